/** Posts of one role as they are held now, for those who may name their holders. Index: posts_committee_role. */

import type { Rank } from '../../workflows/lifecycle/actor.ts';
import type { Instant } from '../../workflows/lifecycle/dates/localDate.ts';
import type { Sql } from '../connect.ts';

export interface PickablePost {
  id: string;
  role: 'office' | 'handler' | 'leader' | 'observer';
  rank: Rank | null;
  person: string;
  name: string;
  unit: string | null;
  unitName: string | null;
}

interface Asked {
  role: PickablePost['role'];
  /** Committees all of whose units are open to the viewer, and the units that are his own. */
  committees: string[];
  ownUnits: string[];
  unit?: string | undefined;
  at: Instant;
}

export async function readPickablePosts(
  sql: Sql,
  { role, committees, ownUnits, unit, at }: Asked,
): Promise<PickablePost[]> {
  return sql<PickablePost[]>`
    select p.id, p.role, p.rank, p.person, n.name, p.unit, u.name as "unitName"
    from posts p join people n on n.id = p.person left join units u on u.id = p.unit
    where p.role = ${role} and (p.committee = any(${committees}) or p.unit = any(${ownUnits}))
      and p.acts_for_post is null and p.starts_at <= ${at} and (p.ends_at is null or p.ends_at > ${at})
      ${unit === undefined ? sql`` : sql`and p.unit = ${unit}`}
    order by u.id nulls last, n.name, p.id`;
}
