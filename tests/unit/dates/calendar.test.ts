import { describe, expect, test } from 'vitest';
import { loadCalendars } from '../../../db/calendars/load.ts';
import { mergeLocalDays } from '../../../db/calendars/mergeLocalDays.ts';
import {
  addWorkdays,
  checkCalendar,
  dayReason,
  firstYear,
  isWorkday,
  nextWorkdayOnOrAfter,
  previousWorkdayOnOrBefore,
  workdaysBetween,
  yearStatus,
} from '../../../workflows/lifecycle/dates/calendar.ts';
import { addDays, weekday } from '../../../workflows/lifecycle/dates/localDate.ts';
import { calendarOf } from './dueTable.ts';
import { almanac, notices } from './notices.ts';

const national = calendarOf('national');
const guangxi = calendarOf('guangxi');

function daysOf(year: number): string[] {
  const days: string[] = [];
  for (let on = `${year}-01-01`; on.startsWith(`${year}-`); on = addDays(on, 1)) days.push(on);
  return days;
}

const isWeekend = (on: string) => weekday(on) === 0 || weekday(on) === 6;
const short = (days: string[]) => days.map((on) => on.slice(5).replace('-', '')).join(' ');

describe.each(notices)('the notice for $year', ({ year, weekdaysOff, weekendsWorked }) => {
  test('gives every weekday off and every weekend day worked, and no other', () => {
    const days = daysOf(year);
    expect(short(days.filter((on) => !isWeekend(on) && !isWorkday(on, national)))).toBe(weekdaysOff);
    expect(short(days.filter((on) => isWeekend(on) && isWorkday(on, national)))).toBe(weekendsWorked);
    expect(yearStatus(year, national)).toBe('official');
  });
});

test('the Saturday worked for New Year 2006 is there', () => {
  expect(dayReason('2005-12-31', national)).toEqual({ worked: true, why: '元旦调休补班' });
});

describe.each(Object.entries(almanac))('the provisional year %s', (year, [newYear, ...lunarDays]) => {
  test('has the statutory days, and no make-up days', () => {
    const newYearOn = `${year}-${newYear.slice(0, 2)}-${newYear.slice(2)}`;
    const spring = [-1, 0, 1, 2].map((offset) => short([addDays(newYearOn, offset)]));
    const fixed = ['0101', '0501', '0502', '1001', '1002', '1003'];
    const days = national.years[year];
    expect(short(Object.keys(days?.off ?? {}))).toBe(
      [...new Set([...spring, ...fixed, ...lunarDays])].sort().join(' '),
    );
    expect(days?.on).toEqual({});
    expect(yearStatus(Number(year), national)).toBe('provisional');
  });
});

test('every day says why it is worked or not', () => {
  const why = (on: string) => dayReason(on, national);
  expect(why('2026-02-14')).toEqual({ worked: true, why: '春节调休补班' });
  expect(why('2026-02-21')).toEqual({ worked: false, why: '春节' });
  expect(why('2026-03-07')).toEqual({ worked: false, why: '周六' });
  expect(why('2026-03-08')).toEqual({ worked: false, why: '周日' });
  expect(why('2026-03-09')).toEqual({ worked: true, why: '工作日' });
  expect(why('2026-04-06')).toEqual({ worked: false, why: '清明节' });
  expect(why('2015-09-03')).toEqual({ worked: false, why: '抗战胜利70周年纪念日' });
  expect(why('2040-01-02')).toEqual({ worked: true, why: '工作日' });
});

test('working days are found and counted across the Spring Festival', () => {
  expect(nextWorkdayOnOrAfter('2026-02-15', national)).toBe('2026-02-24');
  expect(nextWorkdayOnOrAfter('2026-02-14', national)).toBe('2026-02-14');
  expect(previousWorkdayOnOrBefore('2026-02-23', national)).toBe('2026-02-14');
  expect(previousWorkdayOnOrBefore('2026-02-28', national)).toBe('2026-02-28');
  expect(addWorkdays('2026-02-24', -2, national)).toBe('2026-02-13');
  expect(workdaysBetween('2026-02-13', '2026-02-27', national)).toBe(5);
  expect(workdaysBetween('2026-02-27', '2026-02-13', national)).toBe(-5);
  expect(workdaysBetween('2026-02-15', '2026-02-23', national)).toBe(0);
  expect(Object.is(workdaysBetween('2026-02-23', '2026-02-15', national), 0)).toBe(true);
});

