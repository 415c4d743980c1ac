/** A letter after its writing: edited and signed by its leaders one after another, sent back, issued, on paper too. */

import { describe, expect } from 'vitest';
import { accept, clerk, contact, does, draft, file, reply, signOff } from '../api/support/stages.ts';
import { axe } from './support/axe.ts';
import { office } from './support/cases.ts';
import { test } from './support/desks.ts';
import { handler, hrOffice, pathOf, textOf, type } from './support/letterPage.ts';
import { gone, seen } from './support/waiting.ts';

const deputy = 'qingyuan-hr-deputy';
const head = 'qingyuan-hr-head';
const telephone = { viewport: { width: 360, height: 740 } };

/** A reply of the trade union, whose leaders sign nothing in any other test, as it comes before its deputy. */
async function beforeTheDeputy(title: string): Promise<string> {
  const stage = await file(office(), { title });
  const act = async (by: string, command: string, payload: unknown, target?: string) => {
    const answer = await (await office().as(by)).act(stage.id, command, payload, target ? { target } : {});
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    return answer.body.view;
  };
  const units = [{ unit: 'qingyuan-union', role: 'sole' }];
  const { assignments } = await act(clerk, 'handOver', { mode: 'sole', units });
  const target = assignments[0].id;
  await act('qingyuan-union-office', 'signFor', {}, target);
  await act('qingyuan-union-office', 'accept', { handler: 'qingyuan-union-handler/handler' }, target);
  await act('qingyuan-union-handler', 'recordContact', contact, target);
  const { letters } = await act('qingyuan-union-handler', 'submitDraft', reply(stage), target);
  await act('qingyuan-union-office', 'signOff', {}, letters[0].id);
  return `/proposals/${stage.id}/letters/${target}`;
}

describe('signing', () => {
  test('a leader edits before he signs; the next one sees his change with his name, and the office issues', async ({
    desks,
  }) => {
    let stage = await draft(office());
    stage = await does(office(), stage, hrOffice, 'signOff', {}, stage.hrLetter);
    const second = await desks.page(deputy, telephone);
    await second.goto(pathOf(stage));
    await second.getByRole('button', { name: '修改后签署' }).click();
    await type(second, '另已培训三千人次。');
    await second.getByRole('button', { name: '以单位领导身份签署修改后的文稿' }).click();
    await seen(second.getByText(/已办理|审签文稿/));

    const third = await desks.page(head);
    await third.goto(pathOf(stage));
    const text = third.getByRole('region', { name: '文稿', exact: true });
    await seen(text.locator('ins').filter({ hasText: '另已培训三千人次。' }));
    await seen(text.getByText(/^修改人：/));
    const chain = third.getByRole('region', { name: '审签' });
    await seen(chain.getByText(/签署第1稿/));
    await seen(chain.getByText(/签署第2稿/));
    await axe(third);
    await third.getByRole('button', { name: '以单位领导身份签署', exact: true }).click();
    await gone(third.getByText('等待签署'));

    const issuing = await desks.page(hrOffice);
    await issuing.goto(pathOf(stage));
    await issuing.getByLabel('发文字号').fill(`清人社函〔2026〕${9000 + Math.floor(Math.random() * 900)}号`);
    await issuing.getByRole('button', { name: '办复' }).click();
    await gone(issuing.getByRole('region', { name: '发文' }));
    const { body } = await (await office().as(hrOffice)).get(`/api/proposals/${stage.id}`);
    expect(body.view.letters[0]).toMatchObject({ life: 'issued' });
    expect(body.view.letters[0].making.signatures.map((each: { edition: number }) => each.edition)).toEqual([
      1, 2, 2,
    ]);
  });

  test('what is sent back says why, and is written on by the handler', async ({ desks }) => {
    const stage = await draft(office());
    const page = await desks.page(hrOffice, telephone);
    await page.goto(pathOf(stage));
    await page.getByRole('button', { name: '退回修改' }).click();
    await page.getByRole('button', { name: '确认退回' }).click();
    await seen(page.getByText('请写明退回理由。'));
    await page.getByLabel('退回理由').fill('数据须核实。');
    await axe(page);
    await page.getByRole('button', { name: '确认退回' }).click();
    await gone(page.getByRole('button', { name: '确认退回' }));
    const writer = await desks.page(handler);
    await writer.goto(pathOf(stage));
    await seen(writer.getByText('数据须核实。'));
    await seen(textOf(writer).getByText('现函复如下。'));
  });

  test('a reply signed by all is issued only with its number', async ({ desks }) => {
    const stage = await signOff(office());
    const page = await desks.page(hrOffice);
    await page.goto(pathOf(stage));
    await seen(page.getByText('各项已经齐备，可以发文。'));
    await page.getByLabel('发文字号').fill('随便写的');
    await page.getByRole('button', { name: '办复' }).click();
    await seen(page.getByText(/发文字号的格式不符合规定/));
  });

  test('a unit that signs on paper records signer, day, number and scan on one form, and the reply is out', async ({
    desks,
  }) => {
    const archives = 'qingyuan-archives-office';
    const { id, demands } = await file(office());
    const act = async (by: string, command: string, payload: unknown, target?: string) => {
      const answer = await (await office().as(by)).act(id, command, payload, target ? { target } : {});
      expect(answer.status, JSON.stringify(answer.body)).toBe(200);
      return answer.body.view;
    };
    const units = [{ unit: 'qingyuan-archives', role: 'sole' }];
    const { assignments } = await act(clerk, 'handOver', { mode: 'sole', units });
    const target = assignments[0].id;
    await act(archives, 'signFor', {}, target);
    await act(archives, 'accept', {}, target);
    await act(archives, 'recordContact', contact, target);
    const answers = demands.map((demand) => ({ demand, text: '已经办理。' }));
    const written = { name: '陈谷雨', telephone: '13800000001' };
    const payload = { body: '现函复如下。', class: 'A', publicity: 'open', contact: written, answers };
    await act(archives, 'submitDraft', payload, target);

    const page = await desks.page(archives);
    await page.goto(`/proposals/${id}/letters/${target}`);
    await page.getByLabel('签发人').fill('管存真');
    await page.getByLabel('发文字号').fill(`清档函〔2026〕${100 + Math.floor(Math.random() * 9000)}号`);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '盖章件.txt', mimeType: 'text/plain', buffer: Buffer.from('盖章文件') });
    await seen(page.getByText(/盖章件\.txt/));
    await axe(page);
    await page.getByRole('button', { name: '登记签发并发文' }).click();
    await gone(page.getByRole('button', { name: '登记签发并发文' }));
    const { body } = await (await office().as(archives)).get(`/api/proposals/${id}`);
    expect(body.view.letters[0]).toMatchObject({ life: 'issued' });
    expect(body.view.letters[0].making.signatures[0].paper.signedOn).toMatch(/^\d{4}-/);
  });
});

