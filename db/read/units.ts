/** Units of committees that work can go to, with their further names. */

import type { UnitFacts } from '../../workflows/lifecycle/act.ts';
import type { Sql } from '../connect.ts';

export interface UnitRow
  extends Pick<UnitFacts, 'id' | 'committee' | 'name' | 'kind' | 'supervisedBy' | 'way'> {
  aliases: string[];
  duty: string | null;
}

export async function readUnits(sql: Sql, committees: readonly string[]): Promise<UnitRow[]> {
  return sql<UnitRow[]>`
    select id, committee, name, kind, supervised_by as "supervisedBy", way, duty,
      array(select alias from unit_aliases a where a.unit = u.id order by alias) as aliases
    from units u
    where active and committee = any(${[...committees]}) order by committee, id`;
}
