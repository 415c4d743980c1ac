/** A burst of changed cases for those who look on: snapshots with the new events, and who has new notices. */

import type { Recorded } from '../../workflows/lifecycle/events.ts';
import type { CaseState } from '../../workflows/lifecycle/state.ts';
import type { Sql } from '../connect.ts';
import { upcast } from '../upcast.ts';

/** Events after `after`, up to `version`. */
export interface Changed {
  case: string;
  after: number;
  version: number;
}

export interface Burst {
  state: CaseState;
  version: number;
  recorded: Recorded[];
}

interface Row {
  snapshot: CaseState;
  version: number;
  recorded: Recorded[];
}

/** Primary keys of `cases` and `events`. */
export async function readBurst(sql: Sql, changed: readonly Changed[]): Promise<Burst[]> {
  const rows = await sql<Row[]>`
    select c.snapshot, c.version, e.recorded
    from unnest(${changed.map((each) => each.case)}::text[], ${changed.map((each) => each.after)}::int[],
      ${changed.map((each) => each.version)}::int[]) as n(id, after, version)
    join cases c on c.id = n.id
    cross join lateral (
      select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('sequence', e.sequence, 'schema', e.schema,
        'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'by', e.by))
        || jsonb_build_object('event', e.event)), '[]') as recorded
      from events e where e."case" = n.id and e.sequence > n.after and e.sequence <= n.version) e`;
  return rows.map(({ snapshot, version, recorded }) => ({
    state: snapshot,
    version,
    recorded: recorded.map((each) => upcast(each)),
  }));
}

/** Those among `persons` who were told of these changes, each with how many notices are unread (up to 1000). */
export function readToldPersons(
  sql: Sql,
  { changed, persons }: { changed: readonly Changed[]; persons: readonly string[] },
): Promise<{ person: string; unread: number }[]> {
  return sql<{ person: string; unread: number }[]>`
    select told.person, (
      select count(*)::int from (
        select 1 from notices u
        where u.person = told.person and u.channel = 'inApp' and u.read_at is null limit 1000) unread) as unread
    from (
      select distinct n.person
      from unnest(${changed.map((each) => each.case)}::text[], ${changed.map((each) => each.after)}::int[])
        as c(id, after)
      join notices n on n."case" = c.id and n.sequence > c.after and n.channel = 'inApp'
      where n.person = any(${[...persons]})) told`;
}
