/**
 * One page of a queue with the snapshots from which its rows are shown and judged; in one round trip. Indexes:
 * `duties_place` for duties, `follows_pkey`, `doings_person`; the page's cases by primary key.
 */

import type { Post } from '../../workflows/lifecycle/actor.ts';
import type { Instant, LocalDate } from '../../workflows/lifecycle/dates/localDate.ts';
import type { Light } from '../../workflows/lifecycle/views/light.ts';
import type { QueueName } from '../../workflows/lifecycle/views/queues.ts';
import type { Sql } from '../connect.ts';
import { type LineOfCase, lineColumns } from './caseLine.ts';
import { mostCounted, saying } from './listCases.ts';
import { lightOfCase, lightOfDates, overseenDuties, seatedDuties } from './seats.ts';
import { datesOf, type Fragment, visibleTo } from './visible.ts';

export interface QueueRequest {
  queue: QueueName;
  person: string;
  /** Those whose rows are wanted. */
  posts: readonly Post[];
  filter: {
    light?: Light | undefined;
    session?: string | undefined;
    category?: string | undefined;
    text?: string | undefined;
  };
  today: LocalDate;
  /** Sort key and row of the last line of the page before. */
  after?: { key: string; row: string } | undefined;
  limit: number;
}

export interface QueueLine extends LineOfCase {
  row: string;
  sortKey: string;
  post: string | null;
  target: string | null;
  since: Instant;
}

/** One row more than `limit` says that there is another page. */
export async function readQueuePage(
  sql: Sql,
  request: QueueRequest,
): Promise<{ rows: QueueLine[]; count: number }> {
  const { after, limit, filter } = request;
  const rows = await sql<(QueueLine & { total: number })[]>`
    with matched as materialized (${matching(sql, request)}),
    chosen as materialized (
      select m.* from matched m
      ${filter.light ? sql`where m.light = ${filter.light}` : sql``}
    ),
    page as materialized (
      select * from chosen
      ${after ? sql`where ("sortKey", row) > (${after.key}, ${after.row})` : sql``}
      order by "sortKey", row limit ${limit + 1}
    )
    select ${lineColumns(sql)}, p.row, p."sortKey", p.post, p.target, p.since, p.due_on as "dueOn",
      p.warns_on as "warnsOn", p.light,
      (select count(*)::int from (select 1 from chosen limit ${mostCounted}) counted) as total
    from page p join cases c on c.id = p."case" left join texts t on t.id = c.title_text
    order by p."sortKey", p.row`;
  return { rows, count: rows[0]?.total ?? 0 };
}

function matching(sql: Sql, request: QueueRequest): Fragment {
  const { queue, person, posts, today } = request;
  switch (queue) {
    case 'followed':
      return sql`
        select f."case", f."case" as row, null as post, null as target, f.at as since, ${newestFirst(sql, sql`f.at`)} as "sortKey",
          n.due_on, n.warns_on, ${lightOfCase(sql, today)} as light
        from follows f join cases c on c.id = f."case" ${nearest(sql, posts)} ${titled(sql, request)}
        where f.person = ${person} and ${visibleTo(sql, posts)} ${filtered(sql, request)}`;
    case 'done':
      return sql`
        select f."case", f."case" as row, null as post, null as target, f.at as since, ${newestFirst(sql, sql`f.at`)} as "sortKey",
          n.due_on, n.warns_on, ${lightOfCase(sql, today)} as light
        from (select * from doings where person = ${person} order by at desc limit ${mostCounted}) f
        join cases c on c.id = f."case" ${nearest(sql, posts)} ${titled(sql, request)}
        where ${visibleTo(sql, posts)} ${filtered(sql, request)}`;
    case 'supervised':
      return sql`
        ${dutiesAt(sql, request, seatedDuties(sql, posts))}
        union all ${dutiesAt(sql, request, overseenDuties(sql, posts))}`;
    default:
      return dutiesAt(sql, request, seatedDuties(sql, posts));
  }
}

/** `source` gives `s` (posts) joined to `duties d`. */
function dutiesAt(sql: Sql, request: QueueRequest, source: Fragment): Fragment {
  return sql`
    select d."case", d."case" || '.' || left(md5(d.id || ' ' || s.post), 12) as row, s.post, d.target, d.since,
      coalesce(d.due_on::text, '9999-12-31') || to_char(d.since at time zone 'UTC', '"/"YYYY-MM-DD"T"HH24:MI:SS.MS') as "sortKey",
      d.due_on, d.warns_on, ${lightOfDates(sql, request.today)} as light
    from ${source}
    ${needsCase(request) ? sql`join cases c on c.id = d."case" ${titled(sql, request)}` : sql``}
    where d.queue = ${request.queue} ${filtered(sql, request)}`;
}

function needsCase({ filter: { session, category, text } }: QueueRequest): boolean {
  return session !== undefined || category !== undefined || (text !== undefined && text !== '');
}

/** The title is looked up only when something is looked for in it. */
function titled(sql: Sql, { filter: { text } }: QueueRequest): Fragment {
  return text ? sql`left join texts t on t.id = c.title_text` : sql``;
}

function filtered(sql: Sql, { filter: { session, category, text } }: QueueRequest): Fragment {
  return sql`
    ${session ? sql`and c.session = ${session}` : sql``}
    ${category ? sql`and c.category = ${category}` : sql``}
    ${text ? sql`and ${saying(sql, text)}` : sql``}`;
}

/** The nearest dates of the case that make these posts' light. */
function nearest(sql: Sql, posts: readonly Post[]): Fragment {
  return sql`cross join lateral (select min(k.due_on) as due_on, min(k.warns_on) as warns_on from clocks k
    where k."case" = c.id and ${datesOf(sql, posts)}) n`;
}

/** One ascending key for all queues. */
function newestFirst(sql: Sql, at: Fragment): Fragment {
  return sql`to_char(100000000000000 - extract(epoch from ${at}) * 1000, 'FM000000000000000')`;
}
