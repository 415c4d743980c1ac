/** Filtered lists under names of their owners. */

import type { JSONValue } from 'postgres';
import type { Instant } from '../workflows/lifecycle/dates/localDate.ts';
import type { Sql } from './connect.ts';

export interface SavedView<S> {
  id: string;
  screen: string;
  name: string;
  search: S;
  at: Instant;
}

export async function readViews<S>(sql: Sql, person: string, screen?: string): Promise<SavedView<S>[]> {
  return sql<SavedView<S>[]>`
    select id, screen, name, search, at from saved_views
    where person = ${person} ${screen === undefined ? sql`` : sql`and screen = ${screen}`} order by screen, name, id`;
}

/** Nothing when the name is in use on this screen, or when the person has `most` already. */
export async function addView<S extends JSONValue>(
  sql: Sql,
  { person, most, id, screen, name, search, at }: SavedView<S> & { person: string; most: number },
): Promise<boolean> {
  const added = await sql`
    insert into saved_views (id, person, screen, name, search, at)
    select ${id}, ${person}, ${screen}, ${name}, ${sql.json(search)}, ${at}
    where not exists (select 1 from saved_views where person = ${person} and screen = ${screen} and name = ${name})
      and (select count(*) from saved_views where person = ${person}) < ${most}`;
  return added.count === 1;
}

export type Changed<S> = { kind: 'changed'; view: SavedView<S> } | { kind: 'unseen' } | { kind: 'taken' };

export async function changeView<S extends JSONValue>(
  sql: Sql,
  { person, id, name, search, at }: Omit<SavedView<S>, 'screen'> & { person: string },
): Promise<Changed<S>> {
  const [own] = await sql<{ taken: boolean }[]>`
    select exists (select 1 from saved_views o where o.person = v.person and o.screen = v.screen and o.name = ${name}
      and o.id <> v.id) as taken
    from saved_views v where v.id = ${id} and v.person = ${person}`;
  if (!own) return { kind: 'unseen' };
  if (own.taken) return { kind: 'taken' };
  const [view] = await sql<SavedView<S>[]>`
    update saved_views set name = ${name}, search = ${sql.json(search)}, at = ${at}
    where id = ${id} and person = ${person} returning id, screen, name, search, at`;
  return view ? { kind: 'changed', view } : { kind: 'unseen' };
}

export async function removeView(sql: Sql, person: string, id: string): Promise<boolean> {
  const removed = await sql`delete from saved_views where id = ${id} and person = ${person}`;
  return removed.count === 1;
}
