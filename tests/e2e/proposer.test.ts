/** The proposer's pages: writing that keeps itself, signing in two taps, the reply in plain words, rating alone. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openSurvey, submit } from '../api/support/stages.ts';
import { axe } from './support/axe.ts';
import { office } from './support/cases.ts';
import { test } from './support/desks.ts';
import { gone, seen } from './support/waiting.ts';

const telephone = { viewport: { width: 360, height: 740 } };

const body = `一、基本情况
近年来培训规模不足。
二、问题分析
经费分散。
三、建议
（一）扩大技能培训规模。
（二）加强校企合作。`;

/** Nothing lies beyond the right edge of the telephone. */
async function fits(page: Page): Promise<void> {
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  expect(width).toBeLessThanOrEqual(360);
}

/** Whatever is done leads to a save that the server has taken. */
async function saved(page: Page, act: () => Promise<void>): Promise<void> {
  const taken = page.waitForResponse(
    (each) => each.request().method() === 'PUT' && each.url().includes('/api/drafts/') && each.ok(),
  );
  await act();
  await taken;
}

test('a proposal is written on a telephone, split into demands, checked and handed in', async ({ desks }) => {
  const title = `关于在手机上写成的第${process.pid}件提案`;
  const { page } = await desks.person('qingyuan-member-3', telephone);
  await page.getByRole('button', { name: '写提案' }).click();
  await page.getByLabel('案由').fill(title);
  await page.getByLabel('正文').fill(body);
  await page.getByRole('button', { name: '从“建议”部分拆分' }).click();
  await seen(page.getByText('已拆分为 2 项，请核对。'));
  expect(await page.getByLabel('建议 2', { exact: true }).inputValue()).toBe('加强校企合作。');
  await axe(page);
  await fits(page);

  await page.getByRole('button', { name: '核对并提交' }).click();
  await page.getByRole('button', { name: '请选择公开意愿。' }).click();
  await gone(page.getByRole('dialog'));
  await page.getByText('同意公开', { exact: true }).click();
  await page.getByRole('button', { name: '核对并提交' }).click();
  await axe(page);
  await page.getByRole('button', { name: '确认提交' }).click();
  await seen(page.getByRole('heading', { name: title, level: 1 }));
  await seen(page.getByText('提案委正在审查。'));
  await axe(page);
  await fits(page);

  // The draft went with it.
  await page.getByRole('link', { name: '返回我的提案' }).click();
  await seen(page.getByRole('link', { name: title }));
  expect(await page.getByRole('link', { name: new RegExp(`^继续写.*${title}`) }).count()).toBe(0);
  await axe(page);
  await fits(page);
});

test('what was typed two seconds before the power went is there in another browser', async ({ desks }) => {
  const first = await desks.freshProfile('qingyuan-member-4');
  await first.page.getByRole('button', { name: '写提案' }).click();
  await first.page.getByLabel('案由').fill('关于断电之前所写的提案');
  await first.page.getByLabel('正文').pressSequentially('停电之前的最后一个字');
  const address = first.page.url();
  // The one place where time itself is what is tested: no label is waited for.
  await first.page.waitForTimeout(2000);
  await first.kill();

  const second = await desks.freshProfile('qingyuan-member-4');
  await second.page.goto(address);
  await seen(second.page.getByLabel('正文'));
  expect(await second.page.getByLabel('正文').inputValue()).toBe('停电之前的最后一个字');
  expect(await second.page.getByLabel('案由').inputValue()).toBe('关于断电之前所写的提案');
  await second.page.goto('/mine');
  await seen(second.page.getByRole('link', { name: /^继续写.*关于断电之前所写的提案$/ }));
});

test('two windows that write the same draft lose neither text', async ({ desks }) => {
  const one = await desks.person('qingyuan-member-2');
  one.allowed.push(/409/);
  await one.page.goto('/mine');
  await one.page.getByRole('button', { name: '写提案' }).click();
  await saved(one.page, () => one.page.getByLabel('正文').fill('共同的开头。'));
  const two = await desks.person('qingyuan-member-2');
  await two.page.goto(one.page.url());
  await saved(two.page, () => two.page.getByLabel('正文').fill('共同的开头。另一处接着写的。'));

  await one.page.getByLabel('正文').fill('共同的开头。这一处接着写的。');
  await seen(one.page.getByText(/在别处保存了另一份文字/));
  await seen(one.page.getByRole('deletion').filter({ hasText: '另' }));
  await axe(one.page);
  await saved(one.page, () => one.page.getByRole('button', { name: '用我这一份' }).click());
  expect(await one.page.getByLabel('正文').inputValue()).toBe('共同的开头。这一处接着写的。');

  await one.page.getByRole('button', { name: '历次版本' }).click();
  const versions = one.page.getByRole('list', { name: '历次版本' }).getByRole('button');
  await seen(versions.nth(1));
  await versions.nth(1).click();
  await seen(one.page.getByRole('deletion'));
  await axe(one.page);
});

