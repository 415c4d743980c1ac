/** The earliest date among running clocks that is not past yet. Index `clocks_due`. */

import type { LocalDate } from '../../workflows/lifecycle/dates/localDate.ts';
import type { Sql } from '../connect.ts';

export async function readNextDue(sql: Sql, today: LocalDate): Promise<LocalDate | undefined> {
  const [row] = await sql<{ due_on: LocalDate }[]>`
    select due_on from clocks where due_on >= ${today} order by due_on limit 1`;
  return row?.due_on;
}