test('the shipped calendars begin in 2004, pass their own check and are two', () => {
  const calendars = loadCalendars();
  expect(calendars.map(({ version, region }) => [version, region])).toEqual([
    ['national-1', 'national'],
    ['guangxi-1', 'guangxi'],
  ]);
  expect(calendars.map(firstYear)).toEqual([2004, 2004]);
  expect(calendars.flatMap(checkCalendar)).toEqual([]);
  expect(yearStatus(2003, national)).toBe('unknown');
  expect(yearStatus(2037, guangxi)).toBe('unknown');
});

describe('Guangxi', () => {
  test.each([
    ['2013', ''],
    ['2014', '0402 0403'],
    ['2015', '0420 0421'],
    ['2016', '0408 0411'],
    ['2017', '0330 0331 0401 0408'],
    ['2018', '0415 0418 0419 0420'],
    ['2019', '0404 0408'],
    ['2020', ''],
    ['2021', '0414 0415 0416 0418'],
    ['2022', '0402 0406'],
    ['2023', '0421 0423'],
    ['2024', '0411 0412'],
    ['2025', '0331 0401'],
    ['2026', '0417 0420'],
    ['2027', '0409'],
    ['2028', '0328 0329'],
    ['2030', ''],
    ['2031', '0325 0326'],
  ])('in %s differs from the nation on %s', (year, days) => {
    const differing = daysOf(Number(year)).filter((on) => isWorkday(on, guangxi) !== isWorkday(on, national));
    expect(short(differing)).toBe(days);
    expect(yearStatus(Number(year), guangxi)).toBe(yearStatus(Number(year), national));
  });

  test('is provisional in a year whose own notice is not out', () => {
    const days = { off: { '2026-04-20': '三月三' }, on: {} };
    const local = {
      version: 'x',
      region: 'x',
      base: 'national-1',
      years: { 2026: { status: 'draft', ...days } },
    };
    const merged = mergeLocalDays(national, local);
    expect([2025, 2026].map((year) => yearStatus(year, merged))).toEqual(['official', 'provisional']);
  });
});

describe('a damaged calendar is refused, with all that is wrong', () => {
  const year = { status: 'official', off: { '2026-01-01': '元旦' }, on: { '2026-01-04': '元旦调休补班' } };
  const calendar = { version: 'v', region: 'r', years: { 2026: year } };

  test('a sound one is not', () => expect(checkCalendar(calendar)).toEqual([]));

  test.each<[string, unknown]>([
    ['日历应为一个对象', null],
    ['日历应为一个对象', []],
    ['缺少 version', { ...calendar, version: ' ' }],
    ['缺少 region', { ...calendar, region: 7 }],
    ['缺少 years', { ...calendar, years: [] }],
    ['years 中没有任何年份', { ...calendar, years: {} }],
    ['“今年”不是年份', { ...calendar, years: { 今年: year } }],
    ['2026 年应为一个对象', { ...calendar, years: { 2026: 'official' } }],
    [
      '2024 年与 2026 年之间缺少年份',
      { ...calendar, years: { 2024: { ...year, off: { '2024-01-01': '元旦' }, on: {} }, 2026: year } },
    ],
    [
      '2026 年的 status 应为 official 或 provisional',
      { ...calendar, years: { 2026: { ...year, status: 'sure' } } },
    ],
    ['2026 年缺少 off', { ...calendar, years: { 2026: { ...year, off: undefined } } }],
    ['2026 年缺少 on', { ...calendar, years: { 2026: { ...year, on: [] } } }],
    ['2026 年没有一天放假，显然不完整', { ...calendar, years: { 2026: { ...year, off: {} } } }],
    [
      '2026 年中的“2026-02-30”不是存在的日期',
      { ...calendar, years: { 2026: { ...year, off: { '2026-02-30': '春节' } } } },
    ],
    [
      '2027-01-01 不属于 2026 年',
      { ...calendar, years: { 2026: { ...year, off: { '2027-01-01': '元旦' } } } },
    ],
    ['2026-01-01 没有说明原因', { ...calendar, years: { 2026: { ...year, off: { '2026-01-01': '' } } } }],
    ['2026-01-04 既放假又上班', { ...calendar, years: { 2026: { ...year, off: { '2026-01-04': '元旦' } } } }],
    [
      '2026-01-05 不是周末，本来就是工作日，不能列为补班',
      { ...calendar, years: { 2026: { ...year, on: { '2026-01-05': '补班' } } } },
    ],
  ])('%s', (fault, candidate) => expect(checkCalendar(candidate)).toEqual([fault]));

  test('several faults are all named', () => {
    expect(checkCalendar({ years: { 2026: { ...year, status: '' } } })).toHaveLength(3);
  });
});
