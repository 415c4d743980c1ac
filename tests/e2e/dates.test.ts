/** Every date says why it is this one: in the head of a case, where something is awaited, in the rows of a queue. */

import { expect } from 'vitest';
import { handOver } from '../api/support/stages.ts';
import { axe } from './support/axe.ts';
import { office } from './support/cases.ts';
import { test } from './support/desks.ts';
import { gone, seen } from './support/waiting.ts';

test('the dates in the head of a case open, those of acts and those that are awaited', async ({ desks }) => {
  const { id } = await handOver(office());
  const { page } = await desks.person('qingyuan-hr-office');
  await page.goto(`/proposals/${id}`);
  const facts = page.getByRole('region', { name: '基本情况' });
  for (const what of ['提交', '立案', '交办']) {
    await facts.getByRole('button', { name: new RegExp(`^${what}：.*为什么是这一天$`) }).click();
    const why = page.getByRole('dialog', { name: `为什么是这一天：${what}` });
    await seen(why.getByText('记录时间'));
    if (what === '交办') {
      await seen(why.getByText(/^市人社局答复：至/));
      await axe(page);
    }
    await page.keyboard.press('Escape');
    await gone(why);
  }
  const awaited = facts.getByRole('button', { name: /^市人社局.*签收期限：.*为什么是这一天$/ });
  await awaited.click();
  await seen(page.getByRole('dialog').getByText('规则出处'));
  await page.keyboard.press('Escape');
  await seen(facts.getByRole('button', { name: /^等待市人社局.*签收：/ }));
});

test('the date of a row opens by click and by key, and is in nobody’s way', async ({ desks }) => {
  const { id } = await handOver(office());
  const { page } = await desks.person('qingyuan-hr-office');
  const { body } = await (await office().as('qingyuan-hr-office')).get(`/api/proposals/${id}`);
  const number: string = body.view.caseNumber;
  await page.goto(`/queues/signFor?text=${encodeURIComponent(number)}`);
  const row = page.getByRole('row').filter({ hasText: number });
  await row.getByRole('button', { name: new RegExp(`^${number}期限：.*为什么是这一天$`) }).click();
  const why = page.getByRole('dialog', { name: `为什么是这一天：${number}期限` });
  await seen(why.getByText('规则出处'));
  await axe(page);
  await page.keyboard.press('Escape');
  await gone(why);

  const title = row.getByRole('link');
  await title.focus();
  await page.keyboard.press('d');
  await seen(why);
  await page.keyboard.press('Escape');
  await gone(why);
  await title.focus();
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').textContent()).toBe('签收');
});
