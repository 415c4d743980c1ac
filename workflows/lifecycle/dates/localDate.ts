/**
 * Local dates and instants as plain text, with fixed UTC+8 arithmetic: the same answer in every time zone.
 *
 * Functions expect dates that exist (`isLocalDate`) and instants of the 24-character form; anything else is a
 * fault of the caller and throws RangeError.
 */

/** A local date of Asia/Shanghai, 'YYYY-MM-DD'. Text order is time order. */
export type LocalDate = string;

/** An instant, always the 24-character ISO form in UTC ('2026-02-13T01:00:00.000Z'). Text order is time order. */
export type Instant = string;

const dayInMilliseconds = 86_400_000;
/** Asia/Shanghai without daylight saving; the years with it (to 1991) lie before anything we handle. */
const offsetInMilliseconds = 8 * 3_600_000;

const localDatePattern = /^(?:19|20|21)\d\d-\d\d-\d\d$/;

/** Whether the text is a date that exists, from 1900 to 2199: a year outside is a slip of the keyboard. */
export function isLocalDate(text: unknown): text is LocalDate {
  if (typeof text !== 'string' || !localDatePattern.test(text)) return false;
  const milliseconds = utcMidnight(text);
  return !Number.isNaN(milliseconds) && dateOf(milliseconds) === text;
}

/** The date `days` calendar days later (earlier when negative). */
export function addDays(on: LocalDate, days: number): LocalDate {
  const day = Number(on.slice(8)) + days;
  // The step of nearly every count of working days.
  if (isInEveryMonth(on) && day >= 1 && day <= 28) return `${on.slice(0, 8)}${day < 10 ? '0' : ''}${day}`;
  return dateOf(utcMidnight(on) + days * dayInMilliseconds);
}

/** The same day number `months` months later, or that month's last day when it has no such day. */
export function addMonthsClamped(on: LocalDate, months: number): LocalDate {
  const monthIndex = yearOf(on) * 12 + Number(on.slice(5, 7)) - 1 + months;
  const year = Math.floor(monthIndex / 12);
  const lastDay = new Date(Date.UTC(year, (monthIndex % 12) + 1, 0)).getUTCDate();
  return formatDate(year, (monthIndex % 12) + 1, Math.min(Number(on.slice(8, 10)), lastDay));
}

/** By how much each month shifts the weekday, the year beginning in March so that leap days come last. */
const monthShifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4] as const;

/** Day of the week, 0 for Sunday to 6 for Saturday. */
export function weekday(on: LocalDate): number {
  if (!isInEveryMonth(on)) return new Date(utcMidnight(addDays(on, 0))).getUTCDay();
  const month = Number(on.slice(5, 7));
  const year = yearOf(on) - (month < 3 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return (year + leapDays + (monthShifts[month - 1] ?? 0) + Number(on.slice(8))) % 7;
}

/** A day that every month has: such a date exists without asking a calendar. */
function isInEveryMonth(on: LocalDate): boolean {
  const month = Number(on.slice(5, 7));
  const day = Number(on.slice(8));
  return on.length === 10 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
}

/** Calendar days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (utcMidnight(to) - utcMidnight(from)) / dayInMilliseconds;
}

export function yearOf(on: LocalDate): number {
  return Number(on.slice(0, 4));
}

/** The text of a date from its parts; it need not exist, so check it when the parts come from outside. */
export function formatDate(year: number, month: number, day: number): LocalDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The local date on which an instant falls. */
export function localDateOf(at: Instant): LocalDate {
  return dateOf(Date.parse(at) + offsetInMilliseconds);
}

/** 00:00 local time of the date. */
export function startOfDay(on: LocalDate): Instant {
  return atTime(on, '00:00');
}

/** A local time of day ('09:00') on a date. */
export function atTime(on: LocalDate, time: string): Instant {
  return new Date(Date.parse(`${on}T${time}:00.000+08:00`)).toISOString();
}

export function addMilliseconds(at: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}

/** The later of two dates, or of two instants. */
export function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}

/** The earlier of two dates, or of two instants. */
export function earlierOf(a: string, b: string): string {
  return a < b ? a : b;
}

function utcMidnight(on: LocalDate): number {
  return Date.parse(`${on}T00:00:00.000Z`);
}

function dateOf(milliseconds: number): LocalDate {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
