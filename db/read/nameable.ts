/** Posts that an office or the committee can name on a case: handlers of a unit, leaders who watch over it. */

import type { Instant } from '../../workflows/lifecycle/dates/localDate.ts';
import type { Sql } from '../connect.ts';

export interface Nameable {
  post: string;
  unit?: string;
  name: string;
}

/** Handlers of these units, by the index `posts_unit_role`; a delegated post is named by the one who holds it. */
export async function readHandlers(sql: Sql, units: readonly string[], at: Instant): Promise<Nameable[]> {
  if (units.length === 0) return [];
  return sql<Nameable[]>`
    select p.id as post, p.unit, n.name from posts p join people n on n.id = p.person
    where p.unit = any(${[...units]}) and p.role = 'handler' and p.acts_for_post is null
      and p.starts_at <= ${at} and (p.ends_at is null or p.ends_at > ${at})
    order by p.unit, n.name, p.id`;
}

/** Observers of a committee, by the index `posts_committee_role`. */
export async function readObservers(sql: Sql, committee: string, at: Instant): Promise<Nameable[]> {
  return sql<Nameable[]>`
    select p.id as post, n.name from posts p join people n on n.id = p.person
    where p.committee = ${committee} and p.role = 'observer' and p.acts_for_post is null
      and p.starts_at <= ${at} and (p.ends_at is null or p.ends_at > ${at})
    order by n.name, p.id`;
}
