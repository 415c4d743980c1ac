/** The SQL of who sees which case, and whose dates make his light: the rules' `relationsOf`, in sets. */

import type { PendingQuery, Row } from 'postgres';
import { heldPost, type Post, type Role } from '../../workflows/lifecycle/actor.ts';
import type { Sql } from '../connect.ts';

export type Fragment = PendingQuery<Row[]>;

/** What a proposer may know of clocks: lifecycle/sight.ts, `clockSight`. */
const proposerClocks = ['coSign', 'signFor', 'firstContact', 'reply', 'survey'];

/** Where the committee itself has the case on its desk. */
const committeeLives = ['inReview', 'filed', 'replied', 'feedbackOpen'];

interface Places {
  /** Committees whose staff sees all. */
  staff: string[];
  clerks: string[];
  supervisorCommittees: string[];
  supervisorUnits: string[];
  proposers: string[];
  units: string[];
  handlers: string[];
  observers: string[];
}

function placesOf(posts: readonly Post[]): Places {
  const of = (...roles: Role[]) => posts.filter((each) => roles.includes(each.role));
  const units = (held: Post[]) => held.flatMap((each) => each.unit ?? []);
  return {
    staff: of('clerk', 'director', 'auditor').map((each) => each.committee),
    clerks: of('clerk').map((each) => each.committee),
    supervisorCommittees: of('supervisor').map((each) => each.committee),
    supervisorUnits: units(of('supervisor')),
    proposers: of('proposer').flatMap((each) => each.proposer ?? []),
    units: units(of('office', 'leader')),
    handlers: of('handler').map(heldPost),
    observers: of('observer').map((each) => each.id),
  };
}

/** Condition on `cases c`: one of these posts is something to it. */
export function visibleTo(sql: Sql, posts: readonly Post[]): Fragment {
  const places = placesOf(posts);
  return sql`(c.committee = any(${places.staff}) or ${concerned(sql, places)})`;
}

/** The same, without what one may merely look at, and without what is not on the committee's desk. */
export function mineOf(sql: Sql, posts: readonly Post[]): Fragment {
  const places = placesOf(posts);
  return sql`((c.committee = any(${places.clerks}) and c.life = any(${committeeLives}))
    or ${concerned(sql, { ...places, observers: [] })})`;
}

/** Those among them that one of these posts watches over as committee staff or supervision office. */
export function watchedBy(sql: Sql, posts: readonly Post[]): Fragment {
  const { staff, supervisorUnits } = placesOf(posts);
  return sql`(c.committee = any(${staff}) or c.id in (
    select a."case" from assignments a where a.current and a.supervised_by = any(${supervisorUnits})))`;
}

/** Ids of all cases that these posts see, staff and supervision aside: the few of a unit, a handler, a proposer. */
export function ownCases(sql: Sql, posts: readonly Post[]): Fragment {
  const { proposers, units, handlers, observers } = placesOf(posts);
  return sql`
    select p."case" from case_proposers p
    where p.proposer = any(${proposers}) and p.standing in ('first', 'signed', 'invited')
    union select a."case" from assignments a where a.current and a.unit = any(${units})
    union select a."case" from assignments a where a.current and a.handler = any(${handlers})
    ${
      observers.length > 0
        ? sql`union select k.id from cases k where k.key and k.snapshot #>> '{key,leaderPost}' = any(${observers})`
        : sql``
    }`;
}

/** `visibleTo`, asked of each case by itself: for a few cases of somebody who sees nearly all. */
export function visibleEach(sql: Sql, posts: readonly Post[]): Fragment {
  const { staff, proposers, units, handlers, supervisorUnits, supervisorCommittees, observers } =
    placesOf(posts);
  return sql`(c.committee = any(${staff})
    or exists (select 1 from assignments a where a."case" = c.id and (a.supervised_by = any(${supervisorUnits})
      or (a.current and (a.unit = any(${units}) or a.handler = any(${handlers})))))
    or exists (select 1 from case_proposers p where p."case" = c.id and p.proposer = any(${proposers})
      and p.standing in ('first', 'signed', 'invited'))
    or (c.life = 'filed' and c.committee = any(${supervisorCommittees})
      and not exists (select 1 from assignments a where a."case" = c.id))
    or (c.key and c.snapshot #>> '{key,leaderPost}' = any(${observers})))`;
}

/** Small sets of ids, so that the planner starts from them and not from all cases. */
function concerned(sql: Sql, places: Places): Fragment {
  const { proposers, units, handlers, supervisorUnits, supervisorCommittees, observers } = places;
  return sql`(c.id in (
      select p."case" from case_proposers p
      where p.proposer = any(${proposers}) and p.standing in ('first', 'signed', 'invited')
      union all
      select a."case" from assignments a where a.current and a.unit = any(${units})
      union all
      select a."case" from assignments a where a.current and a.handler = any(${handlers})
      union all
      select a."case" from assignments a where a.supervised_by = any(${supervisorUnits}))
    or (c.life = 'filed' and c.committee = any(${supervisorCommittees})
      and not exists (select 1 from assignments a where a."case" = c.id))
    or (c.key and c.snapshot #>> '{key,leaderPost}' = any(${observers})))`;
}

/** Condition on `clocks k` of a case `c`: its date counts for the light that these posts see. */
export function datesOf(sql: Sql, posts: readonly Post[]): Fragment {
  const { staff, proposers, units, handlers, supervisorUnits, supervisorCommittees, observers } =
    placesOf(posts);
  return sql`(c.committee = any(${staff})
    or (c.life = 'filed' and c.committee = any(${supervisorCommittees}))
    or (c.key and c.snapshot #>> '{key,leaderPost}' = any(${observers}))
    or k.unit = any(${units})
    or (k.kind = any(${proposerClocks}) and exists (select 1 from case_proposers p where p."case" = c.id
      and p.proposer = any(${proposers}) and p.standing in ('first', 'signed', 'invited')))
    or exists (select 1 from assignments a where a."case" = c.id and
      (a.supervised_by = any(${supervisorUnits}) or (a.current and a.handler = any(${handlers}) and a.unit = k.unit))))`;
}
