/** Whose a post is. By primary key. */

import type { Sql, Transaction } from '../connect.ts';

export async function readHolder(sql: Sql | Transaction, post: string): Promise<string | undefined> {
  const [row] = await sql<{ person: string }[]>`select person from posts where id = ${post}`;
  return row?.person;
}
