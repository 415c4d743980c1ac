/** Sends what a crash between commit and signal left unsent. Runs in every worker, every two seconds. */

import { claimBatches } from '../db/batchItems.ts';
import type { Sql } from '../db/connect.ts';
import type { Engine } from './engine.ts';
import type { Logger } from './logger.ts';

export interface Relaying {
  sql: Sql;
  engine: Engine;
  logger: Logger;
  /** There is a mail server: queued mails must be heard of. */
  email: boolean;
}

/** The API signals within this time, coalescing; only what is older was left by a crash. */
const graceMs = 3000;
/** A claim is committed and short: row locks held across a call would block the acts of the case. */
const leaseMs = 30_000;
const batch = 100;
const atOnce = 10;

interface Unsent {
  case: string;
  needed_version: number;
  signal: string;
  target_ms: number | null;
}

/** Sends one batch; says how many were sent. Throws when the engine is away: the rest waits for the next time. */
export async function relayOnce({ sql, engine, logger }: Omit<Relaying, 'email'>): Promise<number> {
  const now = Date.now();
  const unsent = await claim(sql, now);
  for (let first = 0; first < unsent.length; first += atOnce) {
    await Promise.all(
      unsent
        .slice(first, first + atOnce)
        .map(async ({ case: id, needed_version: version, signal, target_ms }) => {
          await engine.tell(id, { signal, version, ...(target_ms !== null && { offsetMs: target_ms }) });
          await sql`
          update watch set signalled_version = greatest(signalled_version, ${version}), leased_until = null
          where "case" = ${id}`;
          logger.info({ case: id, signal, version }, 'A signal that was left unsent was sent');
        }),
    );
  }
  return unsent.length;
}

/** Starts the batches on which nobody works, and says which. */
export async function relayBatches({ sql, engine }: Pick<Relaying, 'sql' | 'engine'>): Promise<string[]> {
  const left = await claimBatches(sql, new Date());
  for (const each of left) await engine.startBatch(each);
  return left;
}

/** Unsent signals, and cases that a move of the office clock has not reached yet. */
async function claim(sql: Sql, now: number): Promise<Unsent[]> {
  const instant = new Date(now).toISOString();
  const old = new Date(now - graceMs).toISOString();
  return await sql<Unsent[]>`
    update watch w set leased_until = ${new Date(now + leaseMs).toISOString()}
    from office_clock o
    where w."case" in (
      select u."case" from watch u, office_clock c
      where (u.leased_until is null or u.leased_until < ${instant})
        and ((u.signalled_version < u.needed_version and u.needed_since < ${old})
          or (c.moving_since < ${old} and u.wake_at is not null and u.arrived_ms <> c.target_ms))
      limit ${batch} for update of u skip locked)
    returning w."case", w.needed_version,
      case when w.arrived_ms <> o.target_ms and o.moving_since is not null then 'clockMoved' else w.signal end as signal,
      case when o.moving_since is not null then o.target_ms end as target_ms`;
}

/** Whether mails have waited longer than a courier that runs would let them. */
async function mailWaits(sql: Sql): Promise<boolean> {
  const old = new Date(Date.now() - graceMs).toISOString();
  const [row] = await sql<{ waits: boolean }[]>`
    select exists (select 1 from notices
      where state in ('queued', 'sending') and channel = 'email' and next_attempt_at < ${old}) as waits`;
  return row?.waits ?? false;
}

/** Runs until the signal aborts; resolves when the batch in hand is sent. */
export async function runRelay(
  relaying: Relaying & { everyMs?: number; signal: AbortSignal; pause(ms: number): Promise<void> },
): Promise<void> {
  const { sql, engine, logger, email, everyMs = 2000, signal, pause } = relaying;
  let courierToldAt = 0;
  while (!signal.aborted) {
    try {
      while (!signal.aborted && (await relayOnce({ sql, engine, logger })) === batch);
      await relayBatches({ sql, engine });
      // A courier that is told needs some time to send; told at every turn it would drown in signals.
      if (email && Date.now() - courierToldAt > leaseMs && (await mailWaits(sql))) {
        courierToldAt = Date.now();
        await engine.wakeCourier();
      }
    } catch (error) {
      logger.warn({ error }, 'The relay could not send; it will try again');
    }
    await pause(everyMs);
  }
}
