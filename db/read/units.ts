/** Units of committees that work can go to. */

import type { UnitFacts } from '../../workflows/lifecycle/act.ts';
import type { Sql } from '../connect.ts';

export type UnitRow = Pick<UnitFacts, 'id' | 'committee' | 'name' | 'kind' | 'supervisedBy' | 'way'>;

export async function readUnits(sql: Sql, committees: readonly string[]): Promise<UnitRow[]> {
  return sql<UnitRow[]>`
    select id, committee, name, kind, supervised_by as "supervisedBy", way from units
    where active and committee = any(${[...committees]}) order by committee, id`;
}
