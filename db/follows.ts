/** Who keeps an eye on which case. */

import type { Instant } from '../workflows/lifecycle/dates/localDate.ts';
import type { Sql } from './connect.ts';

export async function isFollowed(sql: Sql, person: string, caseId: string): Promise<boolean> {
  const rows = await sql`select 1 from follows where person = ${person} and "case" = ${caseId}`;
  return rows.length > 0;
}

export async function addFollow(
  sql: Sql,
  { person, caseId, at }: { person: string; caseId: string; at: Instant },
): Promise<void> {
  await sql`
    insert into follows (person, "case", at) values (${person}, ${caseId}, ${at}) on conflict do nothing`;
}

export async function endFollows(sql: Sql, person: string, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length === 0) return;
  await sql`delete from follows where person = ${person} and "case" = any(${[...caseIds]})`;
}
