import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { monthsLater, reckon } from '../../stories/calculator.ts';
import { reckoningFaults } from '../../stories/compare.ts';
import { isWorked } from '../../stories/daysOff.ts';
import type { Expected } from '../../stories/expected.ts';

const rule = { startOn: '2026-02-13', unit: 'workday', length: 5, roll: true, calendar: 'national' };
const stories = ['chaoan', 'qingyuan', 'guangxi'];

function expectedOf(name: string): Expected {
  return JSON.parse(readFileSync(new URL(`../../stories/expected/${name}.json`, import.meta.url), 'utf8'));
}

describe('the second reckoning', () => {
  test('counts the Saturdays that are worked and leaves the Spring Festival out', () => {
    const { dueOn, skipped } = reckon(rule);
    expect(dueOn).toBe('2026-02-27');
    expect(skipped).toHaveLength(9);
    expect(skipped).not.toContain('2026-02-14');
    expect(isWorked('2026-02-28', 'national')).toBe(true);
  });

  test('rolls to the next day that is worked, and only where the rule says so', () => {
    const month = { ...rule, startOn: '2026-03-20', unit: 'month', length: 1 };
    expect(reckon(month)).toEqual({ dueOn: '2026-04-20', skipped: [] });
    const holidays = ['2026-04-20'];
    expect(reckon({ ...month, calendar: 'guangxi' })).toEqual({ dueOn: '2026-04-21', skipped: holidays });
    expect(reckon({ ...month, calendar: 'guangxi', roll: false }).dueOn).toBe('2026-04-20');
    expect(reckon({ ...rule, startOn: '2026-02-09', unit: 'month', length: 3 }).dueOn).toBe('2026-05-09');
  });

  test('adds an extension to the rule itself, and keeps within a short month', () => {
    const extended = { ...rule, startOn: '2026-03-20', unit: 'month', length: 3, extended: 1 };
    expect(reckon(extended).dueOn).toBe('2026-07-20');
    expect(monthsLater('2026-01-31', 1)).toBe('2026-02-28');
    expect(monthsLater('2026-11-30', 3)).toBe('2027-02-28');
  });

  test('knows nothing of other years, regions and units, and says so', () => {
    expect(() => reckon({ ...rule, startOn: '2026-12-30' })).toThrow('2027-01-01');
    expect(() => reckon({ ...rule, calendar: 'elsewhere' })).toThrow('elsewhere');
    expect(() => reckon({ ...rule, unit: 'week' })).toThrow('week');
  });
});

describe('the hand-written files', () => {
  test.each(stories)('of %s give each date that its rule leads to', (name) => {
    const { clocks, calendar } = expectedOf(name);
    expect(clocks.flatMap((each) => reckoningFaults(each, calendar))).toEqual([]);
  });

  test.each(stories)(
    'of %s list events in the order of their days, each start of a clock with its date',
    (name) => {
      const { events, clocks, letters, number } = expectedOf(name);
      const days = events.map((each) => each.slice(0, 10));
      expect(days).toEqual(days.toSorted());
      const started = events.filter((each) => each.includes(' clockStarted '));
      const moved = clocks.filter((each) => each.rule.extended === undefined);
      for (const { clock, startOn, dueOn } of moved) {
        expect(
          started.some((each) => each.startsWith(`${startOn} clockStarted ${clock}`) && each.endsWith(dueOn)),
        ).toBe(true);
      }
      expect(started).toHaveLength(clocks.length);
      for (const each of [number, ...letters.flatMap((letter) => letter.number ?? [])]) {
        expect(each.first).toMatch(new RegExp(each.form, 'u'));
      }
    },
  );

  test('a date that does not follow from its rule is named', () => {
    const [clock] = expectedOf('chaoan').clocks;
    if (!clock) throw new Error('No clock is expected');
    const faults = reckoningFaults({ ...clock, dueOn: '2026-02-13' }, 'national');
    expect(faults).toHaveLength(2);
    expect(faults[0]).toContain('2026-02-12');
  });
});
