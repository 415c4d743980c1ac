/** Fills a prepared database with data: rules of the release, and offices with their people and accounts. */

import { hashPassword } from 'better-auth/crypto';
import type { Calendar } from '../workflows/lifecycle/dates/calendar.ts';
import type { Policy } from '../workflows/lifecycle/policies/policy.ts';
import type { Sql } from './connect.ts';
import { categories } from './demonstration/categories.ts';
import { type Office, type OfficePerson, postId, withTelephones } from './demonstration/office.ts';
import { newId } from './ids.ts';

/** Policies and calendars are immutable: a version that is there stays as it is. */
export async function seedRules(
  sql: Sql,
  { policies, calendars }: { policies: Policy[]; calendars: Calendar[] },
): Promise<void> {
  for (const policy of policies) {
    await sql`
      insert into policies (version, name, body) values (${policy.version}, ${policy.name}, ${JSON.stringify(policy)}::text::jsonb)
      on conflict (version) do nothing`;
  }
  for (const calendar of calendars) {
    await sql`
      insert into calendars (version, region, body)
      values (${calendar.version}, ${calendar.region}, ${JSON.stringify(calendar)}::text::jsonb)
      on conflict (version) do nothing`;
  }
  await sql`insert into office_clock (id, offset_ms, target_ms) values (1, 0, 0) on conflict (id) do nothing`;
}

/** Makes an office once; a second call changes nothing. All accounts share the password given. */
export async function seedOffice(sql: Sql, office: Office, password: string): Promise<void> {
  const { committee, sessions, units, proposers, people } = office;
  await sql`insert into committees ${sql({ ...committee })} on conflict do nothing`;
  await sql`insert into units ${sql(
    units.map((unit) => ({
      id: unit.id,
      committee: committee.id,
      name: unit.name,
      kind: unit.kind,
      supervised_by: unit.supervisedBy,
      way: unit.way ?? 'online',
      chain: unit.chain ? sql.json(unit.chain) : null,
      body: unit.body ?? unit.id,
      duty: unit.duty ?? null,
    })),
  )} on conflict do nothing`;
  const aliases = units.flatMap(({ id, aliases: names = [] }) => names.map((alias) => ({ unit: id, alias })));
  if (aliases.length > 0) await sql`insert into unit_aliases ${sql(aliases)} on conflict do nothing`;
  await sql`insert into categories ${sql(
    categories.map((each, position) => ({ ...each, committee: committee.id, position })),
  )} on conflict do nothing`;
  await sql`insert into sessions ${sql(
    sessions.map(({ opensOn, cutOffAt, ...session }) => ({
      ...session,
      committee: committee.id,
      opens_on: opensOn,
      cut_off_at: cutOffAt,
    })),
  )} on conflict do nothing`;
  await sql`insert into proposers ${sql(proposers.map((each) => ({ ...each, committee: committee.id })))} on conflict do nothing`;
  const hash = await hashPassword(password);
  for (const person of withTelephones(people))
    await seedPerson(sql, { person, committee: committee.id, hash });
}

/** A person, the account to log in with, and the posts. The id of person and account is the username. */
export async function seedPerson(
  sql: Sql,
  { person, committee, hash }: { person: OfficePerson; committee: string; hash: string },
): Promise<void> {
  const { username, name, email, posts } = person;
  await sql`
    insert into auth."user" (id, name, email, username, display_username, role)
    values (${username}, ${name}, ${`${username}@accounts.invalid`}, ${username}, ${username}, 'user')
    on conflict do nothing`;
  await sql`
    insert into auth.account (id, account_id, provider_id, user_id, password)
    select ${newId()}, ${username}, 'credential', ${username}, ${hash}
    where not exists (select 1 from auth.account where user_id = ${username})`;
  await sql`
    insert into people (id, name, email, account) values (${username}, ${name}, ${email ?? null}, ${username})
    on conflict do nothing`;
  await sql`insert into posts ${sql(
    posts.map((post) => ({
      id: postId(username, post),
      person: username,
      role: post.role,
      committee,
      unit: post.unit ?? null,
      proposer: post.proposer ?? null,
      rank: post.rank ?? null,
      telephone: post.telephone ?? null,
    })),
  )} on conflict do nothing`;
}
