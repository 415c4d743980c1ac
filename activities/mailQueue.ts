/** The e-mail rows of `notices` as a queue: claimed before sending, settled after. Every statement commits by itself. */

import type { Sql } from '../db/connect.ts';

export interface QueuedMail {
  id: number;
  attempt: number;
}

/** A claim this old was left by a courier that died: nobody knows whether the message went. */
const staleMs = 600_000;
const minute = 60_000;
/** About a day of attempts. */
const mostAttempts = 32;

export interface Claiming {
  /** Instant to which the queue is served. */
  now: string;
  limit: number;
}

/** Claims rows that are due, oldest first. One left over from a courier that died goes again. */
export async function claimMail(sql: Sql, { now, limit }: Claiming): Promise<QueuedMail[]> {
  return await sql<QueuedMail[]>`
    update notices set state = 'sending', sending_at = ${now}, attempt = attempt + 1,
      next_attempt_at = ${later(now, staleMs)},
      reason = case when state = 'sending' then '上次发送结果不明' else reason end
    where id in (
      select id from notices
      where state in ('queued', 'sending') and channel = 'email' and next_attempt_at <= ${now}
      order by next_attempt_at, id limit ${limit} for update skip locked)
    returning id, attempt`;
}

/** When the next row falls due; absent when nothing is queued. */
export async function nextMailAt(sql: Sql): Promise<string | undefined> {
  const [row] = await sql<{ at: string | null }[]>`
    select min(next_attempt_at) as at from notices where state in ('queued', 'sending') and channel = 'email'`;
  return row?.at ?? undefined;
}

export async function markSent(sql: Sql, { id }: QueuedMail): Promise<void> {
  await sql`update notices set state = 'sent', reason = null, next_attempt_at = null where id = ${id}`;
}

export async function markFailed(sql: Sql, { id }: QueuedMail, reason: string): Promise<void> {
  await sql`update notices set state = 'failed', reason = ${reason}, next_attempt_at = null where id = ${id}`;
}

/** Goes again, later each time; after a day of attempts it waits for a person, as failed or as unknown. */
export async function markRetry(
  sql: Sql,
  mail: QueuedMail,
  { now, reason, unknown }: { now: string; reason: string; unknown: boolean },
): Promise<void> {
  if (mail.attempt < mostAttempts) {
    await sql`
      update notices set state = 'queued', reason = ${reason}, next_attempt_at = ${later(now, waitMs(mail.attempt))}
      where id = ${mail.id}`;
    return;
  }
  await sql`
    update notices set state = ${unknown ? 'unknown' : 'failed'}, reason = ${reason}, next_attempt_at = null
    where id = ${mail.id}`;
}

/** Was not tried after all: the attempt does not count. */
export async function putBack(sql: Sql, mails: readonly QueuedMail[], at: string): Promise<void> {
  if (mails.length === 0) return;
  await sql`
    update notices set state = 'queued', attempt = attempt - 1, next_attempt_at = ${at}
    where id = any(${mails.map((each) => each.id)}) and state = 'sending'`;
}

export function later(at: string, milliseconds: number): string {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}

/** 30 s, 1, 2, 4, … minutes, at most an hour. */
function waitMs(attempt: number): number {
  return Math.min((minute / 2) * 2 ** Math.min(attempt - 1, 20), 60 * minute);
}
