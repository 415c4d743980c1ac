/** Work is claimed in its row before it is done, so that no two processes of one case do it at the same time. */

import { ApplicationFailure } from '@temporalio/common';
import type { Sql } from '../db/connect.ts';

/** Longer than an attempt may take: a claim this old was left by one that died. */
const staleMs = 150_000;
const busyRetryMs = 30_000;

interface Aim {
  case: string;
  id: string;
}

/**
 * True: the work is ours. False: it is done already. Throws, to be tried again, while somebody else is at it (a
 * process that was restarted leaves its old activity running).
 */
export async function claim(sql: Sql, { case: caseId, id }: Aim): Promise<boolean> {
  const now = new Date();
  const stale = new Date(now.getTime() - staleMs).toISOString();
  const [claimed] = await sql`
    update pending set state = 'sending', sending_at = ${now.toISOString()}, attempt = attempt + 1
    where "case" = ${caseId} and id = ${id}
      and (state = 'waiting' or (state = 'sending' and sending_at < ${stale}))
    returning attempt`;
  if (claimed) return true;
  const [row] = await sql<
    { state: string }[]
  >`select state from pending where "case" = ${caseId} and id = ${id}`;
  if (!row || row.state === 'done') return false;
  throw ApplicationFailure.create({
    message: '另一次投递尚未结束。',
    type: 'Claimed',
    nextRetryDelay: busyRetryMs,
  });
}

/** The attempt is over without success, and known to be: the next one need not wait for the claim to grow old. */
export async function release(
  sql: Sql,
  { case: caseId, id, reason }: Aim & { reason: string },
): Promise<void> {
  await sql`
    update pending set state = 'waiting', reason = ${reason}
    where "case" = ${caseId} and id = ${id} and state = 'sending'`;
}

/** Why the last attempt failed, if any was made. */
export async function lastReason(sql: Sql, { case: caseId, id }: Aim): Promise<string | undefined> {
  const [row] = await sql<{ reason: string | null }[]>`
    select reason from pending where "case" = ${caseId} and id = ${id}`;
  return row?.reason ?? undefined;
}
