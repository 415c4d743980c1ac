import { beforeEach, describe, expect, test } from 'vitest';
import { makeChanges } from '../../../web/src/features/live/changes.ts';

let changes: ReturnType<typeof makeChanges>;
beforeEach(() => {
  changes = makeChanges();
});

describe('what has changed since a list was read', () => {
  test('is counted by case', () => {
    changes.changed('a', 3);
    changes.changed('a', 4);
    changes.changed('b', 2);
    expect(changes.read()).toEqual({ count: 2, isUnsure: false });
  });

  test('leaves out what was done on this page, whichever is heard of first', () => {
    changes.did('a', 4);
    changes.changed('a', 4);
    changes.changed('b', 2);
    changes.did('b', 2);
    expect(changes.read().count).toBe(0);
    changes.changed('a', 5);
    expect(changes.read().count).toBe(1);
  });

  test('is nothing any more once the list was read again', () => {
    changes.changed('a', 3);
    changes.mayHaveMissed();
    expect(changes.read()).toEqual({ count: 1, isUnsure: true });
    changes.wereRead();
    expect(changes.read()).toEqual({ count: 0, isUnsure: false });
  });

  test('tells those who listen only of a change', () => {
    let told = 0;
    const leave = changes.listen(() => {
      told += 1;
    });
    changes.changed('a', 3);
    changes.changed('a', 4);
    expect(told).toBe(1);
    leave();
    changes.wereRead();
    expect(told).toBe(1);
  });
});
