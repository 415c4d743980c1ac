/** All that judging an act needs to know of the log, in one round trip: snapshot, key, office clock. */

import { fold } from '../workflows/lifecycle/evolve.ts';
import { type CaseState, stateSchema } from '../workflows/lifecycle/state.ts';
import type { Sql, Transaction } from './connect.ts';
import type { OfficeClock } from './officeClock.ts';
import { readEvents } from './readEvents.ts';

export interface Present {
  state?: CaseState;
  /** The session of the case, for numbers. */
  session?: { id: string; committee: string; year: number };
  /** What the idempotency key was used for, if it was. */
  known?: { route: string; bodyHash: string };
  clock: OfficeClock;
  /** Office offset that the process of this case has reached. */
  arrivedMs: number;
}

interface Row {
  snapshot: CaseState | null;
  session: Present['session'] | null;
  known: Present['known'] | null;
  offset_ms: number;
  target_ms: number;
  moving_since: string | null;
  arrived_ms: number | null;
}

/** `lock` holds the case row until the transaction ends. */
export async function readPresent(
  sql: Sql | Transaction,
  {
    id,
    person,
    key,
    lock,
  }: { id: string; person?: string | undefined; key?: string | undefined; lock: boolean },
): Promise<Present> {
  if (lock) await sql`select 1 from cases where id = ${id} for update`;
  const [row] = await sql<Row[]>`
    select c.snapshot, o.offset_ms, o.target_ms, o.moving_since, w.arrived_ms,
      case when s.id is null then null
        else json_build_object('id', s.id, 'committee', s.committee, 'year', s.year) end as session,
      case when k.key is null then null
        else json_build_object('route', k.route, 'bodyHash', k.body_hash) end as known
    from office_clock o
    left join cases c on c.id = ${id}
    left join sessions s on s.id = c.session
    left join watch w on w."case" = c.id
    left join keys k on k.person = ${person ?? null} and k.key = ${key ?? null}`;
  if (!row) throw new Error('The office clock has no row: the database was not prepared');
  const state = row.snapshot && (await current(sql, id, row.snapshot));
  return {
    ...(state && { state }),
    ...(row.session && { session: row.session }),
    ...(row.known && { known: row.known }),
    clock: { offsetMs: row.offset_ms, targetMs: row.target_ms, movingSince: row.moving_since },
    arrivedMs: row.arrived_ms ?? 0,
  };
}

/** A snapshot of another schema is refolded from the list. */
async function current(sql: Sql | Transaction, id: string, snapshot: CaseState): Promise<CaseState> {
  return snapshot.schema === stateSchema ? snapshot : fold(await readEvents(sql, id));
}
