/** The bar moves the clock: a day, and to the morning after the next due date; whoever looks on elsewhere sees it, too. */

import { expect } from 'vitest';
import { axe } from '../support/axe.ts';
import { test } from '../support/desks.ts';
import { seen } from '../support/waiting.ts';

const day = 86_400_000;

/** The day that the bar shows, as a number of days. */
function dayOf(text: string | null): number {
  const [, year, month, on] = /(\d+)年(\d+)月(\d+)日/.exec(text ?? '') ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(on)) / day;
}

test('the clock moves by a day, and to what falls due next', async ({ desks }) => {
  const clerk = await desks.page('qingyuan-clerk');
  const onlooker = await desks.page('qingyuan-member-1');
  const bar = clerk.getByRole('region', { name: '演示' });
  const shown = (page: typeof clerk) =>
    page
      .getByRole('region', { name: '演示' })
      .getByText(/^演示时间/)
      .textContent();
  const before = dayOf(await shown(clerk));

  await bar.getByRole('button', { name: '1 天' }).click();
  await seen(bar.getByText(/^时间已推进到/));
  await expect.poll(async () => dayOf(await shown(clerk))).toBe(before + 1);
  await expect.poll(async () => dayOf(await shown(onlooker)), { timeout: 10_000 }).toBe(before + 1);

  await bar.getByRole('button', { name: '到下一个时限' }).click();
  const said = bar.getByText(/的时限已经届满/);
  await seen(said);
  const dueOn = dayOf(await said.textContent());
  await expect.poll(async () => dayOf(await shown(clerk))).toBe(dueOn + 1);
  await axe(clerk);
});
