/** When an account was last made or reset by somebody else, and by whom. Index: audit_subject. */

import type { Instant } from '../../workflows/lifecycle/dates/localDate.ts';
import type { Sql } from '../connect.ts';

export async function readLastReset(
  sql: Sql,
  person: string,
): Promise<{ at: Instant; by: string } | undefined> {
  const [row] = await sql<{ at: Instant; by: string }[]>`
    select a.at, p.name as by from audit a join people p on p.id = a.person
    where a.subject = ${person} and a.kind in ('personCreated', 'accountReset')
    order by a.id desc limit 1`;
  return row;
}
