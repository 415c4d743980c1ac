/** Due dates worked out by hand from the official notices, for every unit; read by two tests. */

import { loadCalendars } from '../../../db/calendars/load.ts';
import type { Calendar } from '../../../workflows/lifecycle/dates/calendar.ts';
import { computeDue, type Length, type Span } from '../../../workflows/lifecycle/dates/due.ts';

export interface Row {
  startOn: string;
  length: Length;
  dueOn: string;
  roll?: boolean;
  ceilingOn?: string;
  extensions?: Span[];
  region?: 'national' | 'guangxi';
  provisional?: boolean;
  rolled?: boolean;
  ceilingApplied?: boolean;
}

const workdays = (length: number): Length & Span => ({ unit: 'workday', length });
const days = (length: number): Length & Span => ({ unit: 'day', length });
const months = (length: number): Length & Span => ({ unit: 'month', length });
const yearly = (month: number, day: number): Length => ({ unit: 'fixedDate', month, day });
const fixed = (on: string): Length => ({ unit: 'fixedDate', on });
const roll = { roll: true } as const;
const rolled = { roll: true, rolled: true } as const;
const ceiling = (ceilingOn: string) => ({ ceilingOn, ceilingApplied: true }) as const;
const guangxi = { region: 'guangxi' } as const;
const provisional = { provisional: true } as const;

