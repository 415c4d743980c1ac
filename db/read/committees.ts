/** Committees: these, or all. */

import type { Sql } from '../connect.ts';

export interface CommitteeRow {
  id: string;
  name: string;
  level: 'national' | 'provincial' | 'municipal' | 'district';
  region: string;
}

export async function readCommittees(sql: Sql, only: readonly string[] | 'all'): Promise<CommitteeRow[]> {
  return sql<CommitteeRow[]>`
    select id, name, level, region from committees
    ${only === 'all' ? sql`` : sql`where id = any(${[...only]})`} order by id`;
}
