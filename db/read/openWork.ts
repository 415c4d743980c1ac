/**
 * What would lie idle if a post ended: what it handles itself and has not brought out, and what waits for its role at a
 * place where nobody else holds it (a stand-in for a time is not somebody else). Index: assignments_unit, duties_place.
 */

import type { Sql, Transaction } from '../connect.ts';

export interface OpenWorkItem {
  proposal: string;
  number: string;
  title: string;
  version: number;
  target: string | null;
  /** It is this very post's to handle, and can be given to another by `assignHandler`. */
  handling: boolean;
  /** The queue it stands in; null for what is being handled. */
  queue: string | null;
}

/** A post that took over from another for good answers for that one's work; a delegation with an end for none. */
export function readOpenWork(
  sql: Sql | Transaction,
  { post, at }: { post: string; at: string },
): Promise<OpenWorkItem[]> {
  return sql<OpenWorkItem[]>`
    with ended as (
      select coalesce(p.acts_for_post, p.id) as held, p.* from posts p
      where p.id = ${post} and (p.acts_for_post is null or p.ends_at is null)
    ), alone as (
      select e.* from ended e where not exists (
        select 1 from posts o
        where o.id <> e.id and o.acts_for_post is null and o.role = e.role and o.committee = e.committee
          and o.unit is not distinct from e.unit and o.proposer is not distinct from e.proposer
          and o.rank is not distinct from e.rank
          and o.starts_at <= ${at} and (o.ends_at is null or o.ends_at > ${at}))
    ), found as (
      select a."case", a.id as target, true as handling, null as queue
      from ended e join assignments a on a.unit = e.unit and a.handler = e.held
      where e.role = 'handler' and a.current and a.life not in ('issued', 'reassigned', 'cancelled')
      union all
      select d."case", d.target, false, d.queue
      from ended e join duties d on d.place = 'post' and d.place_id = e.held
      where e.role <> 'handler'
      union all
      select d."case", d.target, false, d.queue
      from alone e join duties d on d.place_id in (e.unit, e.committee, e.proposer) and d.place <> 'post'
      where e.acts_for_post is null
        and case d.place when 'proposer' then d.place_id = e.proposer
          when 'unit' then d.place_id = e.unit and d.role = e.role
          else d.place_id = e.committee and d.role = e.role end
        and (d.rank is null or d.rank = e.rank)
    )
    select distinct on (f.handling, c.number, c.id, f.target, f.queue) c.id as proposal, c.number,
      coalesce(t.body, '') as title, c.version, f.target, f.handling, f.queue
    from found f join cases c on c.id = f."case" left join texts t on t.id = c.title_text
    order by f.handling desc, c.number, c.id, f.target, f.queue limit 500`;
}

export interface Successor {
  post: string;
  person: string;
  name: string;
}

/** Other posts of the same role at the same place, held now and for good. */
export function readSuccessors(
  sql: Sql | Transaction,
  { post, at }: { post: string; at: string },
): Promise<Successor[]> {
  return sql<Successor[]>`
    select o.id as post, n.id as person, n.name
    from posts e join posts o on o.role = e.role and o.committee = e.committee
      and o.unit is not distinct from e.unit and o.proposer is not distinct from e.proposer
      and o.rank is not distinct from e.rank
    join people n on n.id = o.person
    where e.id = ${post} and o.id <> e.id and o.acts_for_post is null and o.person <> e.person
      and o.starts_at <= ${at} and (o.ends_at is null or o.ends_at > ${at})
    order by n.name, o.id`;
}
