/** The page of a case: receipt in one click, why a date is this one, a refusal that keeps what was typed, the telephone. */

import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { accept, handOver, type Stage, signOff } from '../api/support/stages.ts';
import { axe } from './support/axe.ts';
import { office } from './support/cases.ts';
import { test } from './support/desks.ts';
import { gone, seen } from './support/waiting.ts';

const telephone = { viewport: { width: 360, height: 740 }, hasTouch: true };
const tabs = ['提案内容', '办理情况', '答复', '沟通记录', '附件', '时间线', '轮次'];

async function open(page: Page, { id }: Stage, search = ''): Promise<void> {
  await page.goto(`/proposals/${id}${search}`);
  await seen(page.getByRole('region', { name: '接下来' }));
}

const next = (page: Page) => page.getByRole('region', { name: '接下来' });

test('an office signs for a case by one click, and is told so', async ({ desks }) => {
  const stage = await handOver(office());
  const { page } = await desks.person('qingyuan-hr-office');
  await open(page, stage);
  await seen(page.getByText('第 4 步，共 9 步：已交办，待签收'));
  await seen(next(page).getByText(/^签收后，退办异议期从今日起算/));
  await next(page).getByRole('button', { name: '签收', exact: true }).click();
  await seen(page.getByRole('status').filter({ hasText: '已签收。' }));
  await seen(page.getByText('第 5 步，共 9 步：已签收，待确认承办'));
  await gone(next(page).getByRole('button', { name: '签收', exact: true }));
});

test('a date says why it is this one, by the keyboard alone', async ({ desks }) => {
  const stage = await handOver(office());
  const { page } = await desks.person('qingyuan-hr-office');
  await open(page, stage);
  const date = page.getByRole('button', { name: /^市人社局答复：.*为什么是这一天$/ });
  await date.focus();
  await page.keyboard.press('Enter');
  const why = page.getByRole('dialog', { name: '为什么是这一天：市人社局答复' });
  await seen(why.getByText(/^自\d{4}年\d+月\d+日起/));
  for (const fact of ['起算日', '规则出处', '未计入的日子', '工作日历', '延期', '最长期限']) {
    await seen(why.getByText(fact, { exact: true }));
  }
  await axe(page);
  await page.keyboard.press('Escape');
  await gone(why);
  expect(await page.locator(':focus').getAttribute('aria-label')).toMatch(/为什么是这一天$/);
});

test('a refusal says what is wrong, and keeps what was typed', async ({ desks }) => {
  const stage = await signOff(office());
  const { page, allowed } = await desks.person('qingyuan-hr-office');
  allowed.push(/422/);
  // As the link in a notice has it.
  await open(page, stage, `?act=issueReply&target=${stage.hrLetter}`);
  const form = page.getByRole('dialog', { name: '办复' });
  await form.getByLabel('发文字号').fill('第一号');
  await form.getByLabel('签发人').fill('莫主任');
  await form.getByRole('button', { name: '办复', exact: true }).click();
  await seen(form.getByRole('alert').filter({ hasText: '发文字号的格式不符合规定' }));
  await axe(page);
  expect(await form.getByLabel('签发人').inputValue()).toBe('莫主任');
  await form.getByLabel('发文字号').fill(`清人社函〔2026〕${Date.now() % 1_000_000}号`);
  await form.getByRole('button', { name: '办复', exact: true }).click();
  await gone(form);
  await seen(page.getByText('第 8 步，共 9 步：已办复，待征询意见'));
});

describe('on the telephone', () => {
  test('a contact is recorded with a few touches', async ({ desks }) => {
    const stage = await accept(office());
    const { page } = await desks.person('qingyuan-hr-handler', telephone);
    await open(page, stage);
    await next(page).getByRole('button', { name: '登记与提案者沟通' }).click();
    const form = page.getByRole('dialog', { name: '登记与提案者沟通' });
    await form.getByRole('radio', { name: '电话' }).check();
    await form.getByRole('radio', { name: '同意办理意见', exact: true }).check();
    await form.getByLabel('沟通情况').fill('委员表示支持。');
    await form.getByRole('button', { name: '登记与提案者沟通' }).click();
    await gone(form);
    // The next one begins empty.
    await next(page).getByRole('button', { name: '登记与提案者沟通' }).click();
    await seen(form.getByLabel('沟通情况'));
    expect(await form.getByLabel('沟通情况').inputValue()).toBe('');
    await form.getByRole('button', { name: '关闭' }).last().click();
    await page.getByRole('link', { name: '沟通记录' }).click();
    await seen(page.getByText('委员表示支持。'));
  });

  test('nothing is wider than the screen', async ({ desks }) => {
    const stage = await accept(office());
    const { page } = await desks.person('qingyuan-hr-office', telephone);
    await open(page, stage);
    for (const tab of tabs) {
      await page.getByRole('link', { name: tab, exact: true }).click();
      await seen(page.getByRole('link', { name: tab, exact: true }).and(page.locator('[aria-current=page]')));
      const overflow = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(overflow, tab).toBeLessThanOrEqual(0);
    }
  });
});

test('no part of the page keeps anybody out', async ({ desks }) => {
  const stage = await accept(office());
  const { page } = await desks.person('qingyuan-clerk');
  await open(page, stage);
  for (const tab of tabs) {
    await page.getByRole('link', { name: tab, exact: true }).click();
    await seen(page.getByRole('link', { name: tab, exact: true }).and(page.locator('[aria-current=page]')));
    await axe(page);
  }
});
