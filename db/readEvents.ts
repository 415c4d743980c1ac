/** The event list of one case, in order, as today's rules read it. Uses the primary key of `events`. */

import type { Recorded } from '../workflows/lifecycle/events.ts';
import type { Sql, Transaction } from './connect.ts';
import { upcast } from './upcast.ts';

export interface EventRow {
  sequence: number;
  schema: number;
  at: string;
  due_at: string | null;
  occurred_on: string | null;
  by: Recorded['by'];
  event: Recorded['event'];
}

export async function readEvents(sql: Sql | Transaction, caseId: string, after = 0): Promise<Recorded[]> {
  const rows = await sql<EventRow[]>`
    select sequence, schema, at, due_at, occurred_on, by, event from events
    where "case" = ${caseId} and sequence > ${after} order by sequence`;
  return rows.map(recordedOf);
}

export function recordedOf({ due_at, occurred_on, ...row }: EventRow): Recorded {
  return upcast({
    ...row,
    ...(due_at && { dueAt: due_at }),
    ...(occurred_on && { occurredOn: occurred_on }),
  });
}
