/** A mail is claimed in its row before it is sent, so that no two processes of one case send it at the same time. */

import { ApplicationFailure } from '@temporalio/common';
import type { Sql } from '../db/connect.ts';

/** Longer than an attempt may take: a claim this old was left by one that died. */
const staleMs = 75_000;
const busyRetryMs = 15_000;

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

/** The attempt has failed, and is known to have: a claim need not grow old before the next one. */
export async function noteFailure(sql: Sql, { case: caseId, id }: Aim, error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  await sql`
    update pending set state = 'waiting', reason = ${reason}
    where "case" = ${caseId} and id = ${id} and state <> 'done'`;
}

/** Why the last attempt failed, if any was made. */
export async function lastReason(sql: Sql, { case: caseId, id }: Aim): Promise<string | undefined> {
  const [row] = await sql<{ reason: string | null }[]>`
    select reason from pending where "case" = ${caseId} and id = ${id}`;
  return row?.reason ?? undefined;
}
