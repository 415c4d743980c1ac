/**
 * One case carried through by seven people, from writing to conclusion, by what is read on the screen alone: out of the
 * queues, the box 接下来 and the bar, everything by its accessible name; nobody types or follows an address.
 */

import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { answerTo } from './clicking/caseOnScreen.ts';
import { sign } from './clicking/letterDesk.ts';
import { test } from './support/desks.ts';
import { gone, seen } from './support/waiting.ts';

const title = `关于只凭名称办完一件事的第${process.pid}号建议`;
const number = `清人社函〔2026〕${800_000 + (process.pid % 100_000)}号`;

/** The row of the case in a queue that its holder comes to from the bar. */
async function rowIn(page: Page, queue: string): Promise<Locator> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '待办' }).click();
  await page
    .getByRole('list', { name: '待办' })
    .getByRole('link', { name: new RegExp(`^${queue} ?\\d`) })
    .click();
  const filter = page.getByRole('textbox', { name: '案号或者案由' });
  await filter.fill(title);
  await filter.press('Enter');
  const row = page.getByRole('row', { name: title });
  await seen(row);
  return row;
}

/** From its queue to the page of the case. */
async function openFrom(page: Page, queue: string): Promise<void> {
  await (await rowIn(page, queue)).getByRole('link', { name: title }).click();
  await seen(next(page));
}

const next = (page: Page) => page.getByRole('region', { name: '接下来' });

/** Out of 接下来: opens the form of an act, fills it in, sends it. */
async function byForm(page: Page, act: string, fill: (form: Locator) => Promise<void> = async () => {}) {
  await next(page).getByRole('button', { name: act, exact: true }).click();
  await sendForm(page, act, fill);
}

async function sendForm(page: Page, act: string, fill: (form: Locator) => Promise<void>): Promise<void> {
  const form = page.getByRole('dialog', { name: act });
  await fill(form);
  await form.getByRole('button', { name: act, exact: true }).click();
  await gone(form);
}

/** Out of a list, as by the keyboard: what is read out is not what is drawn. */
async function pick(list: Locator, option: string): Promise<void> {
  await list.click();
  if (await list.isEditable()) await list.fill(option);
  const offered = list.page().getByRole('option', { name: option }).first();
  await offered.waitFor({ state: 'attached' });
  for (let steps = 0; (await offered.getAttribute('aria-selected')) === null && steps < 20; steps += 1)
    await list.press('ArrowDown');
  await list.press('Enter');
}

test('a case is carried from writing to conclusion by names alone', { timeout: 180_000 }, async ({
  desks,
}) => {
  const proposer = await desks.page('qingyuan-member-3');
  await proposer.getByRole('button', { name: '写提案' }).click();
  await proposer.getByRole('textbox', { name: '案由' }).fill(title);
  await proposer.getByRole('textbox', { name: '正文' }).fill('一、基本情况\n培训少。\n二、建议\n多办培训。');
  await proposer.getByRole('button', { name: '增加一项' }).click();
  await proposer.getByRole('textbox', { name: '建议 1' }).fill('多办职业技能培训。');
  await proposer.getByRole('radio', { name: '同意公开', exact: true }).check();
  await proposer.getByRole('button', { name: '核对并提交' }).click();
  await proposer.getByRole('dialog').getByRole('button', { name: '确认提交' }).click();
  await seen(proposer.getByText('提案委正在审查。'));

  const clerk = await desks.page('qingyuan-clerk');
  await openFrom(clerk, '待审查');
  await byForm(clerk, '立案', (form) => form.getByRole('radio', { name: '社会建设' }).check());
  await seen(clerk.getByText('第 3 步，共 9 步'));

  const supervisor = await desks.page('qingyuan-supervisor');
  await openFrom(supervisor, '待交办');
  await byForm(supervisor, '交办', async (form) => {
    await form.getByRole('radio', { name: '独办' }).check();
    await pick(form.getByRole('combobox', { name: '主办单位' }), '市人社局');
  });

  const office = await desks.page('qingyuan-hr-office');
  const received = await rowIn(office, '待签收');
  await received.getByRole('button', { name: /^签收/ }).click();
  await seen(received.getByText('已办理：签收'));
  await openFrom(office, '待受理');
  await byForm(office, '确认承办', (form) => pick(form.getByRole('combobox', { name: '承办人' }), '柳承安'));

  const handler = await desks.page('qingyuan-hr-handler');
  await openFrom(handler, '待办');
  await byForm(handler, '登记与提案者沟通', async (form) => {
    await form.getByRole('radio', { name: '走访' }).check();
    await form.getByRole('radio', { name: '同意办理意见', exact: true }).check();
    await form.getByRole('textbox', { name: '沟通情况' }).fill('委员同意办理意见。');
  });
  await next(handler).getByRole('button', { name: '送审文稿' }).click();
  const editor = handler.getByRole('textbox', { name: '正文' });
  await editor.click();
  await handler.getByRole('button', { name: '按建议列出提纲' }).click();
  await editor.getByRole('paragraph').last().click();
  await handler.keyboard.insertText('今年新办培训班二十期，已经开班。');
  const facts = handler.getByRole('region', { name: '文稿要素' });
  await pick(facts.getByRole('combobox', { name: '办理结果类别' }), 'A类');
  await facts.getByRole('radio', { name: '主动公开' }).check();
  await facts.getByRole('textbox', { name: '联系人' }).fill('陈谷雨');
  await facts.getByRole('textbox', { name: '联系电话' }).fill('13800000001');
  await handler.getByRole('button', { name: /^送审/ }).click();
  await handler.getByRole('dialog').getByRole('button', { name: '送审', exact: true }).click();
  await gone(handler.getByRole('dialog'));

  for (const signer of ['qingyuan-hr-office', 'qingyuan-hr-deputy', 'qingyuan-hr-head']) {
    const page = signer === 'qingyuan-hr-office' ? office : await desks.page(signer);
    await openFrom(page, '待审签');
    await next(page).getByRole('button', { name: '审签文稿' }).click();
    const signed = await answerTo(page, 'signOff', () => sign(page));
    expect(signed.status()).toBe(200);
  }

  const ready = await rowIn(office, '待发文');
  await ready.getByRole('button', { name: /^办复/ }).click();
  await sendForm(office, '办复', (form) => form.getByRole('textbox', { name: '发文字号' }).fill(number));

  // The letter is brought by the office's own machines; then the committee asks what the proposer thinks of it.
  await openFrom(clerk, '待委员反馈');
  await next(clerk).getByRole('button', { name: '发放征询意见表' }).click();
  await clerk.getByRole('dialog').getByRole('button', { name: '发放征询意见表' }).click();
  await seen(clerk.getByText(/征询意见中/));

  await proposer.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '我的提案' }).click();
  await proposer.getByRole('link', { name: `查看答复并评价 ：${title}` }).click();
  for (const axis of ['对办理态度', '对办理结果'])
    await proposer
      .getByRole('group', { name: axis })
      .getByRole('radio', { name: '满意', exact: true })
      .check();
  await proposer.getByRole('button', { name: '提交评价' }).click();
  await seen(proposer.getByText(/^您已于 .* 评价/));

  await openFrom(clerk, '待办结');
  await byForm(clerk, '办结');
  await seen(clerk.getByText(/第 9 步，共 9 步：已办结/));
});
