/** Logging in as people do: by the login page. */

import type { Page } from 'playwright-core';
import { demonstrationOffices } from '../../../db/prepare.ts';

const people = demonstrationOffices.flatMap((office) => office.people);

/** Ends where the login leads to, from the page given; a session that the context brings along is used. */
export async function logIn(page: Page, username: string): Promise<void> {
  const known = people.find((each) => each.username === username);
  if (!known) throw new Error(`${username} is not of the demonstration; log in by the password`);
  await page.goto('/');
  const inside = page.getByRole('navigation');
  const account = page.getByRole('button', { name: new RegExp(`^${known.name}`) });
  await inside.or(account).first().waitFor();
  if (await account.isVisible()) await account.click();
  await inside.first().waitFor();
}

/** Somebody whose account was made in the test. */
export async function logInByPassword(
  page: Page,
  { username, password }: { username: string; password: string },
): Promise<void> {
  await page.goto('/login');
  await page.getByRole('button', { name: '用其他账号登录' }).click();
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}
