/** Looks up, in one round trip, the facts outside the case that an act was found to need. */

import type { Needs, Resolved } from '../workflows/lifecycle/act.ts';
import type { Sql, Transaction } from './connect.ts';
import { newId } from './ids.ts';

type Facts = Pick<Resolved, 'units' | 'posts' | 'proposers' | 'files' | 'session'>;

/** `committee` bounds what is found: a unit of another committee is not there. Absent for opening acts. */
export async function resolve(
  sql: Sql | Transaction,
  needs: Needs,
  { committee, at, caseId }: { committee?: string | undefined; at: string; caseId: string },
): Promise<Resolved> {
  const ids = Array.from({ length: needs.ids ?? 0 }, () => newId());
  return { caseId, ids, numbers: {}, ...(await facts(sql, needs, { committee, at, caseId })) };
}

async function facts(
  sql: Sql | Transaction,
  needs: Needs,
  { committee, at, caseId }: { committee?: string | undefined; at: string; caseId: string },
): Promise<Facts> {
  const { units = [], posts = [], proposers = [], files = [], session } = needs;
  const wanted = units.length + posts.length + proposers.length + files.length > 0 || session !== undefined;
  if (!wanted) return { units: {}, posts: {}, proposers: {}, files: {} };
  const [row] = await sql<{ facts: Facts & { session: Facts['session'] | null } }[]>`
    with place as (
      select coalesce(${committee ?? null}, (select committee from sessions where id = ${session ?? null})) as committee
    )
    select json_build_object(
      'units', (
        select coalesce(json_object_agg(u.id, json_build_object(
          'id', u.id, 'name', u.name, 'committee', u.committee, 'kind', u.kind, 'supervisedBy', u.supervised_by,
          'way', u.way, 'body', u.body, 'active', u.active)::jsonb
          || case when u.chain is null then '{}'::jsonb else jsonb_build_object('chain', u.chain) end), '{}')
        from units u, place where u.committee = place.committee and (
          u.id = any(${units}) or u.id = (select body from sessions where id = ${session ?? null}))),
      'posts', (
        select coalesce(json_object_agg(p.id, jsonb_strip_nulls(jsonb_build_object(
          'id', p.id, 'role', p.role, 'unit', p.unit,
          'active', p.starts_at <= ${at} and (p.ends_at is null or p.ends_at > ${at})))), '{}')
        from posts p, place where p.id = any(${posts}) and p.committee = place.committee),
      'proposers', (
        select coalesce(json_object_agg(r.id, json_build_object(
          'id', r.id, 'kind', r.kind, 'name', r.name, 'committee', r.committee)), '{}')
        from proposers r, place where r.id = any(${proposers}) and r.committee = place.committee),
      'files', (
        select coalesce(json_object_agg(f.id, json_build_object('id', f.id, 'sha256', f.sha256)), '{}')
        from files f where f.id = any(${files}) and f."case" = ${caseId}),
      'session', (
        select jsonb_strip_nulls(jsonb_build_object(
          'id', s.id, 'committee', s.committee, 'policy', s.policy, 'calendar', s.calendar, 'year', s.year,
          'cutOffAt', to_char(s.cut_off_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'body', s.body))
        from sessions s where s.id = ${session ?? null})
    ) as facts`;
  if (!row) throw new Error('The look-up of facts gave no row');
  const { session: found, ...others } = row.facts;
  return { ...others, ...(found && { session: found }) };
}
