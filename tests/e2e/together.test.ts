/** Many at once, tried out first, then row by row; and what units have asked for, decided at the desks. */

import type { Locator, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import * as stages from '../api/support/stages.ts';
import { freshKey } from '../api/support/testApi.ts';
import { answerTo } from './clicking/caseOnScreen.ts';
import { axe } from './support/axe.ts';
import { office } from './support/cases.ts';
import { test } from './support/desks.ts';
import { gone, seen } from './support/waiting.ts';

const titled = (what: string, number: number) => `关于${what}的第${process.pid}-${number}号提案`;

async function viewOf({ id }: stages.Stage) {
  const { body } = await (await office().as(stages.auditor)).get(`/api/proposals/${id}`);
  return body.view;
}

async function narrow(page: Page, text: string): Promise<void> {
  const filter = page.getByRole('textbox', { name: '案号或者案由' });
  await filter.fill(text);
  await filter.press('Enter');
}

test('an office signs for several at once: tried out first, then each for itself', async ({ desks }) => {
  const what = '成批签收';
  const first = await stages.handOver(office(), { title: titled(what, 1) });
  const second = await stages.handOver(office(), { title: titled(what, 2) });
  const { page } = await desks.person('qingyuan-hr-office');
  await page.goto('/queues/signFor');
  await narrow(page, `关于${what}的第${process.pid}`);
  await seen(page.getByText('共 2 件'));
  await page.getByRole('checkbox', { name: '全选本页' }).check();
  await page.getByRole('button', { name: '批量签收' }).click();
  const batch = page.getByRole('dialog', { name: '批量签收：请先核对' });
  await seen(batch.getByText('2 件均可办理。'));
  await axe(page);
  // Nothing was done by trying out; meanwhile somebody else takes one of them.
  expect((await viewOf(first)).assignments).toMatchObject([{ life: 'assigned' }]);
  await stages.does(office(), second, 'qingyuan-hr-office', 'signFor', {}, second.hr);
  await batch.getByRole('button', { name: '确认签收 2 件' }).click();
  await seen(batch.getByText(/已办理 1 件，未能办理 1 件。全部处理完毕。/));
  await seen(batch.getByRole('row', { name: titled(what, 1) }).getByText('已办理'));
  await seen(batch.getByRole('row', { name: titled(what, 2) }).getByText('未能办理'));
  await axe(page);
  expect((await viewOf(first)).assignments).toMatchObject([{ life: 'signedFor' }]);
  // It has an address of its own, under which it is found again.
  await batch.getByRole('link', { name: '在单独的页面查看' }).click();
  await page.reload();
  await seen(page.getByText(/已办理 1 件，未能办理 1 件。全部处理完毕。/));
  await axe(page);
});

test('a batch that waits for Temporal says since when, and that nothing need be sent again', async ({
  desks,
}) => {
  const { id: proposal, hr: target } = await stages.handOver(office(), { title: titled('等待中的签收', 1) });
  const caller = await office().as('qingyuan-hr-office');
  const { version } = (await caller.get(`/api/proposals/${proposal}`)).body;
  const { body } = await caller.post('/api/batches', {
    json: { command: 'signFor', items: [{ proposal, target, payload: {}, version }] },
    headers: { 'idempotency-key': freshKey() },
  });
  const { page } = await desks.person('qingyuan-hr-office');
  // The server's own answer, as it is while the engine is away (tests/crash takes it away).
  await page.route(/\/api\/batches\//, async (route) => {
    const response = await route.fetch({ url: `${inject('deskAddress')}/api/batches/${body.id}` });
    const { finishedAt: _, ...running } = await response.json();
    await route.fulfill({ response, json: { ...running, engineAwaySince: body.at } });
  });
  await page.goto(`/batches/${body.id}`);
  await seen(page.getByRole('alert').getByText(/^后台办理自 .* 起中断。清单已经存好.*不需要重新提交。$/));
  await axe(page);
});

test('proposals are put aside with their units and handed over together', async ({ desks }) => {
  const what = '成批交办';
  const filed = [
    await stages.file(office(), { title: titled(what, 1) }),
    await stages.file(office(), { title: titled(what, 2) }),
  ];
  const { page } = await desks.person('qingyuan-supervisor');
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '交办' }).click();
  const waiting = page.getByRole('navigation', { name: '待交办提案' });
  const plan = page.getByRole('region', { name: '承办单位' });
  for (const [index, unit] of ['市人社局', '市教育局'].entries()) {
    await waiting.getByRole('button', { name: titled(what, index + 1) }).click();
    await seen(page.getByRole('heading', { name: new RegExp(titled(what, index + 1)) }));
    await plan.getByText('独办', { exact: true }).click();
    await pick(plan.getByRole('combobox', { name: '独办单位' }), unit);
    await plan.getByRole('button', { name: '放入本次交办' }).click();
    await seen(waiting.getByRole('button', { name: titled(what, index + 1) }).getByText('已放入本次交办'));
  }
  await page.getByRole('button', { name: '一并交办（2 件）' }).click();
  const batch = page.getByRole('dialog', { name: '批量交办：请先核对' });
  await seen(batch.getByText('2 件均可办理。'));
  await axe(page);
  await batch.getByRole('button', { name: '确认交办 2 件' }).click();
  await seen(batch.getByText(/已办理 2 件，未能办理 0 件。全部处理完毕。/));
  await batch.getByRole('button', { name: '关闭' }).last().click();
  await gone(waiting.getByRole('button', { name: titled(what, 1) }));
  const units = await Promise.all(filed.map(async (each) => (await viewOf(each)).assignments[0].unit));
  expect(units).toEqual(['qingyuan-hr', 'qingyuan-education']);
});

