/** One page of cases that these posts see, newest first, with their nearest dates; and how many there are, up to 1000. */

import type { Post, Role } from '../../workflows/lifecycle/actor.ts';
import type { Instant, LocalDate } from '../../workflows/lifecycle/dates/localDate.ts';
import { normaliseNumber } from '../../workflows/lifecycle/policies/numbers.ts';
import type { CaseLife } from '../../workflows/lifecycle/state.ts';
import type { AwaitedWho } from '../../workflows/lifecycle/views/awaitedFact.ts';
import type { Light } from '../../workflows/lifecycle/views/light.ts';
import type { DutyQueue } from '../../workflows/lifecycle/views/queues.ts';
import { livesAtStep } from '../../workflows/lifecycle/views/step.ts';
import type { Sql } from '../connect.ts';
import { pairsOf } from '../titlePairs.ts';
import { type LineOfCase, lineColumns } from './caseLine.ts';
import { lightOfCase } from './seats.ts';
import { datesOf, type Fragment, mineOf, visibleTo, watchedBy, withinField } from './visible.ts';

interface ListFilter {
  state?: CaseLife | undefined;
  light?: Light | undefined;
  /** A unit that handles it, co-handlers included. */
  unit?: string | undefined;
  session?: string | undefined;
  category?: string | undefined;
  key?: boolean | undefined;
  /** Part of the title, or a number in any writing. */
  text?: string | undefined;
  mine?: boolean | undefined;
  /** Step of an open case; with `unit`, of that unit. */
  step?: number | undefined;
  /** Who is awaited; only of cases that these posts watch over. */
  awaited?: AwaitedWho | undefined;
  /** Open cases under these posts' supervision. */
  supervised?: boolean | undefined;
}

export interface ListRequest {
  posts: readonly Post[];
  filter: ListFilter;
  /** The office's local date. */
  today: LocalDate;
  /** Where the page before ended. */
  after?: { at: Instant; id: string } | undefined;
  limit: number;
}

export interface ListedCase extends LineOfCase {
  createdAt: Instant;
}

/** Counting stops here: beyond it nobody reads the figure. */
export const mostCounted = 1001;

/** One row more than `limit` says that there is another page. */
export async function listCases(
  sql: Sql,
  request: ListRequest,
): Promise<{ rows: ListedCase[]; count: number }> {
  const { after, limit } = request;
  const { light } = request.filter;
  const dated = datedBy(sql, request);
  const where = whereOf(sql, request);
  // The page is cut first; what costs is asked for its rows alone. Only a light must be known before.
  const [rows, [counted]] = await Promise.all([
    sql<ListedCase[]>`
      with page as materialized (
        select c.id, c.created_at from cases c ${light ? dated : sql``} ${where}
        ${after ? sql`and (c.created_at, c.id) < (${after.at}, ${after.id})` : sql``}
        order by c.created_at desc, c.id desc limit ${limit + 1}
      )
      select ${lineColumns(sql)}, c.created_at as "createdAt", d.due_on as "dueOn", d.warns_on as "warnsOn", d.light
      from page p join cases c on c.id = p.id left join texts t on t.id = c.title_text ${dated}
      order by c.created_at desc, c.id desc`,
    sql<{ count: number }[]>`
      select count(*)::int as count from (
        select 1 from cases c ${light ? dated : sql``} ${where} limit ${mostCounted}) counted`,
  ]);
  return { rows, count: counted?.count ?? 0 };
}

/** The nearest dates of each case, or those of the unit asked for. */
function datedBy(sql: Sql, { posts, filter: { unit }, today }: ListRequest): Fragment {
  return sql`
    cross join lateral (
      select n.*, ${lightOfCase(sql, today, unit)} as light
      from (select min(k.due_on) as due_on, min(k.warns_on) as warns_on from clocks k
        where k."case" = c.id and ${datesOf(sql, posts)} ${unit ? sql`and k.unit = ${unit}` : sql``}) n
    ) d`;
}

