/** When something is due: computed from its origin and rounded once, with the answer to 为什么是这一天 (design 5). */

import {
  addWorkdays,
  type Calendar,
  type DayNote,
  dayReason,
  firstYear,
  isWeekend,
  nextWorkdayOnOrAfter,
  yearStatus,
} from './calendar.ts';
import { explainDue } from './explainDue.ts';
import {
  addDays,
  addMilliseconds,
  addMonthsClamped,
  earlierOf,
  formatDate,
  type Instant,
  isLocalDate,
  type LocalDate,
  yearOf,
} from './localDate.ts';

/** Hours give instants, not dates: see `dueAtHours`. A fixed date without a year is of the year of the start. */
export type Length =
  | Span
  | { unit: 'fixedDate'; month: number; day: number }
  | { unit: 'fixedDate'; on: LocalDate }
  | { unit: 'hour'; length: number };

/** A number of working days, calendar days or months; also what an extension adds. */
export interface Span {
  unit: 'workday' | 'day' | 'month';
  length: number;
}

export interface DueExplanation {
  startOn: LocalDate;
  unit: Exclude<Length['unit'], 'hour'>;
  /** The rule's own length, without extensions; absent for a fixed date. */
  length?: number;
  /** Days not worked that a count of working days passed over, or over which the date was rolled. */
  skipped: DayNote[];
  /** Weekend days that a count of working days did count, because they were worked. */
  counted?: DayNote[];
  /** The date before rolling; present exactly when `rolled`. */
  rolledFrom?: LocalDate;
  /** The ceiling that held, whether or not it was reached. */
  ceilingOn?: LocalDate;
  extensions?: Span[];
  /** Chinese sentences for a person. */
  text: string;
}

export interface Due {
  dueOn: LocalDate;
  /** Rests on a year whose days off are not yet official. */
  provisional: boolean;
  rolled: boolean;
  ceilingApplied: boolean;
  explanation: DueExplanation;
}

export interface DueFault {
  fault: 'noSuchDate' | 'badLength' | 'fixedDatePast' | 'beforeFirstYear';
  /** One Chinese sentence. */
  reason: string;
}

export interface DueRequest {
  startOn: LocalDate;
  length: Length;
  /** Whether a date on a day off moves to the next working day. */
  roll: boolean;
  calendar: Calendar;
  /** Never rolled; a later due date becomes this one. */
  ceilingOn?: LocalDate | undefined;
  /** Granted so far; their order does not matter. */
  extensions?: readonly Span[] | undefined;
}

/** Ten years: anything longer is a slip of the keyboard. */
const longest = { workday: 2610, day: 3653, month: 120 };
const unitOrder = ['month', 'day', 'workday'] as const;

/**
 * The due date. Day zero is the start, whatever day it is; months keep the day number, clamped to the month's
 * end. Extensions in the rule's unit lengthen the rule itself; the others (months, then days, then working days)
 * are added to its unrolled date. Rolling comes once, the ceiling last. An unknown year refuses nothing.
 */
export function computeDue(request: DueRequest): Due | DueFault {
  const { startOn, length, roll, calendar, ceilingOn } = request;
  const fault = dateFault(startOn) ?? (ceilingOn === undefined ? undefined : dateFault(ceilingOn));
  if (fault) return fault;
  const extensions = request.extensions ?? [];
  const origin = originOf(startOn, length, extensions);
  if ('fault' in origin) return origin;

  let unrolledOn = origin.on;
  const passed: LocalDate[] = [];
  for (const span of origin.spans) {
    const beforeOn = unrolledOn;
    unrolledOn = addSpan(beforeOn, span, calendar);
    if (span.unit === 'workday') passed.push(...daysAfterThrough(beforeOn, unrolledOn));
  }
  const roundedOn = roll ? nextWorkdayOnOrAfter(unrolledOn, calendar) : unrolledOn;
  const dueOn = ceilingOn === undefined ? roundedOn : earlierOf(roundedOn, ceilingOn);
  const ceilingApplied = dueOn !== roundedOn;
  const rolled = !ceilingApplied && roundedOn !== unrolledOn;

  const rolledOver = daysAfterThrough(addDays(unrolledOn, -1), addDays(roundedOn, -1));
  const days = [...new Set([...passed, ...rolledOver])].map((on) => ({ on, ...dayReason(on, calendar) }));
  const skipped = days.filter((day) => !day.worked && day.on < dueOn);
  const counted = days.filter((day) => day.worked && isWeekend(day.on) && day.on <= dueOn);
  const lookedFrom = earlierOf(passed[0] ?? unrolledOn, dueOn);
  const unofficialYears = yearsFrom(lookedFrom, dueOn).filter(
    (year) => yearStatus(year, calendar) !== 'official',
  );

  const explanation = {
    startOn,
    unit: origin.unit,
    ...('length' in length && { length: length.length }),
    skipped: skipped.map(noteOf),
    ...(counted.length > 0 && { counted: counted.map(noteOf) }),
    ...(rolled && { rolledFrom: unrolledOn }),
    ...(ceilingOn !== undefined && { ceilingOn }),
    ...(extensions.length > 0 && { extensions: extensions.map(({ unit, length }) => ({ unit, length })) }),
  };
  const reckoning = { unrolledOn, roundedOn, ceilingApplied, unofficialYears };
  return {
    dueOn,
    provisional: unofficialYears.length > 0,
    rolled,
    ceilingApplied,
    explanation: { ...explanation, text: explainDue({ ...explanation, ...reckoning, originOn: origin.on }) },
  };
}

