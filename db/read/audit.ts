/** The audit list, newest first, by primary key; few rows are left out by committee, so no further index is needed. */

import type { Instant } from '../../workflows/lifecycle/dates/localDate.ts';
import type { Sql } from '../connect.ts';

export interface AuditRow {
  id: number;
  at: Instant;
  kind: string;
  /** Null for what the system did by itself. */
  by: string | null;
  subject: string;
  detail: string | null;
}

export async function readAudit(
  sql: Sql,
  {
    committees,
    subject,
    before,
    limit,
  }: { committees: string[]; subject?: string | undefined; before?: number | undefined; limit: number },
): Promise<AuditRow[]> {
  return sql<AuditRow[]>`
    select a.id, a.at, a.kind, p.name as by, coalesce(n.name, u.name, a.subject) as subject, a.facts ->> 'detail' as detail
    from audit a
    left join people p on p.id = a.person
    left join people n on n.id = a.subject
    left join units u on u.id = a.subject
    where a.facts -> 'committees' ?| ${committees}::text[]
      ${subject ? sql`and a.subject = ${subject}` : sql``} ${before === undefined ? sql`` : sql`and a.id < ${before}`}
    order by a.id desc limit ${limit + 1}`;
}
