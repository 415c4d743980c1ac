/** The letter in print: seen while it is written, and downloaded when it is out. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import { accept, issue } from '../api/support/stages.ts';
import { printedText } from '../support/printedPages.ts';
import { axe } from './support/axe.ts';
import { office } from './support/cases.ts';
import { test } from './support/desks.ts';
import { handler, pathOf, textOf, type } from './support/letterPage.ts';
import { seen } from './support/waiting.ts';

test('a letter is seen as it will be printed, and drawn anew as it grows', async ({ desks }) => {
  const stage = await accept(office());
  const { page } = await desks.person(handler);
  await page.goto(pathOf(stage));
  await textOf(page).waitFor();
  await page.getByText('预览', { exact: true }).click();
  await seen(page.getByRole('img', { name: /^文稿印出来的样子，共[12]页$/ }));
  await axe(page);
  await type(page, '已经开办培训班十二期。'.repeat(120));
  await seen(page.getByRole('img', { name: /^文稿印出来的样子，共[3-9]页$/ }));
});

test('the proposer downloads the reply that went out', async ({ desks }) => {
  const stage = await issue(office());
  const { page } = await desks.person('qingyuan-member-1');
  await page.goto(`/mine/proposals/${stage.id}`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载答复文件' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^清人社函〔\d{4}〕\d+号\.pdf$/);
  const file = join(inject('browserFolder'), 'reply.pdf');
  await download.saveAs(file);
  const text = await printedText(await readFile(file));
  expect(text).toContain('廖望舒委员：');
  expect(text).toContain('抄送：');
});
