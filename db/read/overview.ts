/**
 * The open assignments that these posts watch over, counted by unit, life and light. Index `assignments_open`; the
 * clocks of each by `clocks_pkey`.
 */

import type { Post } from '../../workflows/lifecycle/actor.ts';
import type { LocalDate } from '../../workflows/lifecycle/dates/localDate.ts';
import type { AssignmentLife } from '../../workflows/lifecycle/state.ts';
import type { Sql } from '../connect.ts';
import { lightOfDates } from './seats.ts';

export interface OverviewRow {
  unit: string;
  name: string;
  life: AssignmentLife;
  normal: number;
  dueSoon: number;
  overdue: number;
}

/** The supervision office sees its line, the committee's staff all of the committee. */
export async function readOverviewCells(
  sql: Sql,
  { posts, today }: { posts: readonly Post[]; today: LocalDate },
): Promise<OverviewRow[]> {
  const lines = posts.flatMap(({ role, unit }) => (role === 'supervisor' && unit !== undefined ? unit : []));
  const committees = posts.flatMap(({ role, committee }) => (role === 'supervisor' ? [] : committee));
  return await sql<OverviewRow[]>`
    with watched as materialized (
      select a."case", a.unit, a.life, a.id from units u join assignments a on a.unit = u.id
      where a.life not in ('issued', 'reassigned', 'cancelled')
        and (a.supervised_by = any(${lines}) or u.committee = any(${committees}))
    ),
    lit as (
      select w.unit, w.life, ${lightOfDates(sql, today)} as light
      from watched w join cases c on c.id = w."case" and c.life in ('handedOver', 'rehandling')
      cross join lateral (select min(k.due_on) as due_on, min(k.warns_on) as warns_on from clocks k
        where k."case" = w."case" and k.unit = w.unit) d
    )
    select l.unit, u.name, l.life, (count(*) filter (where light = 'normal'))::int as normal,
      (count(*) filter (where light = 'dueSoon'))::int as "dueSoon",
      (count(*) filter (where light = 'overdue'))::int as overdue
    from lit l join units u on u.id = l.unit
    group by l.unit, u.name, l.life order by l.unit, l.life`;
}
