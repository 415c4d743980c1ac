/** Accounts: made, and reset to a password that must be changed. Always within the transaction of the act. */

import { hashPassword } from 'better-auth/crypto';
import type { Sql, Transaction } from './connect.ts';
import { newId } from './ids.ts';

export interface NewAccount {
  /** Of the person; the account gets an id of its own. */
  person: string;
  name: string;
  username: string;
  password: string;
}

/** False when the username is taken. */
export async function addAccount(
  tx: Transaction,
  { person, name, username, password }: NewAccount,
): Promise<boolean> {
  const account = newId();
  const added = await tx`
    insert into auth."user" (id, name, email, username, display_username, role)
    values (${account}, ${name}, ${`${username}@accounts.invalid`}, ${username}, ${username}, 'user')
    on conflict do nothing`;
  if (added.count === 0) return false;
  await tx`
    insert into auth.account (id, account_id, provider_id, user_id, password)
    values (${newId()}, ${account}, 'credential', ${account}, ${await hashPassword(password)})`;
  await tx`update people set account = ${account} where id = ${person}`;
  await requireNewPassword(tx, account);
  return true;
}

/** The old password and all sessions end; a lock is lifted. */
export async function resetAccount(
  tx: Transaction,
  { account, password }: { account: string; password: string },
): Promise<void> {
  const hash = await hashPassword(password);
  await tx`
    update auth.account set password = ${hash}, updated_at = now()
    where user_id = ${account} and provider_id = 'credential'`;
  await tx`delete from auth.session where user_id = ${account}`;
  await requireNewPassword(tx, account);
}

export async function requireNewPassword(sql: Sql | Transaction, account: string): Promise<void> {
  await sql`
    insert into account_states (account, must_change_password) values (${account}, true)
    on conflict (account) do update set must_change_password = true, failures = 0, locked_until = null`;
}

export async function passwordChanged(sql: Sql, account: string): Promise<void> {
  await sql`update account_states set must_change_password = false where account = ${account}`;
}

/** The first of `base`, `base2`, `base3` … that nobody uses. */
export async function freeUsername(tx: Transaction, base: string): Promise<string> {
  const rows = await tx<{ username: string }[]>`
    select username from auth."user" where starts_with(username, ${base})`;
  const used = new Set(rows.map((each) => each.username));
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? base : `${base}${n}`;
    if (!used.has(name)) return name;
  }
}