export const dueTable: Row[] = [
  // Spring Festival 2026: Saturday 14 and 28 February worked, 15 to 23 off.
  { startOn: '2026-02-13', length: workdays(5), dueOn: '2026-02-27', ...roll },
  { startOn: '2026-02-13', length: workdays(1), dueOn: '2026-02-14' },
  { startOn: '2026-02-13', length: workdays(2), dueOn: '2026-02-24' },
  { startOn: '2026-02-14', length: workdays(1), dueOn: '2026-02-24' },
  { startOn: '2026-02-15', length: workdays(1), dueOn: '2026-02-24' },
  { startOn: '2026-02-23', length: workdays(1), dueOn: '2026-02-24' },
  { startOn: '2026-02-24', length: workdays(4), dueOn: '2026-02-28' },
  { startOn: '2026-02-24', length: workdays(5), dueOn: '2026-03-02' },
  { startOn: '2026-02-27', length: workdays(1), dueOn: '2026-02-28' },
  { startOn: '2026-02-28', length: workdays(1), dueOn: '2026-03-02' },
  { startOn: '2026-02-28', length: workdays(3), dueOn: '2026-03-04' },
  { startOn: '2026-02-10', length: workdays(10), dueOn: '2026-03-02' },
  { startOn: '2026-02-12', length: workdays(15), dueOn: '2026-03-11' },
  // The rest of 2026.
  { startOn: '2025-12-31', length: workdays(1), dueOn: '2026-01-04' },
  { startOn: '2025-12-31', length: workdays(3), dueOn: '2026-01-06' },
  { startOn: '2026-04-03', length: workdays(1), dueOn: '2026-04-07' },
  { startOn: '2026-04-30', length: workdays(1), dueOn: '2026-05-06' },
  { startOn: '2026-04-30', length: workdays(4), dueOn: '2026-05-09' },
  { startOn: '2026-04-30', length: workdays(5), dueOn: '2026-05-11' },
  { startOn: '2026-06-18', length: workdays(1), dueOn: '2026-06-22' },
  { startOn: '2026-07-01', length: workdays(7), dueOn: '2026-07-10' },
  { startOn: '2026-07-04', length: workdays(1), dueOn: '2026-07-06' },
  { startOn: '2026-07-04', length: workdays(0), dueOn: '2026-07-04' },
  { startOn: '2026-07-04', length: workdays(0), dueOn: '2026-07-06', ...rolled },
  { startOn: '2026-09-18', length: workdays(1), dueOn: '2026-09-20' },
  { startOn: '2026-09-24', length: workdays(1), dueOn: '2026-09-28' },
  { startOn: '2026-09-30', length: workdays(1), dueOn: '2026-10-08' },
  { startOn: '2026-09-30', length: workdays(3), dueOn: '2026-10-10' },
  { startOn: '2026-09-30', length: workdays(4), dueOn: '2026-10-12' },
  { startOn: '2026-09-18', length: workdays(10), dueOn: '2026-10-09' },
  // Other years with their make-up weekends.
  { startOn: '2018-09-28', length: workdays(3), dueOn: '2018-10-08' },
  { startOn: '2020-01-23', length: workdays(1), dueOn: '2020-02-03' },
  { startOn: '2023-04-21', length: workdays(1), dueOn: '2023-04-23' },
  { startOn: '2024-02-08', length: workdays(2), dueOn: '2024-02-18' },
  { startOn: '2024-09-13', length: workdays(1), dueOn: '2024-09-14' },
  { startOn: '2024-09-13', length: workdays(2), dueOn: '2024-09-18' },
  { startOn: '2024-09-28', length: workdays(1), dueOn: '2024-09-29' },
  { startOn: '2024-09-30', length: workdays(5), dueOn: '2024-10-12' },
  { startOn: '2025-01-24', length: workdays(2), dueOn: '2025-01-27' },
  { startOn: '2025-01-27', length: workdays(1), dueOn: '2025-02-05' },
  { startOn: '2025-09-26', length: workdays(1), dueOn: '2025-09-28' },
  { startOn: '2025-09-30', length: workdays(3), dueOn: '2025-10-11' },
  // Years that are provisional or unknown.
  { startOn: '2026-12-31', length: workdays(1), dueOn: '2027-01-04', ...provisional },
  { startOn: '2027-02-04', length: workdays(1), dueOn: '2027-02-09', ...provisional },
  { startOn: '2040-01-06', length: workdays(1), dueOn: '2040-01-09', ...provisional },
  { startOn: '2003-12-30', length: workdays(2), dueOn: '2004-01-02', ...provisional },
  { startOn: '2003-12-31', length: workdays(1), dueOn: '2004-01-02' },
  // Calendar days.
  { startOn: '2026-01-01', length: days(7), dueOn: '2026-01-08' },
  { startOn: '2026-03-01', length: days(10), dueOn: '2026-03-11', ...roll },
  { startOn: '2026-02-05', length: days(10), dueOn: '2026-02-24', ...rolled },
  { startOn: '2026-02-05', length: days(10), dueOn: '2026-02-15' },
  { startOn: '2026-02-04', length: days(10), dueOn: '2026-02-14', ...roll },
  { startOn: '2024-02-20', length: days(10), dueOn: '2024-03-01', ...roll },
  { startOn: '2023-02-20', length: days(10), dueOn: '2023-03-02', ...roll },
  { startOn: '2026-09-24', length: days(7), dueOn: '2026-10-08', ...rolled },
  { startOn: '2026-12-20', length: days(30), dueOn: '2027-01-19', ...roll, ...provisional },
  // Months: month ends, leap years, rolls.
  { startOn: '2026-01-31', length: months(1), dueOn: '2026-02-28', ...roll },
  { startOn: '2024-01-31', length: months(1), dueOn: '2024-02-29', ...roll },
  { startOn: '2023-01-31', length: months(1), dueOn: '2023-02-28', ...roll },
  { startOn: '2026-03-31', length: months(1), dueOn: '2026-04-30', ...roll },
  { startOn: '2024-02-29', length: months(12), dueOn: '2025-02-28', ...roll },
  { startOn: '2026-03-10', length: months(6), dueOn: '2026-09-10', ...roll },
  { startOn: '2026-04-09', length: months(1), dueOn: '2026-05-09', ...roll },
  { startOn: '2026-03-20', length: months(6), dueOn: '2026-09-20', ...roll },
  { startOn: '2026-07-03', length: months(3), dueOn: '2026-10-08', ...rolled },
  { startOn: '2026-07-03', length: months(3), dueOn: '2026-10-03' },
  { startOn: '2026-06-01', length: months(4), dueOn: '2026-10-08', ...rolled },
  { startOn: '2026-08-31', length: months(6), dueOn: '2027-03-01', ...rolled, ...provisional },
  { startOn: '2026-11-30', length: months(3), dueOn: '2027-02-28', ...provisional },
  // Fixed dates.
  { startOn: '2026-03-05', length: yearly(6, 30), dueOn: '2026-06-30', ...roll },
  { startOn: '2026-03-05', length: yearly(5, 31), dueOn: '2026-06-01', ...rolled },
  { startOn: '2026-03-05', length: yearly(5, 31), dueOn: '2026-05-31' },
  { startOn: '2026-06-30', length: yearly(6, 30), dueOn: '2026-06-30', ...roll },
  { startOn: '2024-01-10', length: yearly(2, 29), dueOn: '2024-02-29', ...roll },
  { startOn: '2026-03-05', length: fixed('2026-10-05'), dueOn: '2026-10-08', ...rolled },
  { startOn: '2026-03-05', length: fixed('2027-03-05'), dueOn: '2027-03-05', ...roll, ...provisional },
  // Ceilings, never rolled.
  { startOn: '2026-03-10', length: months(3), dueOn: '2026-05-31', ...roll, ...ceiling('2026-05-31') },
  { startOn: '2026-03-10', length: months(3), dueOn: '2026-06-10', ...roll, ceilingOn: '2026-06-10' },
  { startOn: '2026-03-10', length: months(3), dueOn: '2026-06-10', ...roll, ceilingOn: '2026-09-10' },
  { startOn: '2026-07-03', length: months(3), dueOn: '2026-10-05', ...roll, ...ceiling('2026-10-05') },
  { startOn: '2026-02-13', length: workdays(5), dueOn: '2026-02-20', ...ceiling('2026-02-20') },
  { startOn: '2026-12-01', length: months(3), dueOn: '2026-12-31', ...ceiling('2026-12-31') },
  // Extensions: added to the origin, rounded once.
  { startOn: '2026-01-31', length: months(1), extensions: [months(1)], dueOn: '2026-03-31', ...roll },
  { startOn: '2026-07-03', length: months(3), extensions: [months(1)], dueOn: '2026-11-03', ...roll },
  { startOn: '2026-07-03', length: months(3), extensions: [workdays(5)], dueOn: '2026-10-13', ...roll },
  { startOn: '2026-02-13', length: workdays(5), extensions: [workdays(3)], dueOn: '2026-03-03', ...roll },
  { startOn: '2026-02-13', length: workdays(5), extensions: [days(10)], dueOn: '2026-03-09', ...roll },
  { startOn: '2026-03-01', length: days(10), extensions: [months(1)], dueOn: '2026-04-13', ...rolled },
  { startOn: '2026-03-05', length: yearly(6, 30), extensions: [months(1)], dueOn: '2026-07-30', ...roll },
  {
    startOn: '2026-03-10',
    length: months(3),
    extensions: [months(1), months(1)],
    dueOn: '2026-07-31',
    ...roll,
    ...ceiling('2026-07-31'),
  },
  // Guangxi: 三月三 by the region's own notices.
  { startOn: '2026-04-16', length: workdays(1), dueOn: '2026-04-21', ...guangxi },
  { startOn: '2026-04-16', length: workdays(1), dueOn: '2026-04-17' },
  { startOn: '2017-03-29', length: workdays(1), dueOn: '2017-04-05', ...guangxi },
  { startOn: '2017-04-07', length: workdays(1), dueOn: '2017-04-08', ...guangxi },
  { startOn: '2018-04-13', length: workdays(1), dueOn: '2018-04-15', ...guangxi },
  { startOn: '2018-04-17', length: workdays(1), dueOn: '2018-04-23', ...guangxi },
  { startOn: '2020-03-25', length: workdays(1), dueOn: '2020-03-26', ...guangxi },
  { startOn: '2022-04-01', length: workdays(1), dueOn: '2022-04-07', ...guangxi },
  { startOn: '2022-04-01', length: workdays(1), dueOn: '2022-04-02' },
  { startOn: '2023-04-20', length: workdays(1), dueOn: '2023-04-24', ...guangxi },
  { startOn: '2026-03-20', length: months(1), dueOn: '2026-04-21', ...rolled, ...guangxi },
];

/** What the row expects, in the shape of an answer. */
export function expected(row: Row) {
  const { dueOn, provisional = false, rolled = false, ceilingApplied = false } = row;
  return { dueOn, provisional, rolled, ceilingApplied };
}

/** What the rules answer to the row, without the explanation. */
export function answer(row: Row) {
  const { startOn, length, ceilingOn, extensions } = row;
  const calendar = calendarOf(row.region ?? 'national');
  const due = computeDue({ startOn, length, roll: row.roll ?? false, calendar, ceilingOn, extensions });
  if ('fault' in due) return due;
  const { dueOn, provisional, rolled, ceilingApplied } = due;
  return { dueOn, provisional, rolled, ceilingApplied };
}

const calendars = loadCalendars();

export function calendarOf(region: string): Calendar {
  const calendar = calendars.find((candidate) => candidate.region === region);
  if (!calendar) throw new Error(`no calendar for ${region}`);
  return calendar;
}
