import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkday } from '../../../workflows/lifecycle/dates/calendar.ts';
import { type LadderRequest, type RungRule, rungsOf } from '../../../workflows/lifecycle/dates/ladder.ts';
import { addDays, localDateOf, startOfDay } from '../../../workflows/lifecycle/dates/localDate.ts';
import { calendarOf } from './dueTable.ts';

const calendar = calendarOf('national');

/** 'day offset level' of each rung. */
function ladder(request: Partial<LadderRequest>): string[] {
  const whole = {
    rules: [],
    dueOn: '2026-02-27',
    startedAt: '2026-01-01T00:00:00.000Z',
    calendar,
    ...request,
  };
  return rungsOf(whole).map((rung) => `${localDateOf(rung.at)} ${rung.offset} ${rung.level}`);
}

const rule = (
  offset: number,
  unit: RungRule['unit'] = 'workday',
  level: RungRule['level'] = 'blue',
): RungRule => ({
  offset,
  unit,
  level,
});

test('rungs in working days step over the Spring Festival and use its make-up days', () => {
  const rules = [rule(1, 'workday', 'red'), rule(-5), rule(-3), rule(-4), rule(0, 'workday', 'orange')];
  expect(ladder({ rules })).toEqual([
    '2026-02-13 -5 blue',
    '2026-02-14 -4 blue',
    '2026-02-24 -3 blue',
    '2026-02-27 0 orange',
    '2026-02-28 1 red',
  ]);
});

test('a rung is at nine in the morning, or at the time the policy names', () => {
  const request = { rules: [rule(0)], dueOn: '2026-02-27', startedAt: '2026-02-13T01:00:00.000Z', calendar };
  const rung = { dueOn: '2026-02-27', level: 'blue', offset: 0, unit: 'workday' };
  expect(rungsOf(request)).toEqual([{ ...rung, at: '2026-02-27T01:00:00.000Z' }]);
  expect(rungsOf({ ...request, time: '14:30' })).toEqual([{ ...rung, at: '2026-02-27T06:30:00.000Z' }]);
});

test('rungs in days move off a day off: back before the due date, forward after it', () => {
  expect(ladder({ rules: [rule(-7, 'day'), rule(2, 'day', 'red')] })).toEqual([
    '2026-02-14 -7 blue',
    '2026-03-02 2 red',
  ]);
});

test('of several rungs on one day the latest stays', () => {
  const rules = [
    rule(-10, 'day'),
    rule(-5, 'day'),
    rule(-7, 'day', 'orange'),
    rule(2, 'day'),
    rule(3, 'day', 'red'),
  ];
  expect(ladder({ rules })).toEqual(['2026-02-14 -5 blue', '2026-03-02 3 red']);
});

test('a due date on a day off is announced on the working day before', () => {
  expect(
    ladder({
      dueOn: '2026-05-31',
      rules: [rule(-1), rule(0, 'workday', 'orange'), rule(1, 'workday', 'red')],
    }),
  ).toEqual(['2026-05-29 0 orange', '2026-06-01 1 red']);
});

test('rungs at or before the start are left out', () => {
  const rules = [rule(-5), rule(-4), rule(-3)];
  expect(ladder({ rules, startedAt: '2026-02-14T00:59:59.999Z' })).toEqual([
    '2026-02-14 -4 blue',
    '2026-02-24 -3 blue',
  ]);
  expect(ladder({ rules, startedAt: '2026-02-14T01:00:00.000Z' })).toEqual(['2026-02-24 -3 blue']);
  expect(ladder({ rules, startedAt: '2026-12-01T00:00:00.000Z' })).toEqual([]);
});

describe('repetition', () => {
  const red = rule(2, 'workday', 'red');

  test('goes on every n units until the last offset', () => {
    expect(ladder({ rules: [{ ...red, repeatEvery: 3, until: 8 }] })).toEqual([
      '2026-03-02 2 red',
      '2026-03-05 5 red',
      '2026-03-10 8 red',
    ]);
  });

  test('ends after twelve rungs', () => {
    const offsets = ladder({ rules: [{ ...red, repeatEvery: 5 }] }).map((rung) => rung.split(' ')[1]);
    expect(offsets).toEqual(Array.from({ length: 12 }, (_, index) => String(2 + 5 * index)));
  });

  test('begins only after the due date', () => {
    const early = { ...rule(-10), repeatEvery: 5, until: 10 };
    expect(ladder({ rules: [early] }).map((rung) => rung.split(' ')[1])).toEqual(['-10', '5', '10']);
    expect(ladder({ rules: [{ ...rule(0), repeatEvery: 5, until: 5 }] })).toHaveLength(2);
  });
});

test('any ladder: in order, one rung a day, on working days, after the start, on its side of the due date', () => {
  const anyRule = fc.record({
    offset: fc.integer({ min: -40, max: 40 }),
    unit: fc.constantFrom('workday' as const, 'day' as const),
    level: fc.constantFrom('blue' as const, 'orange' as const, 'red' as const),
    repeatEvery: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
    until: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
  });
  const day = fc.integer({ min: 0, max: 900 }).map((offset) => addDays('2025-01-01', offset));
  fc.assert(
    fc.property(fc.array(anyRule, { maxLength: 6 }), day, day, (rules, dueOn, startOn) => {
      const startedAt = startOfDay(startOn);
      const rungs = rungsOf({ rules, dueOn, startedAt, calendar });
      const instants = rungs.map((rung) => rung.at);
      expect(instants).toEqual([...new Set(instants)].sort());
      for (const rung of rungs) {
        const on = localDateOf(rung.at);
        expect(isWorkday(on, calendar)).toBe(true);
        expect(rung.at > startedAt && rung.at.endsWith('T01:00:00.000Z')).toBe(true);
        expect(on > dueOn).toBe(rung.offset > 0);
      }
    }),
    { numRuns: 300 },
  );
});
