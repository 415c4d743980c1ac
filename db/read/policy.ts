/** One policy as data, for whoever may read it. */

import type { Policy } from '../../workflows/lifecycle/policies/policy.ts';
import type { Sql } from '../connect.ts';

/** Undefined when there is no such version, or no session of these committees has lived under it. */
export async function readPolicy(
  sql: Sql,
  version: string,
  usedBy: readonly string[] | 'all',
): Promise<Policy | undefined> {
  const [row] = await sql<{ body: Policy }[]>`
    select body from policies p where p.version = ${version}
    ${
      usedBy === 'all'
        ? sql``
        : sql`and exists (select 1 from sessions s where s.policy = p.version and s.committee = any(${[...usedBy]}))`
    }`;
  return row?.body;
}