/** As `computeDue`, for trying a rule out: it also refuses a start before the first year loaded. */
export function previewDue(request: DueRequest): Due | DueFault {
  const first = firstYear(request.calendar);
  if (isLocalDate(request.startOn) && yearOf(request.startOn) < first) {
    return { fault: 'beforeFirstYear', reason: `日历从 ${first} 年开始，无法推算更早的日期` };
  }
  return computeDue(request);
}

/** The instant a number of hours after another; whole days off are not spared. */
export function dueAtHours(startAt: Instant, hours: number): Instant {
  return addMilliseconds(startAt, hours * 3_600_000);
}

interface Origin {
  unit: DueExplanation['unit'];
  on: LocalDate;
  /** What is added to it, one after the other. */
  spans: Span[];
}

function originOf(startOn: LocalDate, length: Length, extensions: readonly Span[]): Origin | DueFault {
  if (length.unit === 'hour') return { fault: 'badLength', reason: '按小时计的期限没有到期日' };
  const bad = [...('length' in length ? [length] : []), ...extensions].find((span) => !isSane(span));
  if (bad) return { fault: 'badLength', reason: `期限“${bad.length}”应为零或正整数，且不超过十年` };
  const added = (unit: Span['unit']) =>
    extensions.filter((span) => span.unit === unit).reduce((sum, span) => sum + span.length, 0);
  const others = unitOrder
    .filter((unit) => unit !== length.unit)
    .map((unit) => ({ unit, length: added(unit) }))
    .filter((span) => span.length > 0);
  if (length.unit !== 'fixedDate') {
    const whole = { unit: length.unit, length: length.length + added(length.unit) };
    return { unit: length.unit, on: startOn, spans: [whole, ...others] };
  }
  const on = 'on' in length ? length.on : formatDate(yearOf(startOn), length.month, length.day);
  const fault = dateFault(on);
  if (fault) return fault;
  if (on < startOn)
    return { fault: 'fixedDatePast', reason: `规定日期 ${on} 早于起算日 ${startOn}，请另行指定日期` };
  if (on > addMonthsClamped(startOn, longest.month)) {
    return { fault: 'badLength', reason: `规定日期 ${on} 距起算日超过十年` };
  }
  return { unit: 'fixedDate', on, spans: others };
}

function addSpan(on: LocalDate, span: Span, calendar: Calendar): LocalDate {
  switch (span.unit) {
    case 'month':
      return addMonthsClamped(on, span.length);
    case 'day':
      return addDays(on, span.length);
    case 'workday':
      return addWorkdays(on, span.length, calendar);
  }
}

function isSane(span: Span): boolean {
  return Number.isInteger(span.length) && span.length >= 0 && span.length <= longest[span.unit];
}

function dateFault(on: LocalDate): DueFault | undefined {
  return isLocalDate(on) ? undefined : { fault: 'noSuchDate', reason: `“${on}”不是存在的日期` };
}

function noteOf({ on, why }: DayNote): DayNote {
  return { on, why };
}

function daysAfterThrough(on: LocalDate, lastOn: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = addDays(on, 1); day <= lastOn; day = addDays(day, 1)) days.push(day);
  return days;
}

function yearsFrom(on: LocalDate, lastOn: LocalDate): number[] {
  const first = yearOf(on);
  return Array.from({ length: yearOf(lastOn) - first + 1 }, (_, index) => first + index);
}
