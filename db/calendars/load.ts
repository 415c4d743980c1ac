/** The calendars that ship with the program, complete and checked, to be seeded into the database. */

import { type Calendar, checkCalendar, isCalendar } from '../../workflows/lifecycle/dates/calendar.ts';
import guangxi from './guangxi.json' with { type: 'json' };
import { mergeLocalDays } from './mergeLocalDays.ts';
import national from './national.json' with { type: 'json' };

/** The national calendar first, then the regions'. Throws when the shipped data is damaged. */
export function loadCalendars(): Calendar[] {
  const { version, region, years }: { version: string; region: string; years: unknown } = national;
  const base = checked({ version, region, years });
  return [base, checked(mergeLocalDays(base, guangxi))];
}

function checked(candidate: unknown): Calendar {
  if (isCalendar(candidate)) return candidate;
  throw new Error(`A shipped calendar is damaged: ${checkCalendar(candidate).join('；')}`);
}
