/** Whoever opens the desks without a session is led to the login. */

import { expect } from 'vitest';
import { test } from './support/desks.ts';
import { seen } from './support/waiting.ts';

test('a stranger is led to the login, and from there to what he wanted', async ({ desks }) => {
  const { page, bodies } = await desks.stranger();
  await page.goto('/proposals?state=filed');
  await page.waitForURL(/\/login/);
  await seen(page.getByRole('heading', { name: '登录' }));
  expect(await bodies.with('unauthenticated')).not.toEqual([]);
});
