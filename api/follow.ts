/** After commit: the processes of the cases hear of it. Never waited for by an answer; what fails here, the relay sends. */

import type { Client } from '@temporalio/client';
import type { Sql } from '../db/connect.ts';
import type { Follow } from '../db/execute.ts';
import { callBatch, callCourier, callProposal, type SignalCall } from '../workflows/messages.ts';

export interface Following {
  sql: Sql;
  /** Undefined as long as there has been no connection. */
  client(): Client | undefined;
  /** Task queue of the workers; absent: the usual one. */
  queue?: string;
  warn?(error: unknown, text: string): void;
  /** Signals of one case within this time become one. */
  coalesceMs?: number;
  /** The next signal of the same case goes no sooner after the last: one look of the process answers a burst. */
  spacingMs?: number;
}

export interface Follower {
  follow(follow: Follow): void;
  /**
   * Tells every open process that the office clock is moved to its target. Cases that await nothing of time have
   * arrived at once. Resolves when all were told or could not be (the relay goes on telling those).
   */
  signalOffset(): Promise<void>;
  /** Starts the process of a batch; what fails, the relay starts. */
  startBatch(batch: string): void;
  /** Whether Temporal answers, and if not since when (real instant) dates are not being watched. */
  temporalState(): { reachable: boolean; since?: string };
  /** Sends what is still held back. */
  close(): Promise<void>;
}

const deadlineMs = 10_000;
const probeMs = 5000;
const awayProbeMs = 500;
/** More calls than this on their way mean that the engine is behind: the relay, which goes slowly, does better. */
const mostOnTheirWay = 200;
const atOnce = 20;
const mostRemembered = 10_000;

export function makeFollow({
  sql,
  client,
  queue,
  warn = () => undefined,
  coalesceMs = 100,
  spacingMs = 1000,
}: Following): Follower {
  /** When each case was last told; forgotten now and then, which only costs a signal. */
  const toldAt = new Map<string, number>();
  const held = new Map<string, { version: number; signal: string; timer: NodeJS.Timeout }>();
  const onTheirWay = new Set<Promise<unknown>>();
  let courier: NodeJS.Timeout | undefined;
  let awaySince: string | undefined;

  const call = async ({ workflow, options }: SignalCall) => {
    const engine = client();
    if (!engine) throw new Error('Temporal is not connected');
    await engine.withDeadline(Date.now() + deadlineMs, () =>
      engine.workflow.signalWithStart(workflow, options),
    );
  };
  const send = (task: () => Promise<void>) => {
    if (onTheirWay.size >= mostOnTheirWay) return;
    const sent = task()
      .catch((error: unknown) => warn(error, 'A signal was left to the relay'))
      .finally(() => onTheirWay.delete(sent));
    onTheirWay.add(sent);
  };
  const tell = async (id: string, news: { version: number; signal: string; offsetMs?: number }) => {
    await call(callProposal(id, { ...news, queue }));
    await sql`
      update watch set signalled_version = greatest(signalled_version, ${news.version}) where "case" = ${id}`;
  };
  const release = (id: string) => {
    const news = held.get(id);
    if (!news) return;
    clearTimeout(news.timer);
    held.delete(id);
    if (toldAt.size >= mostRemembered) toldAt.clear();
    toldAt.set(id, Date.now());
    send(() => tell(id, { version: news.version, signal: news.signal }));
  };
  const tellCourier = () => {
    clearTimeout(courier);
    courier = undefined;
    send(() => call(callCourier(queue)));
  };
  const probe = async () => {
    try {
      const engine = client();
      if (!engine) throw new Error('Temporal is not connected');
      await engine.withDeadline(Date.now() + probeMs, () => engine.workflowService.getSystemInfo({}));
      awaySince = undefined;
    } catch {
      awaySince ??= new Date().toISOString();
    }
  };
  // Away, it is asked again soon: whoever waits for it should not wait for us.
  const keepProbing = async () => {
    await probe();
    if (closed) return;
    probing = setTimeout(() => void keepProbing(), awaySince ? awayProbeMs : probeMs).unref();
  };
  let probing: NodeJS.Timeout | undefined;
  let closed = false;
  void keepProbing();

  return {
    follow({ case: id, version, signal, mail }) {
      if (mail) courier ??= setTimeout(tellCourier, coalesceMs);
      if (!signal) return;
      const wait = Math.max(coalesceMs, (toldAt.get(id) ?? 0) + spacingMs - Date.now());
      const timer = held.get(id)?.timer ?? setTimeout(() => release(id), wait);
      const newest = held.get(id);
      if (!newest || newest.version <= version) held.set(id, { version, signal, timer });
    },
    async signalOffset() {
      const open = await readOpen(sql);
      for (let first = 0; first < open.length; first += atOnce) {
        await Promise.all(
          open
            .slice(first, first + atOnce)
            .map(({ id, ...news }) =>
              tell(id, { ...news, signal: 'clockMoved' }).catch((error: unknown) =>
                warn(error, 'A move of the clock was left to the relay'),
              ),
            ),
        );
      }
    },
    startBatch(batch) {
      send(async () => {
        const engine = client();
        if (!engine) throw new Error('Temporal is not connected');
        await engine.withDeadline(Date.now() + deadlineMs, () =>
          engine.workflow.start('batch', callBatch(batch, queue)),
        );
        await sql`update batches set started_at = ${new Date().toISOString()} where id = ${batch}`;
      });
    },
    temporalState: () => (awaySince ? { reachable: false, since: awaySince } : { reachable: true }),
    async close() {
      closed = true;
      clearTimeout(probing);
      for (const id of held.keys()) release(id);
      if (courier) tellCourier();
      await Promise.all(onTheirWay);
    },
  };
}

/** Cases with something before them, each with the offset to walk to; all others have arrived. */
async function readOpen(sql: Sql): Promise<{ id: string; version: number; offsetMs: number }[]> {
  await sql`
    update watch set arrived_ms = o.target_ms from office_clock o where wake_at is null and arrived_ms <> o.target_ms`;
  return await sql<{ id: string; version: number; offsetMs: number }[]>`
    select w."case" as id, w.needed_version as version, o.target_ms as "offsetMs"
    from watch w, office_clock o
    where w.wake_at is not null or w.handled_version < w.needed_version
      or exists (select 1 from pending p where p."case" = w."case" and p.state <> 'done')
    order by w.wake_at nulls last`;
}
