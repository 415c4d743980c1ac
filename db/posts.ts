/** Posts: given, changed, ended, delegated. Instants of posts are those of the office clock. */

import type { Rank, Role } from '../workflows/lifecycle/actor.ts';
import type { Instant } from '../workflows/lifecycle/dates/localDate.ts';
import type { Sql, Transaction } from './connect.ts';
import { newId } from './ids.ts';

export interface NewPostRow {
  person: string;
  role: Role;
  committee: string;
  unit?: string | undefined;
  proposer?: string | undefined;
  newProposer?: { kind: 'person' | 'organisation'; name: string } | undefined;
  rank?: Rank | undefined;
  telephone?: string | undefined;
  actsFor?: { post: string; person: string } | undefined;
  startsAt: Instant;
  endsAt?: Instant | undefined;
}

/** Gives the id of the new post. */
export async function addPost(tx: Transaction, post: NewPostRow): Promise<string> {
  const id = newId();
  const proposer = post.newProposer ? newId() : post.proposer;
  if (post.newProposer) {
    await tx`insert into proposers ${tx({ id: proposer ?? '', committee: post.committee, ...post.newProposer })}`;
  }
  await tx`insert into posts ${tx({
    id,
    person: post.person,
    role: post.role,
    committee: post.committee,
    unit: post.unit ?? null,
    proposer: proposer ?? null,
    rank: post.rank ?? null,
    telephone: post.telephone ?? null,
    acts_for_post: post.actsFor?.post ?? null,
    acts_for_person: post.actsFor?.person ?? null,
    starts_at: post.startsAt,
    ends_at: post.endsAt ?? null,
  })}`;
  return id;
}

/** Places that posts name and that are not there in their committee: `unit` or `proposer` of the post at this index. */
export async function absentPlaces(
  sql: Sql,
  posts: readonly Pick<NewPostRow, 'committee' | 'unit' | 'proposer'>[],
): Promise<{ index: number; field: 'unit' | 'proposer' }[]> {
  const wanted = JSON.stringify(posts.map((post, index) => ({ ...post, index })));
  return sql<{ index: number; field: 'unit' | 'proposer' }[]>`
    with wanted as (
      select * from jsonb_to_recordset(${wanted}::text::jsonb) as w(index int, committee text, unit text, proposer text)
    )
    select index, 'unit' as field from wanted w where w.unit is not null
      and not exists (select 1 from units u where u.id = w.unit and u.committee = w.committee)
    union all
    select index, 'proposer' from wanted w where w.proposer is not null
      and not exists (select 1 from proposers r where r.id = w.proposer and r.committee = w.committee)
    order by 1`;
}

/** Locks the posts of one place, so that two who hold a role there do not end at once. */
export async function lockPlace(tx: Transaction, post: string): Promise<void> {
  await tx`
    select 1 from posts o join posts e on e.id = ${post} and o.committee = e.committee and o.role = e.role
    order by o.id for update of o`;
}

export async function endPostAt(tx: Transaction, { post, at }: { post: string; at: Instant }): Promise<void> {
  // What had not begun never was.
  await tx`update posts set ends_at = greatest(${at}::timestamptz, starts_at) where id = ${post}`;
}

export async function changePostRow(
  tx: Transaction,
  { post, telephone, rank }: { post: string; telephone?: string | undefined; rank?: Rank | undefined },
): Promise<void> {
  await tx`update posts set telephone = ${telephone ?? null}, rank = ${rank ?? null} where id = ${post}`;
}