describe('a leader with several letters', () => {
  test('signs or sends back one after another: the next one opens by itself, until none is left', async ({
    desks,
  }) => {
    const titles = ['关于先审签的提案', '关于中间退回的提案', '关于最后审签的提案'];
    const addresses: string[] = [];
    for (const title of titles) addresses.push(await beforeTheDeputy(title));
    const page = await desks.page('qingyuan-union-deputy', telephone);
    await page.goto(addresses[0] ?? '');
    await seen(page.getByRole('link', { name: titles[0] ?? '' }));
    await page.getByRole('button', { name: '以单位领导身份签署' }).click();

    await seen(page.getByText('已打开下一件：关于中间退回的提案'));
    await page.waitForURL(`**${addresses[1]}`);
    await seen(page.getByRole('link', { name: titles[1] ?? '' }));
    // Whoever uses the keyboard begins at the head of the new page.
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    await axe(page);
    await page.getByRole('button', { name: '退回修改' }).click();
    await page.getByLabel('退回理由').fill('数据须核实。');
    await page.getByRole('button', { name: '确认退回' }).click();

    await page.waitForURL(`**${addresses[2]}`);
    await seen(page.getByRole('link', { name: titles[2] ?? '' }));
    expect(await page.getByLabel('退回理由').count()).toBe(0);
    await page.getByRole('button', { name: '以单位领导身份签署' }).click();
    await seen(page.getByText('待审签的文稿已全部办完。'));
    await seen(page.getByText(/^现在不能签署/));
    expect(page.url()).toContain(addresses[2]);
    const { body } = await (await office().as('qingyuan-union-deputy')).get('/api/inbox/signOff');
    expect(body.rows).toEqual([]);
  });
});

describe('the lead', () => {
  test('sees how far each co-handler is, and reminds it by one click', async ({ desks }) => {
    const stage = await accept(office(), { together: true });
    const page = await desks.page(hrOffice);
    await page.goto(pathOf(stage));
    await page.getByRole('region', { name: '参考材料' }).getByText('会办', { exact: true }).click();
    await seen(page.getByRole('region', { name: '会办进度' }).getByText('市教育局'));
    await page.getByRole('button', { name: '催请市教育局' }).click();
    await seen(page.getByText(/已于 .* 催请/));
    const { body } = await (await office().as('qingyuan-education-office')).get(`/api/proposals/${stage.id}`);
    expect(body.texts[body.view.urgings[0].demand.id]).toMatch(/请于.*前送达/);
  });
});
