/** The cases that a person follows, newest first. Whether he still sees them is judged by whoever asks. Index: follows_pkey. */

import type { Instant } from '../../workflows/lifecycle/dates/localDate.ts';
import type { CaseState } from '../../workflows/lifecycle/state.ts';
import type { Sql } from '../connect.ts';

export interface FollowedCase {
  id: string;
  number: string;
  title: string | null;
  snapshot: CaseState;
  followedAt: Instant;
  /** Names of all units that handle it. */
  units: Record<string, string>;
}

/** Nobody keeps an eye on more. */
const most = 200;

export async function readFollows(sql: Sql, person: string): Promise<FollowedCase[]> {
  return sql<FollowedCase[]>`
    select c.id, c.number, t.body as title, c.snapshot, f.at as "followedAt",
      coalesce((select json_object_agg(u.id, u.name) from units u where u.id in (
        select a.unit from assignments a where a."case" = c.id and a.current)), '{}') as units
    from follows f join cases c on c.id = f."case" left join texts t on t.id = c.title_text
    where f.person = ${person} order by f.at desc limit ${most}`;
}
