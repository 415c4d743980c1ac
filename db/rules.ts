/** Policies and calendars are immutable, so each process reads a version once. */

import type { Rules } from '../workflows/lifecycle/act.ts';
import { type Calendar, isCalendar } from '../workflows/lifecycle/dates/calendar.ts';
import { isPolicy } from '../workflows/lifecycle/policies/checkPolicy.ts';
import type { Policy } from '../workflows/lifecycle/policies/policy.ts';
import type { Sql, Transaction } from './connect.ts';
import { defaultNotices } from './policies/defaultNotices.ts';

export type RulesOf = (
  versions: { policy: string; calendar: string },
  sql?: Sql | Transaction,
) => Promise<Rules>;

/** A reader of rules by version with its own cache. Throws when a version is not there: that is a fault. */
export function makeRules(pool: Sql): RulesOf {
  const policies = new Map<string, Policy>();
  const calendars = new Map<string, Calendar>();
  return async (versions, sql = pool) => {
    const policy = policies.get(versions.policy) ?? (await readPolicy(sql, versions.policy));
    const calendar = calendars.get(versions.calendar) ?? (await readCalendar(sql, versions.calendar));
    policies.set(versions.policy, policy);
    calendars.set(versions.calendar, calendar);
    return { policy, calendar };
  };
}

async function readPolicy(sql: Sql | Transaction, version: string): Promise<Policy> {
  const [row] = await sql<{ body: { notices?: object } }[]>`
    select body from policies where version = ${version}`;
  // A policy kept before there was a kind of notice has no words for it: those of today stand in.
  const body: unknown = row && { ...row.body, notices: { ...defaultNotices, ...row.body.notices } };
  if (!isPolicy(body)) throw new Error(`Policy ${version} is missing or damaged`);
  return body;
}

async function readCalendar(sql: Sql | Transaction, version: string): Promise<Calendar> {
  const [row] = await sql<{ body: unknown }[]>`select body from calendars where version = ${version}`;
  if (!isCalendar(row?.body)) throw new Error(`Calendar ${version} is missing or damaged`);
  return row.body;
}
