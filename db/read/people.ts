/** People with all their posts and the state of their accounts. Small tables: indices posts_committee_role, posts_unit_role, posts_person. */

import type { Rank, Role } from '../../workflows/lifecycle/actor.ts';
import type { Instant } from '../../workflows/lifecycle/dates/localDate.ts';
import type { Sql, Transaction } from '../connect.ts';
import type { Fragment } from './visible.ts';

export interface PostRow {
  id: string;
  role: Role;
  committee: string;
  unit?: string;
  unitName?: string;
  proposer?: string;
  proposerName?: string;
  rank?: Rank;
  telephone?: string;
  actsForPost?: string;
  actsForPerson?: string;
  actsForName?: string;
  startsAt: Instant;
  endsAt?: Instant;
}

export interface PersonRow {
  id: string;
  name: string;
  email: string | null;
  account: string | null;
  username: string | null;
  mustChangePassword: boolean;
  lockedUntil: Instant | null;
  /** In the order of their beginning; ended ones included. */
  posts: PostRow[];
}

export interface PeopleQuery {
  committees: readonly string[];
  unit?: string | undefined;
  role?: Role | undefined;
  search?: string | undefined;
  /** Name and id of the last row of the page before. */
  after?: { name: string; id: string } | undefined;
  /** One row more than `limit` says that there is another page. */
  limit: number;
}

/** Everybody with a post, past ones included, in these committees; by name. */
export function readPeople(sql: Sql, query: PeopleQuery): Promise<PersonRow[]> {
  const { committees, unit, role, search, after, limit } = query;
  const like = search && `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  return select(
    sql,
    sql`exists (
      select 1 from posts p where p.person = n.id and p.committee = any(${[...committees]})
        ${unit ? sql`and p.unit = ${unit}` : sql``} ${role ? sql`and p.role = ${role}` : sql``})
      ${like ? sql`and (n.name like ${like} or u.username like lower(${like}))` : sql``}
      ${after ? sql`and (n.name, n.id) > (${after.name}, ${after.id})` : sql``}`,
    sql`order by n.name, n.id limit ${limit + 1}`,
  );
}

/** Those who hold a post of the unit at this office instant, or will. */
export function readStaff(sql: Sql, { units, at }: { units: string[]; at: Instant }): Promise<PersonRow[]> {
  return select(
    sql,
    sql`exists (
      select 1 from posts p where p.person = n.id and p.unit = any(${units})
        and (p.ends_at is null or p.ends_at > ${at}))`,
    sql`order by n.name, n.id`,
  );
}

export function readPersons(sql: Sql | Transaction, ids: readonly string[]): Promise<PersonRow[]> {
  return select(sql, sql`n.id = any(${[...ids]})`, sql`order by n.name, n.id`);
}

function select(sql: Sql | Transaction, where: Fragment, order: Fragment): Promise<PersonRow[]> {
  return sql<PersonRow[]>`
    select n.id, n.name, n.email, n.account, u.username,
      coalesce(t.must_change_password, false) as "mustChangePassword",
      case when t.failures >= 5 and t.locked_until > now() then t.locked_until end as "lockedUntil",
      coalesce((
        select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
          'id', p.id, 'role', p.role, 'committee', p.committee, 'unit', p.unit, 'unitName', w.name,
          'proposer', p.proposer, 'proposerName', r.name, 'rank', p.rank, 'telephone', p.telephone,
          'actsForPost', p.acts_for_post, 'actsForPerson', p.acts_for_person, 'actsForName', a.name,
          'startsAt', to_char(p.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'endsAt', to_char(p.ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
        )) order by p.starts_at, p.id)
        from posts p
        left join units w on w.id = p.unit
        left join proposers r on r.id = p.proposer
        left join people a on a.id = p.acts_for_person
        where p.person = n.id), '[]') as posts
    from people n
    left join auth."user" u on u.id = n.account
    left join account_states t on t.account = n.account
    where ${where} ${order}`;
}
