/** What a list needs of each case on its page: title, lead, names of units, lines of progress. By primary keys only. */

import type { Instant, LocalDate } from '../../workflows/lifecycle/dates/localDate.ts';
import type { AssignmentRole, CaseState } from '../../workflows/lifecycle/state.ts';
import type { Light } from '../../workflows/lifecycle/views/light.ts';
import type { Sql } from '../connect.ts';
import type { Fragment } from './visible.ts';

export interface LineOfCase {
  id: string;
  number: string;
  title: string | null;
  snapshot: CaseState;
  updatedAt: Instant;
  lead: { unit: string; name: string; role: AssignmentRole }[];
  /** Names of all units that handle it or decide on it. */
  units: Record<string, string>;
  /** Lines of progress by the ids of their texts. */
  progress: Record<string, string>;
  dueOn: LocalDate | null;
  warnsOn: LocalDate | null;
  light: Light;
}

/** Columns of a case `c` with its title `t`; asked for after the page is cut, for it unpacks the snapshot. */
export function lineColumns(sql: Sql): Fragment {
  return sql`c.id, c.number, t.body as title, c.snapshot, c.updated_at as "updatedAt",
    coalesce((select json_agg(json_build_object('unit', a.unit, 'name', u.name, 'role', a.role) order by a.id)
      from assignments a join units u on u.id = a.unit
      where a."case" = c.id and a.current and a.role <> 'coHandler'
        and a.round = (select max(b.round) from assignments b where b."case" = c.id)), '[]') as lead,
    coalesce((select json_object_agg(u.id, u.name) from units u where u.id in (
      select unnest(array[a.unit, a.supervised_by]) from assignments a
      where a."case" = c.id and a.current)), '{}') as units,
    coalesce((select json_object_agg(p.id, p.body) from texts p where p.body is not null and p.id in (
      select a.value #>> '{progress,text,id}' from jsonb_array_elements(c.snapshot -> 'assignments') a)),
      '{}') as progress`;
}
