/** What earlier cases suggest for a case of a category. Indexes: cases_category, assignments_pkey, assignments_unit. */

import type { Instant } from '../../workflows/lifecycle/dates/localDate.ts';
import type { Sql } from '../connect.ts';

export interface UnitCount {
  unit: string;
  name: string;
  duty: string | null;
  cases: number;
  asLead: number;
}

/** The practice of the last years, not of all. */
const mostCases = 500;
const mostUnits = 8;

interface Asked {
  committee: string;
  category: string | undefined;
  /** The case itself, which is not earlier. */
  without: string;
  /** Units to be told of in any case. */
  wished: readonly string[];
}

/** Units that handled cases of this category, the most experienced first, and the wished ones. */
export async function readUnitCounts(
  sql: Sql,
  { committee, category, without, wished }: Asked,
): Promise<UnitCount[]> {
  return sql<UnitCount[]>`
    with earlier as (
      select id from cases
      where committee = ${committee} and category = ${category ?? null} and id <> ${without}
      order by created_at desc limit ${mostCases}
    ),
    counted as (
      select a.unit, count(distinct a."case")::int as cases,
        count(distinct a."case") filter (where a.role <> 'coHandler')::int as as_lead
      from earlier e join assignments a on a."case" = e.id where a.current group by a.unit
    ),
    best as (select unit from counted order by as_lead desc, cases desc, unit limit ${mostUnits})
    select u.id as unit, u.name, u.duty, coalesce(c.cases, 0) as cases, coalesce(c.as_lead, 0) as "asLead"
    from units u left join counted c on c.unit = u.id
    where u.active and u.committee = ${committee} and (u.id in (select unit from best) or u.id = any(${[...wished]}))
    order by u.id = any(${[...wished]}) desc, "asLead" desc, cases desc, u.id`;
}

export interface LastHandler {
  post: string;
  name: string;
  unit: string;
}

/** Whom one of these units named last for a case of this category; only if the post is still held. */
export async function readLastHandler(
  sql: Sql,
  {
    units,
    category,
    without,
    at,
  }: { units: readonly string[]; category: string; without: string; at: Instant },
): Promise<LastHandler | undefined> {
  const [row] = await sql<LastHandler[]>`
    select p.id as post, n.name, p.unit
    from assignments a join cases c on c.id = a."case" join posts p on p.id = a.handler
    join people n on n.id = p.person
    where a.unit = any(${[...units]}) and c.category = ${category} and c.id <> ${without}
      and p.starts_at <= ${at} and (p.ends_at is null or p.ends_at > ${at})
    order by c.updated_at desc limit 1`;
  return row;
}