test('a return is refused out of its queue, with the reason', async ({ desks }) => {
  const title = titled('退办申请', 1);
  let stage = await stages.handOver(office(), { title });
  stage = await stages.does(office(), stage, 'qingyuan-hr-office', 'signFor', {}, stage.hr);
  const asked = {
    ground: 'notOurFunction',
    reason: '不属于我局职责。',
    suggestedUnit: 'qingyuan-education',
  };
  stage = await stages.does(office(), stage, 'qingyuan-hr-office', 'requestReturn', asked, stage.hr);
  const { page } = await desks.person('qingyuan-supervisor');
  await page.goto('/queues/decideReturn');
  await narrow(page, title);
  const row = page.getByRole('row', { name: title });
  await row.getByRole('button', { name: /^答复退办申请/ }).click();
  const form = page.getByRole('dialog', { name: '答复退办申请' });
  await seen(form.getByText('不属于我局职责。'));
  // The unit that is suggested has no part in the case with which to change places.
  expect(await form.getByRole('radio', { name: '主办、会办互换' }).count()).toBe(0);
  await form.getByRole('radio', { name: '不同意，不得再次申请' }).check();
  await form.getByRole('button', { name: '答复退办申请' }).click();
  await seen(form.getByText('请填写理由。'));
  await form.getByRole('textbox', { name: '理由' }).fill('属于你局“三定”规定的职责。');
  await form.getByRole('button', { name: '答复退办申请' }).click();
  await gone(form);
  await seen(row.getByText('已办理：答复退办申请'));
  expect((await viewOf(stage)).returns).toMatchObject([{ decided: { decision: 'refusedFinally' } }]);
});

test('an extension is granted for less than was asked, with the history of the case beside it', async ({
  desks,
}) => {
  let stage = await stages.handOver(office(), { title: titled('延期申请', 1) });
  stage = await stages.does(office(), stage, 'qingyuan-hr-office', 'signFor', {}, stage.hr);
  stage = await stages.does(office(), stage, 'qingyuan-hr-office', 'accept', {}, stage.hr);
  const asked = {
    extension: { unit: 'day', length: 20 },
    reason: '须商省厅后答复。',
    proposerAgreed: true,
  };
  stage = await stages.does(office(), stage, 'qingyuan-hr-office', 'requestExtension', asked, stage.hr);
  const { page } = await desks.person('qingyuan-supervisor');
  await chooseRequest(page, '延期申请', titled('延期申请', 1));
  const request = page.getByRole('region', { name: '申请', exact: true });
  await seen(request.getByText('须商省厅后答复。'));
  await seen(page.getByText('办理经过'));
  await axe(page);
  await request.getByRole('button', { name: '答复延期申请' }).click();
  const form = page.getByRole('dialog', { name: '答复延期申请' });
  await form.getByRole('radio', { name: '同意', exact: true }).check();
  await form.getByLabel('准予延长多少日').fill('10');
  await seen(form.getByText(/^延期后到期日/));
  await form.getByRole('button', { name: '答复延期申请' }).click();
  await gone(form);
  const { extensions } = await viewOf(stage);
  expect(extensions).toMatchObject([{ decided: { granted: { unit: 'day', length: 10 } } }]);
});

test('a lead is let go on without an opinion that is long overdue', async ({ desks }) => {
  // Of the demonstration: an opinion is overdue only after weeks.
  const { page } = await desks.person('qingyuan-supervisor');
  await chooseRequest(page, '不再等候会办意见', '关于拓宽中小企业信用融资渠道的提案');
  const request = page.getByRole('region', { name: '申请', exact: true });
  await seen(request.getByText('市商务局'));
  await request.getByRole('button', { name: '答复不再等候会办意见的申请' }).click();
  const form = page.getByRole('dialog', { name: '答复不再等候会办意见的申请' });
  await form.getByRole('radio', { name: '同意', exact: true }).check();
  const answer = await answerTo(page, 'decideWaiver', () =>
    form.getByRole('button', { name: '答复不再等候会办意见的申请' }).click(),
  );
  await gone(form);
  expect((await answer.json()).view.waivers).toMatchObject([{ decided: { granted: true } }]);
});

/** At the handover desk, what units have asked for. */
async function chooseRequest(page: Page, tab: string, title: string): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '交办' }).click();
  await page.getByRole('navigation', { name: '交办事项' }).getByRole('link', { name: tab }).click();
  await page.getByRole('navigation', { name: '等待答复的申请' }).getByRole('button', { name: title }).click();
  await seen(page.getByRole('heading', { name: new RegExp(title) }));
}

/** What is read out is not what is drawn: the list is answered by the keyboard. */
async function pick(list: Locator, unit: string): Promise<void> {
  await list.fill(unit);
  await list.page().getByRole('option', { name: unit }).first().waitFor({ state: 'attached' });
  await list.press('Enter');
}