function whereOf(sql: Sql, { posts, filter }: ListRequest): Fragment {
  const { state, light, unit, session, category, key, text, mine, step, awaited, supervised } = filter;
  const isOpen = step !== undefined || awaited || supervised || (light && light !== 'done');
  return sql`
    where ${withinField(sql, posts)} and ${visibleTo(sql, posts)}
    ${isOpen ? sql`and c.life not in ('concluded', 'notFiled', 'withdrawn')` : sql``}
    ${mine ? sql`and ${mineOf(sql, posts)}` : sql``}
    ${state ? sql`and c.life = ${state}` : sql``}
    ${session ? sql`and c.session = ${session}` : sql``}
    ${category ? sql`and c.category = ${category}` : sql``}
    ${key === undefined ? sql`` : sql`and c.key = ${key}`}
    ${unit ? sql`and c.id in (select a."case" from assignments a where a.current and a.unit = ${unit})` : sql``}
    ${step === undefined ? sql`` : sql`and ${atStep(sql, step, unit)}`}
    ${awaited ? sql`and ${watchedBy(sql, posts)} and ${awaiting(sql, awaited)}` : sql``}
    ${supervised ? sql`and ${supervisedBy(sql, posts)}` : sql``}
    ${text ? sql`and ${saying(sql, text)}` : sql``}
    ${light ? sql`and d.light = ${light}` : sql``}`;
}

function supervisedBy(sql: Sql, posts: readonly Post[]): Fragment {
  const units = posts.flatMap(({ role, unit }) => (role === 'supervisor' && unit !== undefined ? unit : []));
  return sql`c.id in (select d."case" from duties d
    where d.place_id = any(${units}) and d.role = 'supervisor' and d.queue = 'supervised')`;
}

/** A case stands where the least advanced unit that must reply does (`views/step.ts`). */
function atStep(sql: Sql, step: number, unit: string | undefined): Fragment {
  const { cases, asAssignments, ofAssignments } = livesAtStep(step);
  const index = sql`(${JSON.stringify(ofAssignments)}::text::jsonb ->> a.life)::int`;
  if (unit) {
    return sql`exists (select 1 from assignments a
      where a."case" = c.id and a.current and a.unit = ${unit} and ${index} = ${step})`;
  }
  return sql`(c.life = any(${cases}) or (c.life = any(${asAssignments}) and ${step} = (
    select coalesce(min(${index}) filter (where a.role <> 'coHandler'), min(${index})) from assignments a
    where a."case" = c.id and a.current
      and a.round = (select max(b.round) from assignments b where b."case" = c.id))))`;
}

const queuesAwaiting: Record<AwaitedWho, { role: Role; queues: DutyQueue[] }> = {
  invited: { role: 'proposer', queues: ['coSign'] },
  proposer: { role: 'proposer', queues: ['revise', 'rate'] },
  clerk: { role: 'clerk', queues: ['review', 'handOver', 'conclude'] },
  supervisor: {
    role: 'supervisor',
    queues: ['handOver', 'decideReturn', 'decideExtension', 'decideWaiver', 'reviewReply'],
  },
  office: {
    role: 'office',
    queues: ['signFor', 'accept', 'handle', 'opinion', 'signOff', 'issue', 'recordDelivery'],
  },
  handler: { role: 'handler', queues: ['handle', 'opinion'] },
  leader: { role: 'leader', queues: ['signOff'] },
};

function awaiting(sql: Sql, who: AwaitedWho): Fragment {
  const { role, queues } = queuesAwaiting[who];
  return sql`exists (select 1 from duties w where w."case" = c.id and w.role = ${role} and w.queue = any(${queues}))`;
}

/** By number in any writing, or a part of the title: found by its pairs of characters (`title_pairs`), then looked at. */
export function saying(sql: Sql, text: string): Fragment {
  const pairs = pairsOf(text);
  return sql`c.id in (
    select n.id from cases n where n.search_number = ${normaliseNumber(text)}
    union all
    select n.id from cases n join texts x on x.id = n.title_text
    where x.body ilike ${containing(text)}
      ${pairs.length > 0 ? sql`and n.id in (select w."case" from title_pairs w where w.pairs @> ${pairs})` : sql``})`;
}

/** The typed signs stand for themselves. */
function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
}
