/**
 * Failed log-ins of one name, counted where every process and every restart finds them. A name that nobody has is
 * counted like any other, so that the answers do not tell which names there are. `locked_until` is the end of the
 * lock, and before the lock the instant at which the failures are forgotten. All instants are real.
 */

import type { Instant } from '../workflows/lifecycle/dates/localDate.ts';
import { addMilliseconds } from '../workflows/lifecycle/dates/localDate.ts';
import { recordAudit } from './audit.ts';
import type { Sql } from './connect.ts';

const mostFailures = 5;
const lockMs = 15 * 60_000;

/** Under this a name without an account is counted; no id of an account begins so. */
const unknownPrefix = '?/';

export interface LockState {
  /** Key of the counting row. */
  key: string;
  lockedUntil?: Instant;
}

interface Row {
  account: string | null;
  until: Instant | null;
}

/** By username as typed. */
export async function readLock(sql: Sql, username: string, now: Instant): Promise<LockState> {
  const name = username.toLowerCase();
  const [row] = await sql<Row[]>`
    with meant as (
      select (select id from auth."user" where username = ${name}) as account
    )
    select m.account, t.locked_until as until from meant m
    left join account_states t on t.account = coalesce(m.account, ${unknownPrefix + name})
      and t.failures >= ${mostFailures} and t.locked_until > ${now}`;
  return {
    key: row?.account ?? unknownPrefix + name,
    ...(row?.until && { lockedUntil: row.until }),
  };
}

/** Counts one failure; says until when the name is locked if this was the last one allowed. */
export async function countFailure(
  sql: Sql,
  { key, now, address }: { key: string; now: Instant; address?: string | undefined },
): Promise<Instant | undefined> {
  const until = addMilliseconds(now, lockMs);
  const [row] = await sql<{ failures: number }[]>`
    insert into account_states as t (account, failures, locked_until) values (${key}, 1, ${until})
    on conflict (account) do update set locked_until = ${until},
      failures = case when t.locked_until > ${now} then t.failures + 1 else 1 end
    returning failures`;
  // Names that were only tried are not kept longer than they count.
  await sql`
    delete from account_states where starts_with(account, ${unknownPrefix}) and locked_until < ${now}`;
  if (!row || row.failures < mostFailures) return undefined;
  if (row.failures === mostFailures && !key.startsWith(unknownPrefix)) {
    const [person] = await sql<{ id: string; committees: string[] }[]>`
      select n.id, array(select distinct committee from posts where person = n.id) as committees
      from people n where n.account = ${key}`;
    if (person)
      await recordAudit(sql, {
        at: now,
        kind: 'accountLocked',
        subject: person.id,
        committees: person.committees,
        detail: address ? `来自 ${address}` : undefined,
      });
  }
  return until;
}

export async function forgetFailures(sql: Sql, key: string): Promise<void> {
  await sql`
    update account_states set failures = 0, locked_until = null
    where account = ${key} and failures > 0`;
}
