/** The figures of the administrator's page about the installation. Indices: watch_wake, watch_unhandled. */

import type { Sql } from '../connect.ts';

export interface Health {
  oldestWake: { lateSeconds: number; proposals: number };
  unhandled: { lateSeconds: number; proposals: number };
  pending: number;
  mail: { waiting: number; failed: number; unknown: number };
  lockedAccounts: number;
}

export async function readHealth(sql: Sql): Promise<Health> {
  const [row] = await sql<Health[]>`
    with office as (
      select now() + target_ms * interval '1 millisecond' as now from office_clock
    ), late as (
      select count(*)::int as proposals,
        coalesce(greatest(0, extract(epoch from max(o.now - w.wake_at))), 0)::float8 as "lateSeconds"
      from office o join watch w on w.wake_at < o.now
    ), unhandled as (
      select count(*)::int as proposals,
        coalesce(greatest(0, extract(epoch from max(now() - needed_since))), 0)::float8 as "lateSeconds"
      from watch where handled_version < needed_version
    ), mail as (
      select count(*) filter (where state in ('queued', 'sending'))::int as waiting,
        count(*) filter (where state = 'failed')::int as failed,
        count(*) filter (where state = 'unknown')::int as unknown
      from notices where channel = 'email' and state in ('queued', 'sending', 'failed', 'unknown')
    )
    select (select to_jsonb(late) from late) as "oldestWake", (select to_jsonb(unhandled) from unhandled) as unhandled,
      (select count(*)::int from pending where state <> 'done') as pending, (select to_jsonb(mail) from mail) as mail,
      (select count(*)::int from account_states where failures >= 5 and locked_until > now() and not starts_with(account, '?/'))
        as "lockedAccounts"`;
  if (!row) throw new Error('The office clock has no row: the database was not prepared');
  return row;
}
