/** Marks notices as read, and queues failed e-mails again. */

import type { Instant } from '../workflows/lifecycle/dates/localDate.ts';
import type { Sql } from './connect.ts';

/** When it was first read; undefined when it is not this person's. */
export async function markRead(
  sql: Sql,
  { id, person, at }: { id: number; person: string; at: Instant },
): Promise<Instant | undefined> {
  const [row] = await sql<{ read_at: Instant }[]>`
    update notices set read_at = coalesce(read_at, ${at})
    where id = ${id} and person = ${person} and channel = 'inApp' returning read_at`;
  return row?.read_at;
}

/** How many were unread until now. */
export async function markAllRead(
  sql: Sql,
  { person, at }: { person: string; at: Instant },
): Promise<number> {
  const marked = await sql`
    update notices set read_at = ${at} where person = ${person} and channel = 'inApp' and read_at is null`;
  return marked.count;
}

/**
 * Puts an e-mail that failed, or of which nobody knows, back into the queue; its attempts start anew. The message
 * keeps its Message-ID, so that a mail server which has it already can tell.
 */
export async function queueAgain(
  sql: Sql,
  { id, committees, now }: { id: number; committees: string[]; now: Instant },
): Promise<{ case: string; queued: boolean } | undefined> {
  const [row] = await sql<{ case: string; queued: boolean }[]>`
    with found as (
      select n.id, n."case", n.state from notices n join cases c on c.id = n."case"
      where n.id = ${id} and n.channel = 'email' and c.committee = any(${committees}) for update of n
    ), queued as (
      update notices n set state = 'queued', attempt = 0, next_attempt_at = ${now}, sending_at = null, reason = null
      from found f where n.id = f.id and f.state in ('failed', 'unknown') returning n.id
    )
    select f."case", exists (select 1 from queued) as queued from found f`;
  return row;
}
