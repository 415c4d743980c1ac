import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkday, workdaysBetween } from '../../../workflows/lifecycle/dates/calendar.ts';
import {
  computeDue,
  type Due,
  type DueFault,
  type DueRequest,
  dueAtHours,
  type Length,
  previewDue,
  type Span,
} from '../../../workflows/lifecycle/dates/due.ts';
import { addDays, addMonthsClamped, earlierOf } from '../../../workflows/lifecycle/dates/localDate.ts';
import { answer, calendarOf, dueTable, expected } from './dueTable.ts';

const national = calendarOf('national');
const request = (rest: Partial<DueRequest>): DueRequest => ({
  startOn: '2026-02-13',
  length: { unit: 'workday', length: 5 },
  roll: true,
  calendar: national,
  ...rest,
});

function granted(result: Due | DueFault): Due {
  if ('fault' in result) throw new Error(result.reason);
  return result;
}

const due = (rest: Partial<DueRequest>): Due => granted(computeDue(request(rest)));

describe('the table', () => {
  test.each(dueTable.map((row) => ({ ...row, name: JSON.stringify(row.length) })))(
    '$startOn $name $region → $dueOn',
    (row) => expect(answer(row)).toEqual(expected(row)),
  );
});

describe('the explanation', () => {
  test('names every day passed over and the make-up day counted', () => {
    expect(due({}).explanation).toEqual({
      startOn: '2026-02-13',
      unit: 'workday',
      length: 5,
      skipped: Array.from({ length: 9 }, (_, index) => ({ on: `2026-02-${15 + index}`, why: '春节' })),
      counted: [{ on: '2026-02-14', why: '春节调休补班' }],
      text: '自2026年2月13日起（当日不计）第5个工作日，为2026年2月27日。其间2月15日至23日（春节）不计，2月14日（春节调休补班）计入。',
    });
  });

  test('says from where and why a date was rolled', () => {
    expect(due({ startOn: '2026-07-03', length: { unit: 'month', length: 3 } }).explanation).toEqual({
      startOn: '2026-07-03',
      unit: 'month',
      length: 3,
      skipped: ['03', '04', '05', '06', '07'].map((day) => ({ on: `2026-10-${day}`, why: '国庆节' })),
      rolledFrom: '2026-10-03',
      text: '自2026年7月3日起3个月，为2026年10月3日；当日为国庆节，顺延至下一个工作日2026年10月8日。',
    });
  });

  test.each<[string, Partial<DueRequest>]>([
    [
      '自2026年7月3日起3个月，为2026年10月3日；当日为国庆节，顺延至下一个工作日2026年10月8日；超过最长期限，以2026年10月5日为限，不再顺延。',
      { startOn: '2026-07-03', length: { unit: 'month', length: 3 }, ceilingOn: '2026-10-05' },
    ],
    [
      '自2026年3月1日起（当日不计）10日，再延期1个月，为2026年4月11日；当日为周六，顺延至下一个工作日2026年4月13日。',
      {
        startOn: '2026-03-01',
        length: { unit: 'day', length: 10 },
        extensions: [{ unit: 'month', length: 1 }],
      },
    ],
    [
      '规定日期为2026年6月30日，再延期1个月，为2026年7月30日。',
      {
        startOn: '2026-03-05',
        length: { unit: 'fixedDate', month: 6, day: 30 },
        extensions: [{ unit: 'month', length: 1 }],
      },
    ],
    [
      '自2026年12月21日起（当日不计）第10个工作日（含延期3个工作日），为2027年1月5日。其间周末、2027年1月1日（元旦）不计。2027年的放假安排尚未正式录入，录入后日期可能调整。',
      {
        startOn: '2026-12-21',
        length: { unit: 'workday', length: 7 },
        extensions: [{ unit: 'workday', length: 3 }],
      },
    ],
  ])('reads: %s', (text, rest) => expect(due(rest).explanation.text).toBe(text));

  test('names no day that a ceiling cut off', () => {
    const { skipped, counted } = due({ ceilingOn: '2026-02-17' }).explanation;
    expect(skipped.map(({ on }) => on)).toEqual(['2026-02-15', '2026-02-16']);
    expect(counted?.map(({ on }) => on)).toEqual(['2026-02-14']);
    expect(due({ ceilingOn: '2026-02-13' }).explanation).not.toHaveProperty('counted');
  });

  test('is plain JSON', () => {
    const answered = due({ ceilingOn: '2026-02-20', extensions: [{ unit: 'day', length: 1 }] });
    expect(JSON.parse(JSON.stringify(answered))).toStrictEqual(answered);
  });
});

