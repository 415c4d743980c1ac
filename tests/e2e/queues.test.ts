/** A queue narrowed as one works through it: what it is narrowed by stands in the address. */

import { expect } from 'vitest';
import { clerk, does, submit } from '../api/support/stages.ts';
import { pick } from './clicking/fields.ts';
import { office } from './support/cases.ts';
import { test } from './support/desks.ts';
import { gone, seen } from './support/waiting.ts';

async function handedOver(title: string, category: string): Promise<void> {
  const filed = await does(office(), await submit(office(), { title }), clerk, 'file', { category });
  const units = [{ unit: 'qingyuan-hr', role: 'sole' }];
  await does(office(), filed, clerk, 'handOver', { mode: 'sole', units });
}

test('a queue is narrowed to a category and a session; the address says so, and a reload keeps it', async ({
  desks,
}) => {
  const mark = `筛选${Date.now()}`;
  await handedOver(`关于${mark}经济的提案`, 'economy');
  await handedOver(`关于${mark}生态的提案`, 'ecology');
  const page = await desks.page('qingyuan-hr-office');
  await page.goto(`/queues/signFor?text=${encodeURIComponent(mark)}`);
  const [economy, ecology] = [
    page.getByText(`关于${mark}经济的提案`),
    page.getByText(`关于${mark}生态的提案`),
  ];
  await seen(economy);
  await seen(ecology);

  await pick(page.getByRole('combobox', { name: '分类' }), '生态文明建设');
  await gone(economy);
  await pick(page.getByRole('combobox', { name: '届次' }), '七届三次会议（2026年）');
  await page.waitForURL(/category=ecology.*session=qingyuan-7-3|session=qingyuan-7-3.*category=ecology/);
  await page.reload();
  await seen(ecology);
  expect(await economy.count()).toBe(0);

  await page.getByRole('button', { name: '清除条件' }).click();
  await page.waitForURL(/\/queues\/signFor$/);
});
