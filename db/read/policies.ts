/** Which policies there are. */

import type { Sql } from '../connect.ts';

export async function readPolicies(sql: Sql): Promise<{ version: string; name: string }[]> {
  return sql<{ version: string; name: string }[]>`select version, name from policies order by version`;
}
