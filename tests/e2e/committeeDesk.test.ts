/** The ringing telephone, and the committee's desk beside the review run: registering for others, surveys. */

import { expect } from 'vitest';
import { openSurvey } from '../api/support/stages.ts';
import { axe } from './support/axe.ts';
import { office } from './support/cases.ts';
import { test } from './support/desks.ts';
import { gone, seen } from './support/waiting.ts';

const clerk = 'qingyuan-clerk';

test('a call is answered from any page: found by words, told who is awaited, noted in a line', async ({
  desks,
}) => {
  const { page } = await desks.person(clerk);
  await page.keyboard.press('/');
  await page.keyboard.type('rsj 热线');
  await page.keyboard.press('Enter');
  const result = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2 }) });
  await seen(result.getByText('正在等待'));
  await seen(result.getByRole('link', { name: /^1380000000\d$/ }));
  await axe(page);
  await result
    .first()
    .getByRole('button', { name: /^记录电话/ })
    .click();
  await page.keyboard.type('委员来电询问进度，已告知。');
  await axe(page);
  await page.keyboard.press('Enter');
  await seen(page.getByText('已记录电话'));
  await result.first().getByRole('button', { name: /^关注/ }).click();
  await seen(result.first().getByRole('button', { name: /^取消关注/ }));
  await result
    .first()
    .getByRole('button', { name: /^取消关注/ })
    .click();
  await seen(result.first().getByRole('button', { name: /^关注/ }));
});

test('where nothing is found, it is said what else to try', async ({ desks }) => {
  const { page } = await desks.person('qingyuan-hr-head');
  await page.keyboard.press('/');
  await page.keyboard.type('没有这样的题目');
  await page.keyboard.press('Enter');
  await seen(page.getByText(/没有找到与“没有这样的题目”相符的提案/));
  await axe(page);
});

test('a paper proposal is keyed in without the mouse', async ({ desks }) => {
  const { page } = await desks.person(clerk);
  await page.getByRole('link', { name: '登记', exact: true }).click();
  await seen(page.getByRole('combobox', { name: '提案者' }));
  await axe(page);
  await page.keyboard.type('lws');
  // Until what was typed has narrowed the list: the name stands in the whole list, too.
  await expect.poll(() => page.locator('.ant-select-item-option').allInnerTexts()).toEqual(['廖望舒']);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('关于登记纸质提案的提案');
  await page.keyboard.press('Enter');
  await page.keyboard.type('现状、问题与建议。');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1. 第一项。\n2. 第二项。');
  await page.keyboard.press('Control+Enter');
  await seen(page.getByText(/^已登记/));
  await page.getByRole('link', { name: '查看', exact: true }).click();
  await seen(page.getByText('关于登记纸质提案的提案'));
});

test('an item of an upper level is taken in under its own number', async ({ desks }) => {
  const number = `2026${Date.now() % 1_000_000}`;
  const { page } = await desks.person(clerk);
  await page.getByRole('link', { name: '登记', exact: true }).click();
  await page.getByText('登记上级交办提案').click();
  await page.getByLabel('上级政协名称').fill('省政协');
  await page.getByLabel('届', { exact: true }).fill('13');
  await page.getByLabel('次', { exact: true }).fill('4');
  await page.getByLabel('上级提案编号').fill(number);
  await page.getByLabel('案由').fill('关于上级交办事项的提案');
  await page.getByLabel('正文').fill('请予办理。');
  await axe(page);
  await page.getByRole('button', { name: '登记（Ctrl+回车）' }).click();
  await seen(page.getByText(`已登记 ${number}`));
});

test('a survey says who is silent; a paper rating with its scan is recorded', async ({ desks }) => {
  const { id } = await openSurvey(office());
  const { body } = await (await office().as(clerk)).get(`/api/proposals/${id}`);
  const number: string = body.view.caseNumber;
  const { page } = await desks.person(clerk);
  await page.getByRole('link', { name: '征询意见', exact: true }).click();
  const card = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: new RegExp(`^${number}`) }) });
  await seen(card.getByText('尚未答复：廖望舒'));
  await axe(page);
  await card.getByRole('button', { name: /登记纸质反馈意见/ }).click();
  const form = page.getByRole('dialog');
  await seen(form.getByText('对办理结果'));
  await axe(page);
  for (const axis of ['对办理态度', '对办理结果']) {
    await form.getByRole('radiogroup', { name: axis }).getByText('满意', { exact: true }).click();
  }
  await form.locator('input[type="file"]').setInputFiles({
    name: '征询意见表.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
  });
  await seen(form.getByText(/征询意见表\.pdf/));
  await form.getByRole('button', { name: /^登记纸质反馈意见/ }).click();
  await gone(form);
  await expect
    .poll(async () => (await (await office().as(clerk)).get(`/api/proposals/${id}`)).body.view.ratings[0])
    .toMatchObject({
      values: { attitude: 'satisfied', result: 'satisfied' },
      paper: { scan: expect.any(String) },
    });
});
