/**
 * How many stand in each queue of these posts, since when, under which light; in one round trip. Indexes:
 * `duties_place`, `follows_pkey` and `doings_person`.
 */

import type { Post } from '../../workflows/lifecycle/actor.ts';
import type { Instant, LocalDate } from '../../workflows/lifecycle/dates/localDate.ts';
import type { QueueName } from '../../workflows/lifecycle/views/queues.ts';
import type { Sql } from '../connect.ts';
import { mostCounted } from './listCases.ts';
import { lightOfCase, lightOfDates, seatedDuties } from './seats.ts';
import { datesOf, visibleTo } from './visible.ts';

export interface QueueCount {
  queue: QueueName;
  /** Null for what belongs to the person, not to a post. */
  post: string | null;
  count: number;
  oldestAt: Instant | null;
  normal: number;
  dueSoon: number;
  overdue: number;
}

interface InboxRequest {
  person: string;
  posts: readonly Post[];
  today: LocalDate;
}

export async function readInboxCounts(
  sql: Sql,
  { person, posts, today }: InboxRequest,
): Promise<QueueCount[]> {
  const light = lightOfDates(sql, today);
  return await sql<QueueCount[]>`
    with lit as (
      select d.queue, s.post, d.since, ${light} as light from ${seatedDuties(sql, posts)}
      union all
      select 'followed', null, f.at, ${lightOfCase(sql, today)}
      from (select "case", at from follows where person = ${person} limit ${mostCounted}) f
      join cases c on c.id = f."case"
      cross join lateral (select min(k.due_on) as due_on, min(k.warns_on) as warns_on from clocks k
        where k."case" = c.id and ${datesOf(sql, posts)}) n
      where ${visibleTo(sql, posts)}
    )
    select queue, post, count(*)::int as count, min(since) as "oldestAt",
      (count(*) filter (where light = 'normal'))::int as normal,
      (count(*) filter (where light = 'dueSoon'))::int as "dueSoon",
      (count(*) filter (where light = 'overdue'))::int as overdue
    from lit group by queue, post
    union all
    select 'done', null, count(*)::int, null, 0, 0, 0
    from (select 1 from doings where person = ${person} limit ${mostCounted}) acted`;
}
