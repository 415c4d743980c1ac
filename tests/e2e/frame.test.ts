/** Coming in: a stranger is led to the login, everybody else finds his desks. */

import { expect } from 'vitest';
import { axe } from './support/axe.ts';
import { test } from './support/desks.ts';
import { seen } from './support/waiting.ts';

test('a stranger is led to the login, and from there to what he wanted', async ({ desks }) => {
  const { page, bodies } = await desks.stranger();
  await page.goto('/notices');
  await page.waitForURL(/\/login/);
  await seen(page.getByRole('heading', { level: 1 }));
  expect(await bodies.with('unauthenticated')).not.toEqual([]);
  await page.getByRole('button', { name: /^方如实/ }).click();
  await page.waitForURL(/\/notices$/);
});

test('whoever has logged in once is inside at once the next time', async ({ desks }) => {
  const first = await desks.person('qingyuan-clerk');
  await axe(first.page);
  const second = await desks.person('qingyuan-clerk');
  await seen(second.page.getByRole('link', { name: '办理', exact: true }));
});
