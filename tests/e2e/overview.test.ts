/** Who watches over what: the committee's staff looks on and its clerk urges; the accounts stand by their units. */

import { expect } from 'vitest';
import { accept } from '../api/support/stages.ts';
import { axe } from './support/axe.ts';
import { office } from './support/cases.ts';
import { test } from './support/desks.ts';
import { gone, seen } from './support/waiting.ts';

test('a clerk urges a unit from the list of what is watched over, and decides nothing there', async ({
  desks,
}) => {
  const { id } = await accept(office());
  const { body } = await (await office().as('qingyuan-clerk')).get(`/api/proposals/${id}`);
  const number: string = body.view.caseNumber;
  const { page } = await desks.person('qingyuan-clerk');
  await page.goto('/supervision');
  const tabs = page.getByRole('navigation', { name: '督办事项' });
  await seen(tabs);
  expect(await tabs.getByRole('link').allTextContents()).toEqual(['总览', '逐件督办']);
  await tabs.getByRole('link', { name: '逐件督办' }).click();
  await page.goto(`/supervision?tab=supervised&text=${encodeURIComponent(number)}`);
  const row = page.getByRole('row').filter({ hasText: number });
  await row.getByRole('button', { name: /^催办/ }).click();
  const form = page.getByRole('dialog', { name: /催办/ });
  await form.getByRole('textbox').first().fill('请说明现状、困难和预计送审日。');
  await form.getByRole('button', { name: /^催办/ }).click();
  await gone(form);
  await seen(row.getByText('已办理：催办'));
  await axe(page);
});

test('the accounts of the demonstration stand by place, then by unit', async ({ desks }) => {
  const { page } = await desks.stranger();
  await page.goto('/login');
  const unit = page.getByRole('group', { name: '清远市' }).getByRole('group', { name: '市人社局' });
  await seen(unit.getByRole('button', { name: /^温雨晴/ }));
  await page.getByRole('searchbox').fill('市人社局');
  await gone(page.getByRole('group', { name: '市商务局' }));
  await seen(unit.getByRole('button', { name: /^温雨晴/ }));
  await axe(page);
});

test('a long timeline opens with the latest, and goes back when asked', async ({ desks }) => {
  const { id } = await accept(office());
  const clerk = await office().as('qingyuan-clerk');
  for (let n = 1; n <= 55; n += 1) await clerk.act(id, 'recordCall', { text: `第${n}次来电。` });
  const { page } = await desks.person('qingyuan-clerk');
  await page.goto(`/proposals/${id}?tab=timeline`);
  const timeline = page.getByRole('region', { name: '办理经过' });
  await seen(timeline.getByText('第55次来电。'));
  expect(await timeline.getByText('第1次来电。').count()).toBe(0);
  await timeline.getByRole('button', { name: '更早的记录' }).click();
  await seen(timeline.getByText('第1次来电。'));
  await seen(timeline.getByText('提交提案'));
  await gone(timeline.getByRole('button', { name: '更早的记录' }));
});
