/** The duties of posts: one condition for the counts and for the page of a queue. Index `duties_place`. */

import type { Post } from '../../workflows/lifecycle/actor.ts';
import type { LocalDate } from '../../workflows/lifecycle/dates/localDate.ts';
import { seatsOf } from '../../workflows/lifecycle/views/seats.ts';
import type { Sql } from '../connect.ts';
import type { Fragment } from './visible.ts';

/** `s` (post and its seats) joined to `duties d`. */
export function seatedDuties(sql: Sql, posts: readonly Post[]): Fragment {
  const seats = posts.flatMap((each) => seatsOf(each).map((seat) => ({ post: each.id, ...seat })));
  // The same once more as sets: from them the planner sees how few rows are meant, and takes the index.
  const places = [...new Set(seats.map((each) => each.placeId))];
  const roles = [...new Set(seats.map((each) => each.role))];
  return sql`jsonb_to_recordset(${JSON.stringify(seats)}::text::jsonb) as s(
      post text, place text, "placeId" text, role text, rank text)
    join duties d on d.place_id = s."placeId" and d.role = s.role and d.place = s.place
      and (d.rank is null or d.rank = s.rank) and d.place_id = any(${places}) and d.role = any(${roles})`;
}

/**
 * What the supervision offices of a committee watch over, for the staff of the committee: theirs to see, and the
 * clerk's to urge. Whoever is both clerk and director sees it once, as the clerk; a supervisor by his own seat only.
 */
export function overseenDuties(sql: Sql, posts: readonly Post[]): Fragment {
  const supervises = new Set(
    posts.flatMap(({ role, committee }) => (role === 'supervisor' ? committee : [])),
  );
  const staff = (['clerk', 'director'] as const)
    .flatMap((role) => posts.filter((each) => each.role === role))
    .filter((each) => !supervises.has(each.committee));
  const seats = staff
    .filter(({ committee }, index) => staff.findIndex((each) => each.committee === committee) === index)
    .map(({ id, committee }) => ({ post: id, committee }));
  return sql`jsonb_to_recordset(${JSON.stringify(seats)}::text::jsonb) as s(post text, committee text)
    join units w on w.committee = s.committee
    cross join lateral (
      -- Office by office: a unit that supervises nobody is one look into the index.
      select * from duties where place_id = w.id and role = 'supervisor' and queue = 'supervised' and place = 'unit'
      offset 0
    ) d`;
}

/** The light of dates at `today`; what runs without a date is neither near nor past. */
export function lightOfDates(sql: Sql, today: LocalDate): Fragment {
  return sql`case when due_on < ${today} then 'overdue' when due_on is not null and warns_on <= ${today} then 'dueSoon'
    else 'normal' end`;
}

/**
 * The same for a case `c`, or for one unit's part in it: without a date that runs it is done once it has ended, or
 * once the units have answered; before the handover nothing runs yet.
 */
export function lightOfCase(sql: Sql, today: LocalDate, unit?: string): Fragment {
  const isToCome = unit
    ? sql`exists (select 1 from assignments o where o."case" = c.id and o.unit = ${unit}
        and o.life not in ('issued', 'reassigned', 'cancelled'))`
    : sql`c.life in ('submitted', 'inReview', 'returnedForRevision', 'filed')`;
  return sql`case when due_on is null and not ${isToCome} then 'done' else ${lightOfDates(sql, today)} end`;
}
