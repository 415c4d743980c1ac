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

/** Condition on `cases c`: it is in the field of these posts. One committee is said as one, so that an index keeps its order. */
export function withinField(sql: Sql, posts: readonly Post[]): Fragment {
  return among(
    sql,
    sql`c.committee`,
    posts.map((each) => each.committee),
  );
}

/**
 * A column among values. One value is said as one: of a set the planner does not know, when it plans once for all, it
 * takes ten values for granted, and reads whole tables for them.
 */
function among(sql: Sql, column: Fragment, values: readonly string[]): Fragment {
  const [first, ...others] = [...new Set(values)];
  return others.length === 0
    ? sql`${column} = ${first ?? ''}`
    : sql`${column} = any(${[first ?? '', ...others]})`;
}

/** Condition on `cases c` within the field of these posts: one of them is something to it. */
export function visibleTo(sql: Sql, posts: readonly Post[]): Fragment {
  const places = placesOf(posts);
  // Whoever is staff wherever he is anything needs not be looked up case by case.
  if (posts.length > 0 && posts.every((each) => places.staff.includes(each.committee))) {
    return sql`c.committee = any(${places.staff})`;
  }
  return anyOf(sql, [ofStaff(sql, places), ...concerned(sql, places)]);
}

/** The same, without what one may merely look at, and without what is not on the committee's desk. */
export function mineOf(sql: Sql, posts: readonly Post[]): Fragment {
  const places = placesOf(posts);
  const onDesk = places.clerks.length > 0 && [
    sql`(c.committee = any(${places.clerks}) and c.life = any(${committeeLives}))`,
  ];
  return anyOf(sql, [...(onDesk || []), ...concerned(sql, { ...places, observers: [] })]);
}

/** Those among them that one of these posts watches over as committee staff or supervision office. */
export function watchedBy(sql: Sql, posts: readonly Post[]): Fragment {
  const places = placesOf(posts);
  return anyOf(sql, [
    ofStaff(sql, places),
    sql`exists (select 1 from assignments a
      where a."case" = c.id and a.current and a.supervised_by = any(${places.supervisorUnits}))`,
  ]);
}

/** Only arms that can be true: the planner knows little of alternatives, and nothing of empty ones. */
function anyOf(sql: Sql, arms: readonly (Fragment | undefined)[]): Fragment {
  const [first, ...others] = arms.flatMap((each) => each ?? []);
  if (!first) return sql`false`;
  return sql`(${others.reduce((all, each) => sql`${all} or ${each}`, first)})`;
}

function ofStaff(sql: Sql, { staff }: Places): Fragment | undefined {
  return staff.length > 0 ? sql`c.committee = any(${staff})` : undefined;
}

function concerned(sql: Sql, places: Places): (Fragment | undefined)[] {
  const { supervisorUnits, supervisorCommittees, observers } = places;
  return [
    takingPart(sql, places),
    // A supervision office has nearly all: looked up case by case, as far as the page goes.
    supervisorUnits.length > 0
      ? sql`exists (select 1 from assignments a where a."case" = c.id and a.supervised_by = any(${supervisorUnits}))`
      : undefined,
    supervisorCommittees.length > 0
      ? sql`(c.life = 'filed' and c.committee = any(${supervisorCommittees})
          and not exists (select 1 from assignments a where a."case" = c.id))`
      : undefined,
    observers.length > 0 ? sql`(c.key and c.snapshot #>> '{key,leaderPost}' = any(${observers}))` : undefined,
  ];
}

/** Ids of all cases that these posts see, staff and supervision aside: the few of a unit, a handler, a proposer. */
export function ownCases(sql: Sql, posts: readonly Post[]): Fragment {
  const places = placesOf(posts);
  const { observers } = places;
  const arms = [
    ...partsTaken(sql, places),
    ...(observers.length > 0
      ? [sql`select k.id from cases k where k.key and k.snapshot #>> '{key,leaderPost}' = any(${observers})`]
      : []),
  ];
  const [first, ...others] = arms;
  return first
    ? others.reduce((all, each) => sql`${all} union ${each}`, first)
    : sql`select "case" from assignments where false`;
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
function takingPart(sql: Sql, places: Places): Fragment | undefined {
  const [first, ...others] = partsTaken(sql, places);
  return first && sql`c.id in (${others.reduce((all, each) => sql`${all} union all ${each}`, first)})`;
}

/** Ids as "case": only arms that can give any. */
function partsTaken(sql: Sql, { proposers, units, handlers }: Places): Fragment[] {
  return [
    proposers.length > 0
      ? sql`select p."case" from case_proposers p
          where ${among(sql, sql`p.proposer`, proposers)} and p.standing in ('first', 'signed', 'invited')`
      : undefined,
    units.length > 0
      ? sql`select a."case" from assignments a where a.current and ${among(sql, sql`a.unit`, units)}`
      : undefined,
    handlers.length > 0
      ? sql`select a."case" from assignments a where a.current and ${among(sql, sql`a.handler`, handlers)}`
      : undefined,
  ].flatMap((each) => each ?? []);
}

/** Condition on `clocks k` of a case `c`: its date counts for the light that these posts see. */
export function datesOf(sql: Sql, posts: readonly Post[]): Fragment {
  const places = placesOf(posts);
  const { proposers, units, handlers, supervisorUnits, supervisorCommittees, observers } = places;
  return anyOf(sql, [
    ofStaff(sql, places),
    supervisorCommittees.length > 0
      ? sql`(c.life = 'filed' and c.committee = any(${supervisorCommittees}))`
      : undefined,
    observers.length > 0 ? sql`(c.key and c.snapshot #>> '{key,leaderPost}' = any(${observers}))` : undefined,
    units.length > 0 ? sql`k.unit = any(${units})` : undefined,
    proposers.length > 0
      ? sql`(k.kind = any(${proposerClocks}) and exists (select 1 from case_proposers p where p."case" = c.id
          and p.proposer = any(${proposers}) and p.standing in ('first', 'signed', 'invited')))`
      : undefined,
    supervisorUnits.length > 0
      ? sql`exists (select 1 from assignments a where a."case" = c.id and a.supervised_by = any(${supervisorUnits}))`
      : undefined,
    handlers.length > 0
      ? sql`exists (select 1 from assignments a where a."case" = c.id and a.current
          and a.handler = any(${handlers}) and a.unit = k.unit)`
      : undefined,
  ]);
}
