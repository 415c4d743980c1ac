/** The newest calendar of a region. */

import { type Calendar, isCalendar } from '../../workflows/lifecycle/dates/calendar.ts';
import type { Sql } from '../connect.ts';

/** `national-10` is newer than `national-9`. Undefined when the region has none. */
export async function readCalendar(sql: Sql, region: string): Promise<Calendar | undefined> {
  const [row] = await sql<{ body: unknown }[]>`
    select body from calendars where region = ${region} order by length(version) desc, version desc limit 1`;
  if (!row) return undefined;
  if (!isCalendar(row.body)) throw new Error(`The calendar of ${region} is damaged`);
  return row.body;
}
