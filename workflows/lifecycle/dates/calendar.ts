/** Which days are worked: weekends, days off and make-up days of one region, year by year, as data. */

import { addDays, isLocalDate, type LocalDate, weekday, yearOf } from './localDate.ts';

/** `provisional`: the statutory days without make-up days, before the year's notice. */
export type CalendarStatus = 'official' | 'provisional';

export interface CalendarYear {
  status: CalendarStatus;
  /** Days not worked and why ('春节'); weekend days inside a holiday may be among them. */
  off: Record<LocalDate, string>;
  /** Weekend days that are worked and why ('春节调休补班'). */
  on: Record<LocalDate, string>;
}

/** Immutable; a change is another version. A year not in `years` counts Monday to Friday. */
export interface Calendar {
  version: string;
  region: string;
  years: Record<string, CalendarYear>;
}

/** A day and why it is worked or not, in Chinese. */
export interface DayNote {
  on: LocalDate;
  why: string;
}

const weekdayNames = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** Whether the day is worked, and why, in Chinese: '春节', '春节调休补班', '周六', '工作日'. */
export function dayReason(on: LocalDate, calendar: Calendar): { worked: boolean; why: string } {
  const year = calendar.years[on.slice(0, 4)];
  const offReason = year?.off[on];
  if (offReason !== undefined) return { worked: false, why: offReason };
  const onReason = year?.on[on];
  if (onReason !== undefined) return { worked: true, why: onReason };
  if (isWeekend(on)) return { worked: false, why: weekdayNames[weekday(on)] ?? '周末' };
  return { worked: true, why: '工作日' };
}

/** Saturday or Sunday, worked or not. */
export function isWeekend(on: LocalDate): boolean {
  const day = weekday(on);
  return day === 0 || day === 6;
}

export function isWorkday(on: LocalDate, calendar: Calendar): boolean {
  return dayReason(on, calendar).worked;
}

export function nextWorkdayOnOrAfter(on: LocalDate, calendar: Calendar): LocalDate {
  return isWorkday(on, calendar) ? on : addWorkdays(on, 1, calendar);
}

export function previousWorkdayOnOrBefore(on: LocalDate, calendar: Calendar): LocalDate {
  return isWorkday(on, calendar) ? on : addWorkdays(on, -1, calendar);
}

/**
 * The `count`-th working day after a date, which is day zero whatever day it is (design 5); before it when
 * negative; the date itself for 0, worked or not.
 */
export function addWorkdays(on: LocalDate, count: number, calendar: Calendar): LocalDate {
  const step = count < 0 ? -1 : 1;
  let day = on;
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step);
    if (isWorkday(day, calendar)) left -= 1;
  }
  return day;
}

/** Working days after `fromOn` up to and including `toOn`; negative, counted the other way, when it lies before. */
export function workdaysBetween(fromOn: LocalDate, toOn: LocalDate, calendar: Calendar): number {
  if (toOn < fromOn) return 0 - workdaysBetween(toOn, fromOn, calendar);
  let count = 0;
  for (let day = addDays(fromOn, 1); day <= toOn; day = addDays(day, 1)) {
    if (isWorkday(day, calendar)) count += 1;
  }
  return count;
}

export function yearStatus(year: number, calendar: Calendar): CalendarStatus | 'unknown' {
  return calendar.years[String(year)]?.status ?? 'unknown';
}

/** The first year loaded; Infinity for a calendar without years, which `checkCalendar` refuses. */
export function firstYear(calendar: Calendar): number {
  return Math.min(...Object.keys(calendar.years).map(Number));
}

/** All that is wrong with data meant to be a calendar, in Chinese; an empty list means that it is one. */
export function checkCalendar(candidate: unknown): string[] {
  if (!isRecord(candidate)) return ['日历应为一个对象'];
  const faults: string[] = [];
  for (const field of ['version', 'region']) {
    const value = candidate[field];
    if (typeof value !== 'string' || value.trim() === '') faults.push(`缺少 ${field}`);
  }
  const years = candidate.years;
  if (!isRecord(years)) return [...faults, '缺少 years'];
  const names = Object.keys(years).sort();
  if (names.length === 0) faults.push('years 中没有任何年份');
  names.forEach((name, index) => {
    const previous = names[index - 1];
    if (previous !== undefined && Number(name) !== Number(previous) + 1) {
      faults.push(`${previous} 年与 ${name} 年之间缺少年份`);
    }
    faults.push(...checkYear(name, years[name]));
  });
  return faults;
}

/** The same check as a type guard, for data read at the border. */
export function isCalendar(candidate: unknown): candidate is Calendar {
  return checkCalendar(candidate).length === 0;
}

function checkYear(name: string, year: unknown): string[] {
  if (!/^\d{4}$/.test(name)) return [`“${name}”不是年份`];
  if (!isRecord(year)) return [`${name} 年应为一个对象`];
  const faults: string[] = [];
  const { status, off, on } = year;
  if (status !== 'official' && status !== 'provisional') {
    faults.push(`${name} 年的 status 应为 official 或 provisional`);
  }
  if (!isRecord(off)) faults.push(`${name} 年缺少 off`);
  if (!isRecord(on)) faults.push(`${name} 年缺少 on`);
  if (!isRecord(off) || !isRecord(on)) return faults;
  if (Object.keys(off).length === 0) faults.push(`${name} 年没有一天放假，显然不完整`);
  faults.push(...checkDays(name, off), ...checkDays(name, on));
  for (const day of Object.keys(on)) {
    if (Object.hasOwn(off, day)) faults.push(`${day} 既放假又上班`);
    else if (isLocalDate(day) && !isWeekend(day)) {
      faults.push(`${day} 不是周末，本来就是工作日，不能列为补班`);
    }
  }
  return faults;
}

function checkDays(year: string, days: Record<string, unknown>): string[] {
  return Object.entries(days).flatMap(([day, why]) => {
    if (!isLocalDate(day)) return [`${year} 年中的“${day}”不是存在的日期`];
    if (yearOf(day) !== Number(year)) return [`${day} 不属于 ${year} 年`];
    return typeof why === 'string' && why.trim() !== '' ? [] : [`${day} 没有说明原因`];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
