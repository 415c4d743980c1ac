/** The same as `readPresent` for many cases in one round trip, without keys and locks. Primary key of `cases`. */

import { fold } from '../workflows/lifecycle/evolve.ts';
import { type CaseState, stateSchema } from '../workflows/lifecycle/state.ts';
import type { Sql } from './connect.ts';
import { readEvents } from './readEvents.ts';
import type { Present } from './readPresent.ts';

interface Row {
  id: string;
  snapshot: CaseState;
  session: NonNullable<Present['session']>;
  offset_ms: number;
  target_ms: number;
  moving_since: string | null;
  arrived_ms: number | null;
}

/** By id; what is not there is left out. */
export async function readPresents(sql: Sql, ids: readonly string[]): Promise<Map<string, Present>> {
  const rows = await sql<Row[]>`
    select c.id, c.snapshot, json_build_object('id', s.id, 'committee', s.committee, 'year', s.year) as session,
      o.offset_ms, o.target_ms, o.moving_since, w.arrived_ms
    from cases c
    join sessions s on s.id = c.session
    left join watch w on w."case" = c.id, office_clock o
    where c.id = any(${[...ids]})`;
  const presents = new Map<string, Present>();
  for (const row of rows) {
    const isCurrent = row.snapshot.schema === stateSchema;
    presents.set(row.id, {
      state: isCurrent ? row.snapshot : fold(await readEvents(sql, row.id)),
      session: row.session,
      clock: { offsetMs: row.offset_ms, targetMs: row.target_ms, movingSince: row.moving_since },
      arrivedMs: row.arrived_ms ?? 0,
    });
  }
  return presents;
}
