/** Cases of some committees that are replied to and not concluded, the longest waiting first. Index: cases_feedback. */

import type { CaseState } from '../../workflows/lifecycle/state.ts';
import type { Sql } from '../connect.ts';

export interface SurveyCase {
  id: string;
  number: string;
  title: string | null;
  snapshot: CaseState;
  proposers: Record<string, string>;
  units: Record<string, string>;
}

export async function readSurveyCases(
  sql: Sql,
  committees: readonly string[],
  limit: number,
): Promise<SurveyCase[]> {
  return sql<SurveyCase[]>`
    select c.id, c.number, t.body as title, c.snapshot,
      coalesce((select json_object_agg(r.id, r.name) from case_proposers p join proposers r on r.id = p.proposer
        where p."case" = c.id), '{}') as proposers,
      coalesce((select json_object_agg(u.id, u.name) from units u where u.id in (
        select a.unit from assignments a where a."case" = c.id)), '{}') as units
    from cases c left join texts t on t.id = c.title_text
    where c.committee = any(${[...committees]}) and c.life in ('replied', 'feedbackOpen')
    order by c.updated_at, c.id limit ${limit}`;
}
