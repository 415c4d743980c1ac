/** The page of a case: two tabs under two posts, why a date is that day, a handling by keyboard alone. */

import { expect } from 'vitest';
import * as stages from '../api/support/stages.ts';
import { office } from './support/cases.ts';
import { test } from './support/desks.ts';
import { gone, seen } from './support/waiting.ts';

test('in two tabs one person acts under two posts, and each button names its authority', async ({
  desks,
}) => {
  const filed = await stages.file(office());
  const { page: first, context } = await desks.person('qingyuan-two-posts');
  await first.goto(`/proposals/${filed.id}`);
  const second = await context.newPage();
  await stages.does(office(), filed, stages.clerk, 'handOver', {
    mode: 'sole',
    units: [{ unit: 'qingyuan-commerce', role: 'sole' }],
  });
  await second.goto(`/proposals/${filed.id}`);
  await second.getByRole('button', { name: /^以.*办公室.*身份签收$/ }).click();
  await seen(second.getByRole('button', { name: /^以.*身份确认承办/ }));
  await first.reload();
  await first.getByText('其他可以办理的事项').click();
  await first.getByRole('button', { name: /^以.*提案委.*身份记录电话$/ }).click();
  const form = first.getByRole('dialog');
  await form.getByRole('textbox', { name: '通话内容' }).fill('委员来电询问承办单位。');
  await form.getByRole('button', { name: /记录电话$/ }).click();
  await gone(form);
  const { body } = await (await office().as(stages.auditor)).get(`/api/proposals/${filed.id}/timeline`);
  const posts = body.lines.flatMap((each: { by: { post?: string } }) => each.by.post ?? []);
  expect(posts).toContain('qingyuan-two-posts/office');
  expect(posts).toContain('qingyuan-two-posts/clerk');
});

test('every date opens why it is that day', async ({ desks }) => {
  const { id } = await stages.accept(office(), { together: true });
  const page = await desks.page('qingyuan-hr-office');
  await page.goto(`/proposals/${id}`);
  await page.getByRole('button', { name: /^市人社局答复：.*为什么是这一天$/ }).click();
  const told = page.getByRole('dialog').or(page.getByRole('tooltip')).first();
  await seen(told);
  // Start, rule and calendar, in words.
  for (const part of [/起算/, /3个月/, /全国日历第1版/]) await seen(told.getByText(part));
});

test('an office signs for, accepts and reports by keyboard alone', async ({ desks }) => {
  const { id } = await stages.handOver(office());
  const page = await desks.page('qingyuan-hr-office');
  await page.goto(`/proposals/${id}`);
  await seen(page.getByRole('button', { name: '签收', exact: true }));
  /** Walks with Tab until the focus stands on what is called so. */
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 120; presses += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate<string>(
        `(() => { const on = document.activeElement; return on?.getAttribute('aria-label') || on?.textContent?.trim() || on?.id || ''; })()`,
      );
      if (name.test(focused)) return;
    }
    throw new Error(`Tab never came to ${name}`);
  };
  await tabTo(/^签收$/);
  await page.keyboard.press('Enter');
  await seen(page.getByRole('button', { name: '确认承办' }));
  await tabTo(/^确认承办$/);
  await page.keyboard.press('Enter');
  const accepting = page.getByRole('dialog', { name: '确认承办' });
  await seen(accepting);
  await accepting.getByLabel('承办科室').waitFor();
  await tabTo(/^确认承办$/);
  await page.keyboard.press('Enter');
  await gone(accepting);
  await page.getByRole('button', { name: '登记与提案者沟通' }).waitFor();
  await tabTo(/^报告办理进展$/);
  await page.keyboard.press('Enter');
  const reporting = page.getByRole('dialog', { name: '报告办理进展' });
  await reporting.getByRole('textbox', { name: '现状' }).waitFor();
  await reporting.getByRole('textbox', { name: '现状' }).focus();
  await page.keyboard.type('已经联系委员，正在起草。');
  await tabTo(/^报告办理进展$/);
  await page.keyboard.press('Enter');
  await gone(reporting);
  await seen(page.getByText('已经联系委员，正在起草。'));
});
