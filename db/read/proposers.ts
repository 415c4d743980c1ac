/** Members and organisations of committees. */

import type { ProposerFacts } from '../../workflows/lifecycle/act.ts';
import type { Sql } from '../connect.ts';

export async function readProposers(sql: Sql, committees: readonly string[]): Promise<ProposerFacts[]> {
  return sql<ProposerFacts[]>`
    select id, committee, kind, name from proposers where committee = any(${[...committees]}) order by committee, id`;
}
