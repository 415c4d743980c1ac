/** Letters in the browser: kept as they are typed, never overwritten unseen, edited and signed, issued. */

import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { accept, clerk, contact, does, draft, file, type Stage, signOff } from '../api/support/stages.ts';
import { axe } from './support/axe.ts';
import { office } from './support/cases.ts';
import { test } from './support/desks.ts';
import { gone, seen } from './support/waiting.ts';

const handler = 'qingyuan-hr-handler';
const hrOffice = 'qingyuan-hr-office';
const deputy = 'qingyuan-hr-deputy';
const head = 'qingyuan-hr-head';
const telephone = { viewport: { width: 360, height: 740 } };

const pathOf = ({ id, hr }: Stage) => `/proposals/${id}/letters/${hr}`;
const textOf = (page: Page) => page.getByRole('textbox', { name: '正文', exact: true });

async function type(page: Page, text: string): Promise<void> {
  await textOf(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
}

/** As a person waits who trusts the page. */
async function kept(page: Page): Promise<void> {
  await seen(page.getByText(/^已保存/));
}

async function paste(page: Page, data: Record<string, string>): Promise<void> {
  await textOf(page).focus();
  // Evaluated as text: the types of the browser are not those of the tests.
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    for (const [kind, value] of Object.entries(${JSON.stringify(data)})) clipboardData.setData(kind, value);
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }`);
}

describe('writing', () => {
  test('what was typed two seconds before the power went is there in another browser', async ({ desks }) => {
    const stage = await accept(office());
    const first = await desks.freshProfile(handler);
    await first.page.goto(pathOf(stage));
    await type(first.page, '断电之前写下的最后一句。');
    // The two seconds are the promise itself: nothing on the page is waited for.
    await first.page.waitForTimeout(2000);
    await first.kill();
    const second = await desks.freshProfile(handler);
    await second.page.goto(pathOf(stage));
    await seen(textOf(second.page).getByText('断电之前写下的最后一句。'));
  });

  test('two who write at once keep both texts, side by side, and one says which goes on', async ({
    desks,
  }) => {
    const stage = await accept(office());
    const one = await desks.page(handler);
    const other = await desks.page(hrOffice);
    await one.goto(pathOf(stage));
    await textOf(one).waitFor();
    await other.goto(pathOf(stage));
    await type(other, '办公室写的。');
    await kept(other);
    await type(one, '承办人写的。');
    await seen(one.getByText('两处同时修改了这份文稿，两份都已保留'));
    await seen(one.getByRole('region', { name: '本页的文稿' }).getByText('承办人写的。'));
    await seen(one.getByRole('region', { name: /保存的文稿$/ }).getByText('办公室写的。'));
    await axe(one);
    await one.getByRole('button', { name: '以已保存的为准' }).click();
    await seen(textOf(one).getByText('办公室写的。'));
    await one.getByRole('button', { name: '历次版本' }).click();
    // Both stay, on whatever machine one looks.
    const versions = one.getByRole('list', { name: '历次版本' }).getByRole('button');
    await versions.filter({ hasText: '柳承安' }).nth(1).click();
    await seen(one.getByRole('deletion').filter({ hasText: '承办人写的。' }));
    // And the one whose text went on writes on as if nothing had happened.
    await type(other, '办公室接着写的。');
    await kept(other);
    const draft = await (await office().as(hrOffice)).get(`/api/drafts/letter/${stage.hr}`);
    expect(JSON.stringify(draft.body.body)).toContain('办公室写的。办公室接着写的。');
  });

  test('goes on without a connection, and is kept when it is back', async ({ desks }) => {
    const stage = await accept(office());
    const { page, context, allowed } = await desks.person(handler);
    allowed.push(/ERR_INTERNET_DISCONNECTED/);
    await page.goto(pathOf(stage));
    await textOf(page).waitFor();
    await context.setOffline(true);
    await type(page, '断网时写的。');
    await seen(page.getByText(/未能连接服务器。可以继续写/));
    await context.setOffline(false);
    await kept(page);
    await page.reload();
    await seen(textOf(page).getByText('断网时写的。'));
  });

  test('says what is missing as it is typed, marks what answers which demand, and hands in', async ({
    desks,
  }) => {
    const accepted = await accept(office());
    const stage = await does(office(), accepted, handler, 'recordContact', contact, accepted.hr);
    const page = await desks.page(handler);
    await page.goto(pathOf(stage));
    const missing = page.getByRole('region', { name: '还缺什么' });
    await seen(missing.getByText('正文不能为空。'));
    await page.getByRole('button', { name: '按建议列出提纲' }).click();
    await seen(page.locator('.ProseMirror-focused'));
    await page.keyboard.type('已开办培训班十二期。');
    await gone(missing.getByText('第1条建议尚未答复。'));
    await seen(missing.getByText('第2条建议尚未答复。'));
    await page.keyboard.press('Control+End');
    await page.keyboard.type('下一步拟加强校企合作。');
    await gone(missing.getByText('第2条建议尚未答复。'));
    await page.getByRole('button', { name: '回应第2条' }).click();
    await page.getByRole('menuitem', { name: '不对应建议' }).click();
    await seen(missing.getByText('第2条建议尚未答复。'));
    await page.getByRole('button', { name: '回应建议' }).click();
    await page.getByRole('menuitem', { name: /^2\./ }).click();
    await gone(missing.getByText('第2条建议尚未答复。'));
    await page.getByLabel('办理结果类别').click();
    await page.locator('.ant-select-item-option').first().click();
    await seen(missing.getByText(/“拟”与所选的办理结果类别/));
    await page.getByLabel('主动公开', { exact: true }).check();
    await page.getByLabel('联系人').fill('陈谷雨');
    await page.getByLabel('联系电话').fill('13800000001');
    await seen(missing.getByText('送审前的内容已经齐备，只等审签。'));
    await axe(page);
    await page.getByRole('button', { name: '送审文稿' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '送审', exact: true }).click();
    await seen(page.getByText('等待签署'));
    const { body } = await (await office().as(handler)).get(`/api/proposals/${stage.id}`);
    expect(body.view.letters[0]).toMatchObject({ life: 'inSignOff', class: 'A', publicity: 'open' });
    expect(body.view.letters[0].answers).toHaveLength(2);
  });

  test('an outline asked for before the editor is there, even twice, stands in it once, and writing goes on', async ({
    desks,
  }) => {
    const stage = await accept(office());
    const { page, context } = await desks.person(handler);
    let go: () => void = () => undefined;
    const clicked = new Promise<void>((resolve) => {
      go = resolve;
    });
    await context.route(/\/LetterEditor-[^/]*\.js$/, async (route) => {
      await clicked;
      await route.continue();
    });
    await page.goto(pathOf(stage));
    const outline = page.getByRole('button', { name: '按建议列出提纲' });
    await outline.click();
    await outline.click();
    go();
    await seen(page.locator('.ProseMirror-focused'));
    await page.keyboard.type('已开办培训班十二期。');
    await seen(textOf(page).getByText('已开办培训班十二期。'));
    expect(await textOf(page).getByRole('heading').count()).toBe(2);
  });

  test('takes headings, paragraphs, lists and tables out of what is pasted, and tells what it left', async ({
    desks,
  }) => {
    const stage = await accept(office());
    const page = await desks.page(handler);
    await page.goto(pathOf(stage));
    await textOf(page).waitFor();
    await paste(page, {
      'text/html': `<html><body><p class="MsoNormal" style="color:red"><b>一、培训情况</b></p>
        <p class="MsoNormal">已开办<a href="http://example.invalid/">培训班</a>。<img src="data:,"></p>
        <p class="MsoListParagraph"><!--[if !supportLists]-->·<!--[endif]-->第一项</p>
        <p class="MsoListParagraph">第二项</p>
        <table><tr><td>年份</td><td>期数</td></tr><tr><td>2025</td></tr></table>
        <script>alert(1)</script></body></html>`,
    });
    const text = textOf(page);
    await seen(text.getByRole('heading', { name: '培训情况' }));
    await seen(text.getByRole('listitem').filter({ hasText: '第二项' }));
    expect(await text.getByRole('cell').count()).toBe(4);
    expect(await text.locator('a, img, b, strong, script').count()).toBe(0);
    await seen(page.getByText(/粘贴时已去除/));
    await kept(page);
    const saved = await (await office().as(handler)).get(`/api/drafts/letter/${stage.hr}`);
    expect(saved.body.body.body.blocks.map((each: { kind: string }) => each.kind)).toEqual([
      'heading',
      'paragraph',
      'list',
      'table',
    ]);
  });

  test('can be done by keyboard alone: the tools are one stop, arrows go among them', async ({ desks }) => {
    const stage = await accept(office());
    const page = await desks.page(handler);
    await page.goto(pathOf(stage));
    await type(page, '标题一行');
    await page.getByRole('button', { name: '编号列表' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('列表');
    await page.keyboard.press('Enter');
    await seen(textOf(page).getByRole('listitem').filter({ hasText: '标题一行' }));
    await page.keyboard.press('Control+z');
    await gone(textOf(page).getByRole('listitem'));
  });
});

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