test('an invitation is answered in two taps', async ({ desks }) => {
  const { id } = await submit(office(), {
    title: '关于两次点按即可联名的提案',
    coSigners: ['qingyuan-member-4'],
  });
  const { page } = await desks.person('qingyuan-member-4', telephone);
  // Who asks is said where one is asked, in the list and on the page.
  await page.goto('/mine');
  const card = page.getByRole('listitem').filter({ hasText: '关于两次点按即可联名的提案' });
  await seen(card.getByText('廖望舒邀请您联名提出这件提案。'));
  await axe(page);
  await fits(page);
  // As the link of the notice leads.
  await page.goto(`/proposals/${id}`);
  await seen(page.getByRole('button', { name: '谢绝联名' }));
  await seen(page.getByText('廖望舒邀请您联名提出这件提案。'));
  await axe(page);
  await page.getByRole('button', { name: '同意联名' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '同意联名' }).click();
  await seen(page.getByText('提案委正在审查。'));
});

test('a reply is read with its answers and rated alone, and the rating can be changed', async ({ desks }) => {
  const { id } = await openSurvey(office());
  const { page } = await desks.person('qingyuan-member-1', telephone);
  await page.goto(`/mine/proposals/${id}`);
  await seen(page.getByText(/市人社局 .*已经答复。/));
  await seen(page.getByText('对各项建议的答复'));
  await seen(page.getByText('征询结束之前，承办单位看不到您的评价；结束之前您可以随时修改。'));
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  await page.getByRole('button', { name: '提交评价' }).click();
  await seen(page.getByText('请逐项选择后再提交。'));
  await axe(page);
  await fits(page);
  for (const axis of ['对办理态度', '对办理结果']) {
    await page.getByRole('group', { name: axis }).getByText('满意', { exact: true }).click();
  }
  await page.getByLabel('想说的话（选填）').fill('培训规模扩大得还不够快。');
  await page.getByRole('button', { name: '提交评价' }).click();
  await seen(page.getByText(/^您已于 .* 评价，仍可修改。$/));
  await page.getByRole('group', { name: '对办理结果' }).getByText('不满意', { exact: true }).click();
  await page.getByRole('button', { name: '修改评价' }).click();
  await seen(page.getByText('已反馈意见。').or(page.getByRole('button', { name: '修改评价' })));

  const unit = await desks.person('qingyuan-hr-office');
  await unit.page.goto(`/proposals/${id}`);
  await seen(unit.page.getByRole('heading', { level: 1 }));
  expect(await unit.bodies.with('扩大得还不够快')).toEqual([]);
});

test('a returned proposal is revised where the reason stands, and asks a further member to sign', async ({
  desks,
}) => {
  const { id } = await submit(office(), { title: '关于退请修改之后的提案' });
  const clerk = await office().as('qingyuan-clerk');
  await clerk.act(id, 'returnForRevision', { reason: '请补充现状部分。' });
  const { page } = await desks.person('qingyuan-member-1', telephone);
  await page.goto(`/proposals/${id}`);
  await seen(page.getByText('提案委请您修改：请补充现状部分。'));
  await page.getByRole('button', { name: '修改后重新提交' }).click();
  await seen(page.getByText('请补充现状部分。'));
  expect(await page.getByLabel('案由').inputValue()).toBe('关于退请修改之后的提案');
  await saved(page, () => page.getByLabel('正文').fill('补充了现状的正文。'));
  await axe(page);
  await fits(page);
  await page.getByLabel('邀请联名（选填）').fill('沈听澜');
  // What is read out is not what is drawn: the list is answered by the keyboard.
  await page.getByRole('option', { name: '沈听澜' }).waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '核对并重新提交' }).click();
  await page.getByRole('button', { name: '确认提交' }).click();
  await seen(page.getByText(/^正在征求联名：0 人已同意，1 人尚未答复/));
});
