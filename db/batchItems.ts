/** The items of a batch as they are worked off: what is next, what came of it, how far it is. */

import type { CommandName } from '../workflows/lifecycle/commands.ts';
import type { Sql } from './connect.ts';

export interface BatchWork {
  person: string;
  post: string;
  command: CommandName;
  items: BatchItemRow[];
}

export interface BatchItemRow {
  position: number;
  case: string;
  target: string | null;
  payload: unknown;
  version: number;
}

export interface BatchProgress {
  total: number;
  done: number;
  refused: number;
}

/** The next items that wait, in order; undefined when there is no such batch. Index `batch_items_waiting`. */
export async function readBatchWork(sql: Sql, batch: string, limit: number): Promise<BatchWork | undefined> {
  const [[head], items] = await Promise.all([
    sql<Omit<BatchWork, 'items'>[]>`select person, post, command from batches where id = ${batch}`,
    sql<BatchItemRow[]>`
      select position, "case", target, payload, version from batch_items
      where batch = ${batch} and state = 'waiting' order by position limit ${limit}`,
  ]);
  return head && { ...head, items };
}

/** What came of it stays; what was to be written does not: it stands in the case now, or nowhere. */
export async function settleBatchItem(
  sql: Sql,
  {
    batch,
    position,
    at,
    ...outcome
  }: { batch: string; position: number; at: string } & (
    | { state: 'done' }
    | { state: 'refused'; code: string; reason: string }
  ),
): Promise<void> {
  const refusal = outcome.state === 'refused' ? outcome : undefined;
  await sql`
    update batch_items set state = ${outcome.state}, code = ${refusal?.code ?? null},
      reason = ${refusal?.reason ?? null}, at = ${at}, payload = '{}'
    where batch = ${batch} and position = ${position} and state = 'waiting'`;
}

/** Counts, and notes the end once nothing waits. `now` is real. */
export async function readBatchProgress(sql: Sql, batch: string, now: string): Promise<BatchProgress> {
  const [row] = await sql<BatchProgress[]>`
    with counted as (
      select count(*)::int as total, count(*) filter (where state = 'done')::int as done,
        count(*) filter (where state = 'refused')::int as refused
      from batch_items where batch = ${batch}
    ),
    finished as (
      update batches set finished_at = ${now} from counted
      where id = ${batch} and finished_at is null and total = done + refused
    )
    select total, done, refused from counted`;
  return row ?? { total: 0, done: 0, refused: 0 };
}

/** The version that an earlier item of this batch left the case at, if one did: its own acts are no surprise. */
export async function readOwnVersion(
  sql: Sql,
  { batch, person, case: id }: { batch: string; person: string; case: string },
): Promise<number | undefined> {
  const [row] = await sql<{ version: number | null }[]>`
    select max(version) as version from keys
    where person = ${person} and "case" = ${id} and key like ${`${batch}/%`}`;
  return row?.version ?? undefined;
}

/** Batches that nobody seems to work on, claimed for a minute. */
export async function claimBatches(sql: Sql, now: Date): Promise<string[]> {
  const graceMs = 3000;
  const leaseMs = 60_000;
  const rows = await sql<{ id: string }[]>`
    update batches set started_at = ${now.toISOString()}
    where id in (
      select id from batches
      where finished_at is null and at < ${new Date(now.getTime() - graceMs).toISOString()}
        and (started_at is null or started_at < ${new Date(now.getTime() - leaseMs).toISOString()})
      order by at limit 20 for update skip locked)
    returning id`;
  return rows.map((each) => each.id);
}
