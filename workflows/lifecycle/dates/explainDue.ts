/** The Chinese sentences that answer 为什么是这一天. */

import type { DayNote } from './calendar.ts';
import { addDays, type LocalDate, yearOf } from './localDate.ts';

/** How a due date came about; what `computeDue` explains, and the dates on the way to it. */
export interface Reckoning {
  startOn: LocalDate;
  unit: 'workday' | 'day' | 'month' | 'fixedDate';
  length?: number;
  extensions?: readonly { unit: 'workday' | 'day' | 'month'; length: number }[];
  skipped: readonly DayNote[];
  counted?: readonly DayNote[];
  /** Where counting began: the start, or the fixed date. */
  originOn: LocalDate;
  /** After rule and extensions. */
  unrolledOn: LocalDate;
  /** After rolling, before the ceiling. */
  roundedOn: LocalDate;
  ceilingApplied: boolean;
  ceilingOn?: LocalDate;
  unofficialYears: readonly number[];
}

const unitNames = { workday: '个工作日', day: '日', month: '个月' };
/** A long count crosses more holidays than anyone wants to read; `skipped` has them all. */
const mostGroups = 6;

export function explainDue(reckoning: Reckoning): string {
  const { unrolledOn, roundedOn, ceilingApplied, ceilingOn, unofficialYears } = reckoning;
  const rolledOver = reckoning.skipped.filter((day) => day.on >= unrolledOn);
  const clauses = [originClause(reckoning)];
  if (roundedOn !== unrolledOn) {
    const why = rolledOver.find((day) => day.on === unrolledOn)?.why;
    clauses.push(`${why ? `当日为${why}` : '当日不上班'}，顺延至下一个工作日${fullDate(roundedOn)}`);
  }
  if (ceilingApplied && ceilingOn !== undefined) {
    clauses.push(`超过最长期限，以${fullDate(ceilingOn)}为限，不再顺延`);
  }
  const passed = passedSentence(reckoning);
  const unofficial =
    unofficialYears.length === 0
      ? ''
      : `${unofficialYears.join('、')}年的放假安排尚未正式录入，录入后日期可能调整。`;
  return `${clauses.join('；')}。${passed}${unofficial}`;
}

function originClause(reckoning: Reckoning): string {
  const { startOn, unit, length = 0, extensions = [], unrolledOn, originOn } = reckoning;
  const own = extensions.filter((span) => span.unit === unit);
  const others = extensions.filter((span) => span.unit !== unit);
  const added = own.reduce((sum, span) => sum + span.length, 0);
  const including = added > 0 && unit !== 'fixedDate' ? `（含延期${added}${unitNames[unit]}）` : '';
  const prolonged = others.map((span) => `，再延期${span.length}${unitNames[span.unit]}`).join('');
  const reached = `为${fullDate(unrolledOn)}`;
  switch (unit) {
    case 'fixedDate':
      return `规定日期为${fullDate(originOn)}${prolonged}${prolonged === '' ? '' : `，${reached}`}`;
    case 'month':
      return `自${fullDate(startOn)}起${length + added}个月${including}${prolonged}，${reached}`;
    case 'day':
      return `自${fullDate(startOn)}起（当日不计）${length + added}日${including}${prolonged}，${reached}`;
    case 'workday':
      return `自${fullDate(startOn)}起（当日不计）第${length + added}个工作日${including}${prolonged}，${reached}`;
  }
}

/** What a count of working days left out and took in. */
function passedSentence({ skipped, counted = [], unrolledOn, startOn }: Reckoning): string {
  const passed = skipped.filter((day) => day.on < unrolledOn);
  const isPlainWeekend = (day: DayNote) => day.why === '周六' || day.why === '周日';
  const groups = groupsOf(passed.filter((day) => !isPlainWeekend(day)));
  const leftOut = [
    ...(passed.some(isPlainWeekend) ? ['周末'] : []),
    ...groups.map((group) => nameOf(group, startOn)),
  ];
  const takenIn = groupsOf(counted).map((group) => nameOf(group, startOn));
  const parts = [
    ...(leftOut.length > 0 ? [`${listed(leftOut)}不计`] : []),
    ...(takenIn.length > 0 ? [`${listed(takenIn)}计入`] : []),
  ];
  return parts.length === 0 ? '' : `其间${parts.join('，')}。`;
}

interface Group extends DayNote {
  lastOn: LocalDate;
}

/** Consecutive days with the same reason, as one. */
function groupsOf(days: readonly DayNote[]): Group[] {
  const groups: Group[] = [];
  for (const day of days) {
    const last = groups.at(-1);
    if (last?.why === day.why && addDays(last.lastOn, 1) === day.on) last.lastOn = day.on;
    else groups.push({ ...day, lastOn: day.on });
  }
  return groups;
}

function nameOf({ on, lastOn, why }: Group, startOn: LocalDate): string {
  const year = yearOf(on) === yearOf(startOn) ? '' : `${yearOf(on)}年`;
  const sameMonth = on.slice(0, 7) === lastOn.slice(0, 7);
  const until =
    on === lastOn ? '' : `至${sameMonth ? `${Number(lastOn.slice(8, 10))}日` : monthAndDay(lastOn)}`;
  return `${year}${monthAndDay(on)}${until}（${why}）`;
}

function listed(names: string[]): string {
  return names.length <= mostGroups ? names.join('、') : `${names.slice(0, mostGroups).join('、')}等`;
}

/** A date as a person reads it, e.g. 2026年9月14日. */
export function fullDate(on: LocalDate): string {
  return `${yearOf(on)}年${monthAndDay(on)}`;
}

function monthAndDay(on: LocalDate): string {
  return `${Number(on.slice(5, 7))}月${Number(on.slice(8, 10))}日`;
}
