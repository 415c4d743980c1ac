/** How a recipient of a letter can be reached now. */

import type { Sql } from '../db/connect.ts';

export interface Reach {
  /** Somebody can log in and read it. */
  isReachable: boolean;
  /** Mail addresses of the proposer's people; none for a unit. */
  addresses: string[];
}

/** `recipient` is `proposer/<id>` or `unit/<id>`. A unit is reached in the application, whoever works there. */
export async function reachOf(sql: Sql, recipient: string): Promise<Reach> {
  const proposer = /^proposer\/(.+)$/.exec(recipient)?.[1];
  if (proposer === undefined) return { isReachable: true, addresses: [] };
  const people = await sql<{ email: string | null; account: string | null }[]>`
    select distinct n.email, n.account from posts p join people n on n.id = p.person
    where p.proposer = ${proposer} and p.role = 'proposer' and p.acts_for_post is null
      and p.starts_at <= now() and (p.ends_at is null or p.ends_at > now())
    order by n.email`;
  return {
    isReachable: people.some((each) => each.account !== null),
    addresses: people.flatMap((each) => (each.email ? [each.email] : [])),
  };
}