describe('what cannot be computed is a fault with a reason', () => {
  test.each<[DueFault['fault'], Partial<DueRequest>]>([
    ['noSuchDate', { startOn: '2026-02-29' }],
    ['noSuchDate', { startOn: '13 February' }],
    ['noSuchDate', { startOn: '9999-12-31' }],
    ['noSuchDate', { length: { unit: 'fixedDate', month: 9, day: 31 } }],
    ['noSuchDate', { length: { unit: 'fixedDate', month: 2, day: 29 } }],
    ['noSuchDate', { length: { unit: 'fixedDate', month: 13, day: 1 } }],
    ['noSuchDate', { length: { unit: 'fixedDate', on: '2008-09-31' } }],
    ['noSuchDate', { ceilingOn: '2026-06-31' }],
    ['fixedDatePast', { length: { unit: 'fixedDate', month: 1, day: 31 } }],
    ['fixedDatePast', { length: { unit: 'fixedDate', on: '2026-02-12' } }],
    ['badLength', { length: { unit: 'workday', length: -1 } }],
    ['badLength', { length: { unit: 'month', length: 1.5 } }],
    ['badLength', { length: { unit: 'day', length: Number.NaN } }],
    ['badLength', { length: { unit: 'month', length: 121 } }],
    ['badLength', { length: { unit: 'workday', length: 1e12 } }],
    ['badLength', { length: { unit: 'fixedDate', on: '2126-02-13' } }],
    ['badLength', { length: { unit: 'hour', length: 3 } }],
    ['badLength', { extensions: [{ unit: 'month', length: -1 }] }],
  ])('%s: %j', (fault, rest) => {
    expect(computeDue(request(rest))).toEqual({ fault, reason: expect.stringMatching(/\p{Script=Han}/u) });
  });

  test('only the preview refuses a start before the first year loaded', () => {
    const early = request({ startOn: '2003-12-31', length: { unit: 'day', length: 1 } });
    expect(previewDue(early)).toEqual({ fault: 'beforeFirstYear', reason: expect.stringContaining('2004') });
    expect(computeDue(early)).toMatchObject({ dueOn: '2004-01-02' });
    expect(previewDue(request({}))).toEqual(computeDue(request({})));
    expect(previewDue(request({ startOn: 'x' }))).toMatchObject({ fault: 'noSuchDate' });
  });
});

test('hours give an instant, days off or not', () => {
  expect(dueAtHours('2026-02-14T01:00:00.000Z', 36)).toBe('2026-02-15T13:00:00.000Z');
});

