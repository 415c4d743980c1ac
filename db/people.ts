/** People: made with account and posts, changed, and their accounts reset; each with its row in the audit list. */

import type { Instant } from '../workflows/lifecycle/dates/localDate.ts';
import { addAccount, freeUsername, resetAccount } from './accounts.ts';
import { recordAudit } from './audit.ts';
import type { Sql, Transaction } from './connect.ts';
import { newId } from './ids.ts';
import { oneTimePassword } from './oneTimePassword.ts';
import { addPost, type NewPostRow } from './posts.ts';
import type { PersonRow } from './read/people.ts';

/** Who does it, and when: the real instant for the audit list, the office instant for posts. */
export interface Doing {
  by: string;
  now: Instant;
  at: Instant;
}

export interface NewPerson {
  name: string;
  email?: string | undefined;
  /** Chosen by hand; else the first free one like `usernameBase`. */
  username?: string | undefined;
  usernameBase: string;
  posts: readonly Omit<NewPostRow, 'person' | 'startsAt'>[];
}

export interface Credentials {
  person: string;
  username: string;
  password: string;
}

/** Nothing when the username is taken. */
export async function addPerson(
  sql: Sql,
  { name, email, username, usernameBase, posts }: NewPerson,
  { by, now, at }: Doing,
): Promise<Credentials | undefined> {
  const person = newId();
  const password = oneTimePassword();
  return sql
    .begin(async (tx) => {
      const chosen = username ?? (await freeUsername(tx, usernameBase));
      await tx`insert into people (id, name, email) values (${person}, ${name}, ${email ?? null})`;
      if (!(await addAccount(tx, { person, name, username: chosen, password }))) throw new Taken();
      for (const post of posts) await addPost(tx, { ...post, person, startsAt: at });
      const committees = [...new Set(posts.map((each) => each.committee))];
      await recordAudit(tx, {
        at: now,
        by,
        kind: 'personCreated',
        subject: person,
        committees,
        detail: `登录名 ${chosen}`,
      });
      return { person, username: chosen, password };
    })
    .catch((error: unknown) => {
      if (error instanceof Taken) return undefined;
      throw error;
    });
}

/** Thrown to leave the transaction with nothing written. */
class Taken extends Error {}

export async function changePersonRow(
  tx: Transaction,
  { id, name, email }: { id: string; name: string; email?: string | undefined },
): Promise<void> {
  await tx`update people set name = ${name}, email = ${email ?? null} where id = ${id}`;
  await tx`
    update auth."user" set name = ${name}, updated_at = now()
    where id = (select account from people where id = ${id})`;
}

/** Resets the account, or makes the one that is missing. */
export async function resetPerson(
  tx: Transaction,
  { person, usernameBase }: { person: PersonRow; usernameBase: string },
  { by, now }: Doing,
): Promise<Credentials> {
  const password = oneTimePassword();
  const username = person.username ?? (await freeUsername(tx, usernameBase));
  if (person.account) await resetAccount(tx, { account: person.account, password });
  else await addAccount(tx, { person: person.id, name: person.name, username, password });
  await recordAudit(tx, {
    at: now,
    by,
    kind: 'accountReset',
    subject: person.id,
    committees: [...new Set(person.posts.map((each) => each.committee))],
    detail: person.account ? undefined : `新建账号，登录名 ${username}`,
  });
  return { person: person.id, username, password };
}
