/** Logging in as people do: by the login page. */

import type { Page } from 'playwright-core';
import { demonstrationPassword } from '../../../db/prepare.ts';

/** Ends on the home page; a session that the context brings along is used. */
export async function logIn(page: Page, username: string): Promise<void> {
  await page.goto('/');
  const name = page.getByLabel('用户名');
  await name.or(page.getByRole('main')).first().waitFor();
  if (!(await name.isVisible())) return;
  await name.fill(username);
  await page.getByLabel('密码', { exact: true }).fill(demonstrationPassword);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL((url) => url.pathname !== '/login');
}
