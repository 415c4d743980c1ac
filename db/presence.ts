/** Who has a case open just now, in real time. Index: presence_pkey. */

import type { Post } from '../workflows/lifecycle/actor.ts';
import { addMilliseconds, type Instant } from '../workflows/lifecycle/dates/localDate.ts';
import type { Sql } from './connect.ts';

export interface PresentPerson {
  person: string;
  name: string;
  seenAt: Instant;
  posts: Pick<Post, 'role' | 'unit' | 'committee'>[];
}

interface Row extends Omit<PresentPerson, 'posts'> {
  posts: { role: Post['role']; unit: string | null; committee: string }[];
}

/** Notes that this person has it open, and gives the others seen within so many seconds. `at` is the office's instant. */
export async function notePresence(
  sql: Sql,
  {
    caseId,
    person,
    now,
    seconds,
    at,
  }: { caseId: string; person: string; now: Instant; seconds: number; at: Instant },
): Promise<PresentPerson[]> {
  const since = addMilliseconds(now, -seconds * 1000);
  const rows = await sql<Row[]>`
    with noted as (
      insert into presence ("case", person, seen_at) values (${caseId}, ${person}, ${now})
      on conflict ("case", person) do update set seen_at = excluded.seen_at
    ),
    gone as (delete from presence where "case" = ${caseId} and person <> ${person} and seen_at < ${since})
    select s.person, n.name, s.seen_at as "seenAt", coalesce((
      select json_agg(json_build_object('role', p.role, 'unit', p.unit, 'committee', p.committee)) from posts p
      where p.person = s.person and p.starts_at <= ${at} and (p.ends_at is null or p.ends_at > ${at})), '[]') as posts
    from presence s join people n on n.id = s.person
    where s."case" = ${caseId} and s.person <> ${person} and s.seen_at >= ${since}
    order by s.seen_at`;
  return rows.map((row) => ({
    ...row,
    posts: row.posts.map(({ unit, ...post }) => ({ ...post, ...(unit && { unit }) })),
  }));
}

export async function endPresence(sql: Sql, caseId: string, person: string): Promise<void> {
  await sql`delete from presence where "case" = ${caseId} and person = ${person}`;
}
