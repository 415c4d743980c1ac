/**
 * Cases found by words, each of which must fit by number, title, proposer, handler or unit. Indexes:
 * cases_search_number, title_pairs_pairs, title_pairs_newest, case_proposers_pkey, assignments_unit,
 * assignments_handler, cases_pkey.
 */

import type { Post } from '../../workflows/lifecycle/actor.ts';
import type { Instant } from '../../workflows/lifecycle/dates/localDate.ts';
import { normaliseNumber } from '../../workflows/lifecycle/policies/numbers.ts';
import type { AssignmentRole, CaseState } from '../../workflows/lifecycle/state.ts';
import type { Sql } from '../connect.ts';
import { pairsOf } from '../titlePairs.ts';
import { type Fragment, ownCases, visibleEach } from './visible.ts';

/** One typed word, and whom it could mean. */
export interface Term {
  text: string;
  units: string[];
  proposers: string[];
  handlers: string[];
}

export interface FoundCase {
  id: string;
  number: string;
  searchNumber: string;
  title: string | null;
  snapshot: CaseState;
  createdAt: Instant;
  followed: boolean;
  proposers: { proposer: string; name: string }[];
  units: { unit: string; name: string; role: AssignmentRole }[];
}

/** Of those whose title fits the only word, so many of the newest are looked at where nearly every case is visible. */
const mostByTitle = 300;

const seesNearlyAll: ReadonlySet<Post['role']> = new Set(['clerk', 'director', 'auditor', 'supervisor']);

interface Request {
  person: string;
  posts: readonly Post[];
  terms: readonly Term[];
  limit: number;
}

/** Those whose number fits come first, then the newest. */
export async function searchCases(sql: Sql, request: Request): Promise<FoundCase[]> {
  const { person, posts, terms, limit } = request;
  const numbers = terms.map((each) => normaliseNumber(each.text));
  const isBroad = posts.some((each) => seesNearlyAll.has(each.role));
  return sql<FoundCase[]>`
    with found as materialized (
      select c.id, c.created_at, c.search_number = any(${numbers}) as numbered
      ${isBroad ? amongAll(sql, request) : amongOwn(sql, request)}
      order by numbered desc, c.created_at desc, c.id desc limit ${limit}
    )
    select c.id, c.number, c.search_number as "searchNumber", t.body as title, c.snapshot,
      c.created_at as "createdAt",
      exists (select 1 from follows f where f.person = ${person} and f."case" = c.id) as followed,
      coalesce((select json_agg(json_build_object('proposer', r.id, 'name', r.name)
          order by p.standing = 'first' desc, r.id)
        from case_proposers p join proposers r on r.id = p.proposer
        where p."case" = c.id and p.standing in ('first', 'signed')), '[]') as proposers,
      coalesce((select json_agg(json_build_object('unit', a.unit, 'name', u.name, 'role', a.role)
          order by a.role = 'coHandler', a.id)
        from assignments a join units u on u.id = a.unit
        where a."case" = c.id and a.current
          and a.round = (select max(b.round) from assignments b where b."case" = c.id)), '[]') as units
    from found f join cases c on c.id = f.id left join texts t on t.id = c.title_text
    order by f.numbered desc, f.created_at desc, f.id desc`;
}

/** Whoever sees nearly all begins with what fits. */
function amongAll(sql: Sql, { posts, terms }: Request): Fragment {
  const committees = [...new Set(posts.map((each) => each.committee))];
  const most = terms.length === 1 ? mostByTitle : undefined;
  return sql`
    from cases c where c.committee = any(${committees})
    ${terms.map((term) => sql`and c.id in (${fittingIds(sql, term, { committees, most })})`)}
    and ${visibleEach(sql, posts)}`;
}

/** Ids of the cases that one word fits, visible or not. */
function fittingIds(
  sql: Sql,
  { text, units, proposers, handlers }: Term,
  { committees, most }: { committees: string[]; most: number | undefined },
): Fragment {
  const pairs = pairsOf(text);
  return sql`
    select n.id from cases n where n.search_number = ${normaliseNumber(text)}
    ${
      pairs.length > 0
        ? sql`union all (select p."case" from title_pairs p
            where p.pairs @> ${pairs} and p.committee = any(${committees})
            ${most === undefined ? sql`` : sql`order by p.at desc limit ${most}`})`
        : sql``
    }
    ${
      proposers.length > 0
        ? sql`union all select p."case" from case_proposers p
            where p.proposer = any(${proposers}) and p.standing in ('first', 'signed')`
        : sql``
    }
    ${
      units.length + handlers.length > 0
        ? sql`union all select a."case" from assignments a
            where a.current and (a.unit = any(${units}) or a.handler = any(${handlers}))`
        : sql``
    }`;
}

/** Whoever sees few begins with those; the cases themselves are looked up only where every word fits. */
function amongOwn(sql: Sql, { posts, terms }: Request): Fragment {
  const [first, ...others] = terms.map((each) => sql`(${fittingOwn(sql, each)})`);
  return sql`
    from (
      with own as materialized (${ownCases(sql, posts)})
      ${first ? others.reduce((all, each) => sql`${all} intersect ${each}`, first) : sql`select "case" from own`}
    ) fitting
    cross join lateral (
      select n.id, n.created_at, n.search_number from cases n where n.id = fitting."case" limit 1
    ) c`;
}

/** Those of `own` that one word fits. Each way by itself, so that it begins with whichever is fewer. */
function fittingOwn(sql: Sql, { text, units, proposers, handlers }: Term): Fragment {
  const pairs = pairsOf(text);
  return sql`
    select o."case" from own o join cases n on n.id = o."case" where n.search_number = ${normaliseNumber(text)}
    ${
      pairs.length > 0
        ? sql`union select o."case" from own o join title_pairs p on p."case" = o."case" where p.pairs @> ${pairs}`
        : sql``
    }
    ${
      proposers.length > 0
        ? sql`union select o."case" from own o join case_proposers p on p."case" = o."case"
            where p.proposer = any(${proposers}) and p.standing in ('first', 'signed')`
        : sql``
    }
    ${
      units.length + handlers.length > 0
        ? sql`union select o."case" from own o join assignments a on a."case" = o."case"
            where a.current and (a.unit = any(${units}) or a.handler = any(${handlers}))`
        : sql``
    }`;
}
