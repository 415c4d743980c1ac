/** How far the processes are behind the log: the figures of health checks and metrics. */

import type { Sql } from './connect.ts';

export interface Lag {
  /** Seconds since the oldest wake that nobody has acted on; 0 when there is none. */
  oldestWakeSeconds: number;
  /** Cases whose process has not been told of the newest act, or has been told and has not handled it. */
  unsignalled: number;
  unhandled: number;
  /** Letters and copies that wait for a machine. */
  pending: number;
  /** Mails that wait. */
  mails: number;
}

export async function readLag(sql: Sql): Promise<Lag> {
  const [row] = await sql<Lag[]>`
    select
      (select greatest(0, coalesce(extract(epoch from
        now() + o.target_ms * interval '1 millisecond' - min(w.wake_at)), 0))::float8
        from office_clock o left join watch w on true group by o.target_ms) as "oldestWakeSeconds",
      (select count(*)::int from watch where signalled_version < needed_version) as unsignalled,
      (select count(*)::int from watch where handled_version < needed_version) as unhandled,
      (select count(*)::int from pending where state <> 'done') as pending,
      (select count(*)::int from notices where state in ('queued', 'sending')) as mails`;
  if (!row) throw new Error('The office clock has no row: the database was not prepared');
  return row;
}
