/** The health check of the processes: whatever should have been acted on and was not is started from the log. */

import type { Sql } from '../db/connect.ts';
import type { WatchActivities } from '../workflows/activities.ts';
import { assertNever } from '../workflows/lifecycle/refusal.ts';
import type { Engine, Standing } from './engine.ts';
import type { Logger } from './logger.ts';

export interface Watching {
  sql: Sql;
  engine: Engine;
  logger: Logger;
  /** Told of each process that had to be started again. */
  onRestart?(why: Lagging['why']): void;
}

const minute = 60_000;
const lagMs = 5 * minute;
/** A delivery is retried for a day: that is no standstill. */
const pendingLagMs = 25 * 60 * minute;
const mostPerRun = 100;

export interface Lagging {
  case: string;
  why: 'wake' | 'needed' | 'pending';
}

/** Throws when the engine is away. */
export async function keepWatch({
  sql,
  engine,
  logger,
  onRestart,
}: Watching): ReturnType<WatchActivities['keepWatch']> {
  await resignalIfLost({ sql, engine, logger });
  const counts = { started: 0, restarted: 0 };
  for (const { case: id, why } of await readLagging(sql)) {
    const standing = await engine.standingOf(id);
    if (!mustRestart(standing, why)) continue;
    await engine.restart(id);
    counts[standing === 'gone' ? 'started' : 'restarted'] += 1;
    onRestart?.(why);
    logger.error(
      { alarm: true, case: id, why, standing },
      'A process stood still and was started from the log',
    );
  }
  return counts;
}

/** A task that waits for a worker is a backlog, in which all lag alike: starting anew would only lengthen it. */
function mustRestart(standing: Standing, why: Lagging['why']): boolean {
  switch (standing) {
    case 'gone':
    case 'failing':
      return true;
    case 'idle':
      // It sleeps between attempts; what it has given up waits for a person.
      return why !== 'pending';
    case 'backlog':
      return false;
    default:
      return assertNever(standing);
  }
}

/** A server without our Schedule is new or has lost its data, and with it every process: the relay tells them all. */
export async function resignalIfLost({ sql, engine, logger }: Omit<Watching, 'onRestart'>): Promise<void> {
  if (!(await engine.ensureSchedule())) return;
  const told = await sql`
    update watch w set signalled_version = 0, leased_until = null
    where wake_at is not null or handled_version < needed_version
      or exists (select 1 from pending p where p."case" = w."case" and p.state <> 'done')`;
  logger.warn({ cases: told.count }, 'The engine was new: all open cases are told to it');
}

/** Oldest first. While the office clock moves, wakes lie in the past by design. */
async function readLagging(sql: Sql): Promise<Lagging[]> {
  const now = Date.now();
  const old = new Date(now - lagMs).toISOString();
  return await sql<Lagging[]>`
    select w."case", case
      when w.handled_version < w.needed_version and w.needed_since < ${old} then 'needed'
      when w.wake_at < ${old}::timestamptz + o.target_ms * interval '1 millisecond' then 'wake'
      else 'pending' end as why
    from watch w, office_clock o
    where (w.handled_version < w.needed_version and w.needed_since < ${old})
      or (w.wake_at < ${old}::timestamptz + o.target_ms * interval '1 millisecond'
        and (o.moving_since is null or o.moving_since < ${old}))
      or w."case" in (select p."case" from pending p
        where p.state <> 'done' and p.since < ${new Date(now - pendingLagMs).toISOString()})
    order by w.needed_since limit ${mostPerRun}`;
}
