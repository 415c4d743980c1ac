/**
 * The open assignments that these posts watch over, counted by unit, life and light. Indexes
 * `assignments_open` and `cases_open`; of clocks only those that run are kept, so their table is read as a whole.
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
    with dated as (
      select "case", unit, min(due_on) as due_on, min(warns_on) as warns_on from clocks
      where unit is not null group by "case", unit
    ),
    lit as (
      select a.unit, u.name, a.life, ${lightOfDates(sql, today)} as light
      from assignments a join units u on u.id = a.unit
      join cases c on c.id = a."case" and c.life in ('handedOver', 'rehandling')
      left join dated d on d."case" = a."case" and d.unit = a.unit
      where a.life not in ('issued', 'reassigned', 'cancelled')
        and (a.supervised_by = any(${lines}) or u.committee = any(${committees}))
    )
    select unit, name, life, (count(*) filter (where light = 'normal'))::int as normal,
      (count(*) filter (where light = 'dueSoon'))::int as "dueSoon",
      (count(*) filter (where light = 'overdue'))::int as overdue
    from lit group by unit, name, life order by unit, life`;
}
