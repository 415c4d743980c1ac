/**
 * Fills the demonstration at its first start: some fifty cases are played through `execute` at instants of the past.
 * Killed on the way it goes on where it was, by the keys of its acts; it never touches an office that is in use.
 */

import type { Sql } from '../db/connect.ts';
import { scripts } from '../db/demonstration/cases/all.ts';
import { sessionBefore } from '../db/demonstration/cases/before.ts';
import { reviewing } from '../db/demonstration/cases/letters.ts';
import type { Script } from '../db/demonstration/cases/script.ts';
import { qingyuan } from '../db/policies/qingyuan.ts';
import { makeCasePlayer, type Playing } from './demonstrationCase.ts';

/** All keys begin with it. */
const prefix = 'demonstration/';
const finished = { person: 'administrator', key: `${prefix}finished` };

/** Whoever opens the demonstration finds the notices of the last days unread, not those of a year. */
const unreadDays = 4;

/** Resolves with one line for each case that could not be played to its end; undefined when there was nothing to do. */
export async function playDemonstration(playing: Playing): Promise<string[] | undefined> {
  const { sql } = playing.log;
  if (!(await isWanted(sql))) return undefined;
  await addRules(sql);
  const play = await makeCasePlayer(playing);
  const faults: string[] = [];
  for (const script of scripts) {
    try {
      await follow(sql, script, { case: await play(script), at: playing.now });
    } catch (error) {
      faults.push(`${script.name}：${error instanceof Error ? error.message : error}`);
    }
  }
  await markOldNoticesRead(sql, playing.now);
  await finish(sql, playing.now);
  return faults;
}

/** Only in an office without any case, or in one that was being filled when it was killed. */
async function isWanted(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ wanted: boolean }[]>`
    select not exists (select 1 from keys where key = ${finished.key})
      and (not exists (select 1 from cases) or exists (select 1 from keys where key like ${`${prefix}%`})) as wanted`;
  return row?.wanted ?? false;
}

async function addRules(sql: Sql): Promise<void> {
  const [now] = qingyuan.sources;
  const policy = {
    ...qingyuan,
    version: reviewing,
    name: '清远市办理规则（试点：答复发出前由督查室审核）',
    sources: ['答复审核：督查室对答复先审后发（domain.md 2.1）', ...(now ? qingyuan.sources : [])],
    reviewReplies: true,
  };
  await sql`
    insert into policies (version, name, body)
    values (${policy.version}, ${policy.name}, ${JSON.stringify(policy)}::text::jsonb)
    on conflict (version) do nothing`;
  await sql`
    insert into sessions (id, committee, term, session, year, opens_on, cut_off_at, policy, calendar, body)
    select ${sessionBefore}, committee, term, session - 1, year - 1, (opens_on - interval '1 year')::date,
      cut_off_at - interval '1 year', policy, calendar, body
    from sessions where id = 'qingyuan-7-3'
    on conflict do nothing`;
}

async function follow(sql: Sql, { followers = [] }: Script, of: { case: string; at: string }): Promise<void> {
  for (const person of followers)
    await sql`
      insert into follows (person, "case", at) values (${person}, ${of.case}, ${of.at}) on conflict do nothing`;
}

async function markOldNoticesRead(sql: Sql, now: string): Promise<void> {
  await sql`
    update notices set read_at = at
    where channel = 'inApp' and read_at is null and at < ${now}::timestamptz - ${unreadDays} * interval '1 day'`;
}

async function finish(sql: Sql, now: string): Promise<void> {
  await sql`
    insert into keys (person, key, route, body_hash, "case", version, at)
    values (${finished.person}, ${finished.key}, 'demonstration', '', '', 0, ${now})
    on conflict do nothing`;
}
