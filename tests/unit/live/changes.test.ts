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
    expect(changes.read()).toEqual({ cases: ['a', 'b'], isUnsure: false });
  });

  test('leaves out what was done on this page, whichever is heard of first', () => {
    changes.did('a', 4);
    changes.changed('a', 4);
    changes.changed('b', 2);
    changes.did('b', 2);
    expect(changes.read().cases).toEqual([]);
    changes.changed('a', 5);
    expect(changes.read().cases).toEqual(['a']);
  });

  test('is nothing any more once the list was read again', () => {
    changes.changed('a', 3);
    changes.mayHaveMissed();
    expect(changes.read()).toEqual({ cases: ['a'], isUnsure: true });
    changes.wereRead();
    expect(changes.read()).toEqual({ cases: [], isUnsure: false });
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
