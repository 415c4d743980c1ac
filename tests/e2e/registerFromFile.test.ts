/** 从文件读取: what a file says stands beside the form, and each value waits for the clerk to take it over. */

import { expect } from 'vitest';
import { axe } from './support/axe.ts';
import { test } from './support/desks.ts';
import { seen } from './support/waiting.ts';

const proposal = `政协清远市第七届委员会第三次会议提案
案由：关于完善社区食堂助餐服务的提案
提案人：廖望舒
一、基本情况
全市现有社区食堂23家。
`;

test('a proposal is read from a file, confirmed value by value and registered', async ({ desks }) => {
  const { page } = await desks.person('qingyuan-clerk');
  await page.getByRole('link', { name: '登记', exact: true }).click();
  const section = page.getByRole('region', { name: '从文件读取' });
  await seen(section.getByRole('button', { name: '从文件读取' }));
  await section
    .locator('input[type="file"]')
    .setInputFiles({ name: '提案.txt', mimeType: 'text/plain', buffer: Buffer.from(proposal) });
  await seen(section.getByText(/由程序从 提案.txt 读出/));
  await axe(page);
  // Nothing stands in the form before it is taken over.
  expect(await page.getByRole('textbox', { name: '案由' }).inputValue()).toBe('');
  for (const label of ['采用案由', '采用提案者', '采用正文']) {
    await section.getByRole('button', { name: new RegExp(`^${label}`) }).click();
  }
  expect(await page.getByRole('textbox', { name: '案由' }).inputValue()).toBe(
    '关于完善社区食堂助餐服务的提案',
  );
  await seen(page.getByText('廖望舒', { exact: true }).last());
  expect(await page.getByRole('textbox', { name: '正文' }).inputValue()).toContain('社区食堂23家');
  await page.getByRole('button', { name: /^登记/ }).click();
  await seen(page.getByText(/^已登记/).first());
});

test('what cannot be read is said where the file was chosen', async ({ desks }) => {
  const { page } = await desks.person('qingyuan-clerk');
  await page.getByRole('link', { name: '登记', exact: true }).click();
  const section = page.getByRole('region', { name: '从文件读取' });
  await section
    .locator('input[type="file"]')
    .setInputFiles({ name: '照片.docx', mimeType: 'image/png', buffer: Buffer.from('none') });
  await seen(section.getByText(/不能读取这种文件/));
});
