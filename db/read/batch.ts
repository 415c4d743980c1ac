/** A batch as its sender sees it, and the names of cases for such lists. Primary keys throughout. */

import type { Post } from '../../workflows/lifecycle/actor.ts';
import type { Sql } from '../connect.ts';
import { visibleTo } from './visible.ts';

export interface BatchRow {
  id: string;
  command: string;
  post: string;
  at: string;
  finishedAt: string | null;
  items: {
    position: number;
    proposal: string;
    target: string | null;
    state: 'waiting' | 'done' | 'refused';
    code: string | null;
    reason: string | null;
    at: string | null;
  }[];
}

/** Undefined when there is none, or it is another person's. */
export async function readBatchRow(
  sql: Sql,
  { id, person }: { id: string; person: string },
): Promise<BatchRow | undefined> {
  const [[head], items] = await Promise.all([
    sql<Omit<BatchRow, 'items'>[]>`
      select id, command, post, at, finished_at as "finishedAt" from batches where id = ${id} and person = ${person}`,
    sql<BatchRow['items']>`
      select position, "case" as proposal, target, state, code, reason, at from batch_items
      where batch = ${id} order by position`,
  ]);
  return head && { ...head, items };
}

/** Number and title of those of these cases that the posts may see, by id. */
export async function readCaseNames(
  sql: Sql,
  { ids, posts }: { ids: readonly string[]; posts: readonly Post[] },
): Promise<Map<string, { number: string; title: string }>> {
  const rows = await sql<{ id: string; number: string; title: string | null }[]>`
    select c.id, c.number, t.body as title from cases c
    left join texts t on t.id = c.title_text
    where c.id = any(${[...ids]}) and ${visibleTo(sql, posts)}`;
  return new Map(rows.map(({ id, number, title }) => [id, { number, title: title ?? '' }]));
}
