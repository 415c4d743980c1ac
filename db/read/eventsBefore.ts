/** The last events of a case before one of them, the newest first, as today's rules read them. Uses the primary key of `events`. */

import type { Recorded } from '../../workflows/lifecycle/events.ts';
import type { Sql } from '../connect.ts';
import { type EventRow, recordedOf } from '../readEvents.ts';

export interface Before {
  case: string;
  /** Sequence of the event before which they stand; undefined for the newest. */
  before: number | undefined;
  limit: number;
}

export async function readEventsBefore(
  sql: Sql,
  { case: caseId, before, limit }: Before,
): Promise<Recorded[]> {
  const rows = await sql<EventRow[]>`
    select sequence, schema, at, due_at, occurred_on, by, event from events
    where "case" = ${caseId} and sequence < ${before ?? 2_147_483_647}
    order by sequence desc limit ${limit}`;
  return rows.map(recordedOf);
}
