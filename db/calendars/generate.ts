/**
 * Writes national.json and guangxi.json beside itself, once a year after the notices are out:
 * `npx tsx db/calendars/generate.ts`. Not part of the running program; chinese-days is needed here only.
 */

import { writeFileSync } from 'node:fs';
import chineseDays from 'chinese-days';
import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { type CalendarYear, checkCalendar } from '../../workflows/lifecycle/dates/calendar.ts';
import { addDays, type LocalDate } from '../../workflows/lifecycle/dates/localDate.ts';
import { guangxiNotices } from './guangxiNotices.ts';
import type { LocalDays } from './mergeLocalDays.ts';

// The package's lunar functions read local time: in Asia/Shanghai they are a day off.
process.env.TZ = 'UTC';

const firstOfficialYear = 2004;
const lastOfficialYear = 2026;
const lastProvisionalYear = 2036;

const names: Record<string, string> = {
  清明: '清明节',
  端午: '端午节',
  中秋: '中秋节',
  中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日: '抗战胜利70周年纪念日',
};

/** Worked by notice, missing in the package: 国办发明电〔2005〕35号 moved this Saturday to 2006-01-03. */
const missingMakeUpDays: Record<LocalDate, string> = { '2005-12-31': '元旦调休补班' };

function officialYear(year: number): CalendarYear {
  const daysOf = (days: Record<string, string>, suffix: string) =>
    Object.entries(days)
      .filter(([on]) => on.startsWith(`${year}-`))
      .map(([on, text]): [LocalDate, string] => [on, `${nameOf(text)}${suffix}`]);
  const missing = Object.entries(missingMakeUpDays).filter(([on]) => on.startsWith(`${year}-`));
  return {
    status: 'official',
    off: sorted(daysOf(published.holidays, '')),
    on: sorted([...daysOf(published.workdays, '调休补班'), ...missing]),
  };
}

/** '春节' from the package's 'Spring Festival,春节,4'. */
function nameOf(text: string): string {
  const name = text.split(',')[1] ?? '';
  return names[name] ?? name;
}

/** The statutory days of 全国年节及纪念日放假办法 as in force from 2025; where two meet, the lunar one is named. */
function provisionalYear(year: number): CalendarYear {
  const newYearOn = lunar(year, '01-01');
  const days: [LocalDate, string][] = [
    [`${year}-01-01`, '元旦'],
    ...[-1, 0, 1, 2].map((offset): [LocalDate, string] => [addDays(newYearOn, offset), '春节']),
    [chineseDays.getSolarTermDate(year, 4, 'pure_brightness'), '清明节'],
    [`${year}-05-01`, '劳动节'],
    [`${year}-05-02`, '劳动节'],
    [lunar(year, '05-05'), '端午节'],
    [`${year}-10-01`, '国庆节'],
    [`${year}-10-02`, '国庆节'],
    [`${year}-10-03`, '国庆节'],
    [lunar(year, '08-15'), '中秋节'],
  ];
  return { status: 'provisional', off: sorted(days), on: {} };
}

/** 三月三 and the day after it, by which the region's own notice has mostly gone. */
function provisionalGuangxiYear(year: number): LocalDays {
  const on = lunar(year, '03-03');
  return { status: 'provisional', off: { [on]: '三月三', [addDays(on, 1)]: '三月三' }, on: {} };
}

/** The date of a day of the lunar year that begins in `year`, in its first month of that number. */
function lunar(year: number, monthAndDay: string): LocalDate {
  return chineseDays.getSolarDateFromLunar(`${year}-${monthAndDay}`).date;
}

function sorted(days: [LocalDate, string][]): Record<LocalDate, string> {
  return Object.fromEntries(new Map([...days].sort(([a], [b]) => (a < b ? -1 : 1))));
}

function byYear<Year>(first: number, last: number, make: (year: number) => Year): Record<string, Year> {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return Object.fromEntries(years.map((year) => [String(year), make(year)]));
}

function write(name: string, content: unknown): void {
  writeFileSync(new URL(name, import.meta.url), `${JSON.stringify(content, null, 2)}\n`);
}

const national = {
  version: 'national-1',
  region: 'national',
  note: '2004年至2026年依国务院办公厅各年放假安排；2027年起为法定节假日，调休待公布。',
  years: {
    ...byYear(firstOfficialYear, lastOfficialYear, officialYear),
    ...byYear(lastOfficialYear + 1, lastProvisionalYear, provisionalYear),
  },
};
const faults = checkCalendar(national);
if (faults.length > 0) throw new Error(faults.join('\n'));
write('national.json', national);

write('guangxi.json', {
  version: 'guangxi-1',
  region: 'guangxi',
  base: 'national-1',
  note: '仅列与全国安排不同之处。2014年至2026年依自治区人民政府办公厅各年“壮族三月三”放假通知（2020年因疫情照常上班）；2027年起暂列农历三月初三、初四两天，遇清明节或周末不另补休，待通知公布后更新。',
  years: {
    ...guangxiNotices,
    ...byYear(lastOfficialYear + 1, lastProvisionalYear, provisionalGuangxiYear),
  },
});
