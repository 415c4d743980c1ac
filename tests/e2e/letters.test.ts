/** Writing a letter in the browser: kept as it is typed, never overwritten unseen, made of what lies beside it. */

import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { accept, clerk, contact, dissatisfied, does, rate } from '../api/support/stages.ts';
import { axe } from './support/axe.ts';
import { office } from './support/cases.ts';
import { test } from './support/desks.ts';
import { handler, hrOffice, kept, pathOf, textOf, type } from './support/letterPage.ts';
import { gone, seen } from './support/waiting.ts';

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

  test('keeps what was typed on a draft that is gone, and finds it again when it was given up', async ({
    desks,
  }) => {
    const stage = await accept(office());
    const { page, context, allowed } = await desks.person(handler);
    allowed.push(/ERR_INTERNET_DISCONNECTED/, /status of 404/);
    await page.goto(pathOf(stage));
    await type(page, '开头。');
    await kept(page);
    await context.setOffline(true);
    await type(page, '断网时写的。');
    await seen(page.getByText(/未能连接服务器。可以继续写/));
    await (await office().as(hrOffice)).delete(`/api/drafts/letter/${stage.hr}`);
    await context.setOffline(false);
    await seen(page.getByRole('alert').filter({ hasText: '这份草稿在别处已经提交或者删除' }));
    await seen(textOf(page).getByText('开头。断网时写的。'));
    await axe(page);
    await page.getByRole('button', { name: '不用本机的文字' }).click();
    await gone(textOf(page).getByText('开头。断网时写的。'));
    await page.getByRole('button', { name: '历次版本' }).click();
    await page.getByRole('button', { name: '本机留存的另一份文字' }).click();
    await page.getByRole('button', { name: '恢复这一版本' }).click();
    await seen(textOf(page).getByText('开头。断网时写的。'));
    await kept(page);
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

  test('takes a passage of an earlier reply over with its source', async ({ desks }) => {
    const rated = await rate(office(), dissatisfied);
    const stage = await does(office(), rated, clerk, 'rehandle', { reason: '委员不满意。', coHandlers: [] });
    const page = await desks.page(handler);
    await page.goto(pathOf(stage));
    await type(page, '这是第二轮。');
    const sources = page.getByRole('region', { name: '参考材料' });
    await sources.getByText('以往', { exact: true }).click();
    const earlier = sources.getByRole('article', { name: '第1轮答复' });
    await seen(earlier.getByText('现函复如下。'));
    await axe(page);
    await earlier.getByRole('button', { name: '插入正文：现函复如下。' }).press('Enter');
    await seen(textOf(page).getByText('现函复如下。'));
    // Its source stands beside it, drawn by the style.
    await seen(textOf(page).locator('[data-from="引自以往答复"]'));
    // One goes on where it was put in.
    await page.keyboard.type('现补充如下。');
    await kept(page);
    const saved = await (await office().as(handler)).get(`/api/drafts/letter/${stage.hr}`);
    expect(saved.body.body.body.blocks).toMatchObject([
      { text: '这是第二轮。' },
      { text: '现函复如下。现补充如下。', source: { kind: 'reply', id: rated.hrLetter } },
    ]);
  });

  test('takes up an earlier version, and keeps the one that it replaces', async ({ desks }) => {
    const stage = await accept(office());
    const page = await desks.page(handler);
    await page.goto(pathOf(stage));
    await page.getByRole('button', { name: '历次版本' }).click();
    await seen(page.getByText('保存过的版本会出现在这里。'));
    await page.keyboard.press('Escape');
    await type(page, '承办人的第一版。');
    await kept(page);
    const path = `/api/drafts/letter/${stage.hr}`;
    const { body: draft } = await (await office().as(hrOffice)).get(path);
    const blocks = [{ id: 'office', kind: 'paragraph', text: '办公室的第二版。' }];
    await (await office().as(hrOffice)).put(path, {
      json: { body: { ...draft.body, body: { schema: 1, blocks } }, case: stage.id },
      headers: { 'if-match': `"${draft.revision}"` },
    });
    await page.reload();
    await seen(textOf(page).getByText('办公室的第二版。'));
    await page.getByRole('button', { name: '历次版本' }).click();
    const versions = page.getByRole('list', { name: '历次版本' }).getByRole('button');
    await versions.filter({ hasText: '柳承安' }).click();
    await seen(page.getByRole('deletion').filter({ hasText: '承办人的第一版。' }));
    await seen(page.getByRole('insertion').filter({ hasText: '办公室的第二版。' }));
    await axe(page);
    await page.getByRole('button', { name: '恢复这一版本' }).click();
    await gone(page.getByRole('dialog'));
    await seen(textOf(page).getByText('承办人的第一版。'));
    await kept(page);
    await page.reload();
    await seen(textOf(page).getByText('承办人的第一版。'));
    await page.getByRole('button', { name: '历次版本' }).click();
    await versions.filter({ hasText: '温雨晴' }).click();
    await seen(page.getByRole('deletion').filter({ hasText: '办公室的第二版。' }));
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
