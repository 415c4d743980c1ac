/** A region's calendar: the national one with the days on which the region differs. */

import type { Calendar, CalendarYear } from '../../workflows/lifecycle/dates/calendar.ts';
import type { LocalDate } from '../../workflows/lifecycle/dates/localDate.ts';

/** One year's differences. */
export interface LocalDays {
  /** `official` once the region's own notice is out; anything else leaves the year provisional. */
  status: string;
  off: Record<LocalDate, string>;
  on: Record<LocalDate, string>;
}

export interface LocalCalendar {
  version: string;
  region: string;
  /** Version of the calendar it differs from. */
  base: string;
  years: Record<string, LocalDays>;
}

/** Local days win; a year is official when both notices are out, or when the region has no days of its own. */
export function mergeLocalDays(base: Calendar, local: LocalCalendar): Calendar {
  const years = Object.entries(base.years).map(([year, days]): [string, CalendarYear] => {
    const differences = local.years[year];
    return [year, differences ? mergeYear(days, differences) : days];
  });
  return { version: local.version, region: local.region, years: Object.fromEntries(years) };
}

function mergeYear(base: CalendarYear, local: LocalDays): CalendarYear {
  return {
    status: base.status === 'official' && local.status === 'official' ? 'official' : 'provisional',
    off: { ...without(base.off, local.on), ...local.off },
    on: { ...without(base.on, local.off), ...local.on },
  };
}

function without(days: Record<string, string>, others: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(days).filter(([on]) => !Object.hasOwn(others, on)));
}