describe('for any request', () => {
  const startOn = fc.integer({ min: 0, max: 36 * 365 }).map((offset) => addDays('2003-06-01', offset));
  const span: fc.Arbitrary<Span> = fc.oneof(
    fc.record({ unit: fc.constant('workday' as const), length: fc.integer({ min: 0, max: 120 }) }),
    fc.record({ unit: fc.constant('day' as const), length: fc.integer({ min: 0, max: 400 }) }),
    fc.record({ unit: fc.constant('month' as const), length: fc.integer({ min: 0, max: 24 }) }),
  );
  const calendar = fc.constantFrom(national, calendarOf('guangxi'));
  const extensions = fc.array(span, { maxLength: 3 });
  const base = { startOn, calendar, roll: fc.boolean(), extensions };
  const anyRequest: fc.Arbitrary<DueRequest> = fc.record({ ...base, length: span });
  const check = (property: fc.IProperty<[DueRequest]>) => fc.assert(property, { numRuns: 300 });

  test('the due date is never after the ceiling, and lowered only if it would have been', () => {
    fc.assert(
      fc.property(anyRequest, startOn, (any, ceilingOn) => {
        const free = granted(computeDue(any));
        const held = granted(computeDue({ ...any, ceilingOn }));
        expect(held.dueOn).toBe(earlierOf(free.dueOn, ceilingOn));
        expect(held.ceilingApplied).toBe(free.dueOn > ceilingOn);
      }),
      { numRuns: 300 },
    );
  });

  test('it is not before the start, and a longer rule is not due earlier', () => {
    check(
      fc.property(anyRequest, (any) => {
        const shorter = granted(computeDue(any));
        const longer = granted(computeDue({ ...any, length: lengthen(any.length) }));
        expect(shorter.dueOn >= any.startOn).toBe(true);
        expect(longer.dueOn >= shorter.dueOn).toBe(true);
      }),
    );
  });

  test('a later start is not due earlier', () => {
    check(
      fc.property(anyRequest, (any) => {
        const later = granted(computeDue({ ...any, startOn: addDays(any.startOn, 1) }));
        expect(later.dueOn >= granted(computeDue(any)).dueOn).toBe(true);
      }),
    );
  });

  test('a rolled date is a working day, and the first one', () => {
    check(
      fc.property(anyRequest, (any) => {
        const unrolled = granted(computeDue({ ...any, roll: false }));
        const { dueOn, rolled, explanation } = granted(computeDue({ ...any, roll: true }));
        expect(isWorkday(dueOn, any.calendar)).toBe(true);
        expect(rolled).toBe(unrolled.dueOn !== dueOn);
        expect(explanation.rolledFrom).toBe(rolled ? unrolled.dueOn : undefined);
        for (let on = unrolled.dueOn; on < dueOn; on = addDays(on, 1)) {
          expect(isWorkday(on, any.calendar)).toBe(false);
        }
      }),
    );
  });

  test('the n-th working day has n working days behind it', () => {
    fc.assert(
      fc.property(startOn, calendar, fc.integer({ min: 1, max: 120 }), (on, calendar, length) => {
        const { dueOn } = due({ startOn: on, length: { unit: 'workday', length }, calendar });
        expect(workdaysBetween(on, dueOn, calendar)).toBe(length);
        expect(isWorkday(dueOn, calendar)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('months never lose more than the month end takes', () => {
    check(
      fc.property(anyRequest, (any) => {
        if (any.length.unit !== 'month') return;
        const { dueOn } = granted(computeDue({ ...any, roll: false, extensions: [] }));
        expect(dueOn).toBe(addMonthsClamped(any.startOn, any.length.length));
        expect(Number(dueOn.slice(8)) <= Number(any.startOn.slice(8))).toBe(true);
      }),
    );
  });

  test('the order of the extensions does not matter', () => {
    check(
      fc.property(anyRequest, (any) => {
        const reversed = { ...any, extensions: [...(any.extensions ?? [])].reverse() };
        expect(granted(computeDue(reversed)).dueOn).toBe(granted(computeDue(any)).dueOn);
      }),
    );
  });

  test('days skipped are days off between start and due, days counted are worked', () => {
    check(
      fc.property(anyRequest, (any) => {
        const { dueOn, explanation } = granted(computeDue(any));
        for (const { on } of explanation.skipped) {
          expect(isWorkday(on, any.calendar)).toBe(false);
          expect(on >= any.startOn && on < dueOn).toBe(true);
        }
        for (const { on } of explanation.counted ?? []) expect(isWorkday(on, any.calendar)).toBe(true);
      }),
    );
  });

  test('it is provisional when it falls outside the official years, and firm when all lies within', () => {
    check(
      fc.property(anyRequest, (any) => {
        const { dueOn, provisional } = granted(computeDue(any));
        if (dueOn < '2004-01-01' || dueOn > '2026-12-31') expect(provisional).toBe(true);
        else if (any.startOn >= '2004-01-01') expect(provisional).toBe(false);
      }),
    );
  });

  function lengthen(length: Length): Length {
    return 'length' in length ? { ...length, length: length.length + 1 } : length;
  }
});
