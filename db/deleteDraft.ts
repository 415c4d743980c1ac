/** Removes a draft with its versions; where a revision is named, only while it is still at that one. */

import type { Sql } from './connect.ts';

/** Whether it was removed. */
export async function deleteDraft(
  sql: Sql,
  { row, revision }: { row: string; revision?: number | undefined },
): Promise<boolean> {
  const removed = await sql`
    with removed as (
      delete from drafts where id = ${row} ${revision === undefined ? sql`` : sql`and revision = ${revision}`} returning id
    ), thrown as (
      delete from draft_versions v using removed r where v.draft = r.id
    )
    select id from removed`;
  return removed.length > 0;
}
