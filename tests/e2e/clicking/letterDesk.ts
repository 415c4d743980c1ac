/** The letter page: writing, handing in, signing. */

import type { Page } from 'playwright-core';
import { pick, pickAll } from './fields.ts';

export interface Written {
  body: string;
  answers: readonly { index: number; text: string }[];
  class?: string | undefined;
  publicity?: string | undefined;
  contact?: { name: string; telephone: string } | undefined;
  salutations?: readonly { name: string; text: string }[] | undefined;
  /** Names, in order. */
  cc?: readonly string[] | undefined;
}

const publicities: Record<string, string> = {
  open: '主动公开',
  onRequest: '依申请公开',
  notOpen: '不予公开',
};

export async function write(page: Page, written: Written): Promise<void> {
  const editor = page.getByRole('textbox', { name: '正文' });
  await editor.waitFor();
  await page.locator('#main').getByRole('region', { name: '还缺什么' }).waitFor();
  await editor.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: '按建议列出提纲' }).click();
  // The outline is a heading and an empty paragraph for each demand.
  const passages = editor.locator('p');
  for (const [place, { text }] of written.answers.entries()) {
    await passages.nth(place).click();
    await page.keyboard.insertText(place === 0 ? `${written.body.replaceAll('\n', '')}${text}` : text);
  }
  const facts = page.getByRole('region', { name: '文稿要素' });
  if (written.class) await pick(facts.getByRole('combobox', { name: '办理结果类别' }), `${written.class}类`);
  const publicity = written.publicity && publicities[written.publicity];
  if (publicity) await facts.getByRole('radio', { name: publicity }).check();
  for (const { name, text } of written.salutations ?? [])
    await facts.getByLabel(`对${name}的称谓`).fill(text);
  if (written.contact) {
    await facts.getByLabel('联系人').fill(written.contact.name);
    await facts.getByLabel('联系电话').fill(written.contact.telephone);
  }
  if (written.cc) {
    await facts.getByRole('button', { name: '自行填写抄送单位' }).click();
    const list = facts.getByRole('combobox', { name: '抄送单位，按印发顺序' });
    await list.click();
    for (const _ of written.cc) await list.press('Backspace');
    for (const _ of written.cc) await list.press('Backspace');
    await pickAll(list, written.cc);
  }
}

export async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^送审/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '送审', exact: true }).click();
}

export async function sign(page: Page): Promise<void> {
  await page
    .getByRole('region', { name: '签署' })
    .getByRole('button', { name: /^(以.*身份)?(签署|审签文稿)$/ })
    .click();
}
