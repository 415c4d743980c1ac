/** Sessions of committees, newest first. */

import type { Instant, LocalDate } from '../../workflows/lifecycle/dates/localDate.ts';
import type { Sql } from '../connect.ts';

export interface SessionRow {
  id: string;
  committee: string;
  term: number;
  session: number;
  year: number;
  opensOn: LocalDate;
  cutOffAt: Instant;
  policy: string;
  calendar: string;
  body: string | null;
}

export async function readSessions(sql: Sql, only: readonly string[] | 'all'): Promise<SessionRow[]> {
  return sql<SessionRow[]>`
    select id, committee, term, session, year, opens_on as "opensOn", cut_off_at as "cutOffAt", policy, calendar, body
    from sessions ${only === 'all' ? sql`` : sql`where committee = any(${[...only]})`}
    order by opens_on desc, id`;
}
