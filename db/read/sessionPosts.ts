/** From a session token to the person with all present posts and the office clock, in one round trip. */

import type { Post } from '../../workflows/lifecycle/actor.ts';
import { addMilliseconds, type Instant } from '../../workflows/lifecycle/dates/localDate.ts';
import type { Sql } from '../connect.ts';
import type { Fragment } from './visible.ts';

/** A post as it is held now, with the names that a screen shows. */
interface HeldPost extends Post {
  unitName?: string;
  proposerName?: string;
  /** Name of the person acted for. */
  actsForName?: string;
}

export interface SignedIn {
  person: string;
  name: string;
  account: string;
  username: string;
  /** In the order of their ids. */
  posts: HeldPost[];
  /** Office instant of the request. */
  at: Instant;
  offsetMs: number;
  /** The password was given by somebody else and must be changed before anything else. */
  mustChangePassword: boolean;
  /** Real instant. */
  sessionExpiresAt: Instant;
}

interface Row {
  mustChangePassword: boolean;
  sessionExpiresAt: Instant;
  person: string;
  name: string;
  account: string;
  username: string;
  offset_ms: number;
  posts: HeldPost[];
}

/** `now` is the real instant of the request. None when the session is unknown, over, or its account is blocked. */
export async function readSessionPosts(sql: Sql, token: string, now: Instant): Promise<SignedIn | undefined> {
  return (await readSessions(sql, [token], now)).get(token);
}

/** The same for many sessions, by token; those that have ended are left out. */
export async function readSessions(
  sql: Sql,
  tokens: readonly string[],
  now: Instant,
): Promise<Map<string, SignedIn>> {
  const rows = await sql<(Row & { token: string })[]>`
    select s.token, n.id as person, n.name, s.user_id as account, coalesce(u.username, '') as username, o.target_ms as offset_ms,
      coalesce(t.must_change_password, false) as "mustChangePassword", s.expires_at as "sessionExpiresAt",
      ${postsHeld(sql, now)} as posts
    from auth.session s
    join auth."user" u on u.id = s.user_id
    join people n on n.account = u.id
    left join account_states t on t.account = u.id, office_clock o
    where s.token = any(${[...tokens]}) and s.expires_at > ${now} and u.banned is not true`;
  return new Map(rows.map(({ token, ...row }) => [token, signedIn(row, now)]));
}

/** Somebody who has left an order and need not be logged in any more. None when the account is blocked. */
export async function readPersonPosts(
  sql: Sql,
  person: string,
  now: Instant,
): Promise<Pick<SignedIn, 'person' | 'posts'> | undefined> {
  const [row] = await sql<Pick<SignedIn, 'person' | 'posts'>[]>`
    select n.id as person, ${postsHeld(sql, now)} as posts
    from people n
    join auth."user" u on u.id = n.account, office_clock o
    where n.id = ${person} and u.banned is not true`;
  return row;
}

function signedIn({ offset_ms, ...rest }: Row, now: Instant): SignedIn {
  return { ...rest, offsetMs: offset_ms, at: addMilliseconds(now, offset_ms) };
}

/** Of the person `n`, at the present of the office clock `o`. */
function postsHeld(sql: Sql, now: Instant): Fragment {
  return sql`coalesce((
    select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
      'id', p.id, 'role', p.role, 'committee', p.committee, 'unit', p.unit, 'unitName', u.name,
      'proposer', p.proposer, 'proposerName', r.name, 'rank', p.rank,
      'actsFor', case when p.acts_for_post is null then null
        else jsonb_build_object('post', p.acts_for_post, 'person', p.acts_for_person) end,
      'actsForName', a.name)) order by p.id)
    from posts p
    left join units u on u.id = p.unit
    left join proposers r on r.id = p.proposer
    left join people a on a.id = p.acts_for_person
    where p.person = n.id
      and p.starts_at <= ${now}::timestamptz + o.target_ms * interval '1 millisecond'
      and (p.ends_at is null or p.ends_at > ${now}::timestamptz + o.target_ms * interval '1 millisecond')
  ), '[]')`;
}
