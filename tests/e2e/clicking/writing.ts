/** Opening a case: written on the proposer's page. */

import type { Page } from 'playwright-core';
import type { Answer, Sending } from '../../../stories/http.ts';
import { answerTo } from './caseOnScreen.ts';
import { pickAll, type } from './fields.ts';
import { nameOf } from './names.ts';

interface Proposal {
  title: string;
  body: string;
  demands: string[];
  publicityWish: 'open' | 'partly' | 'notOpen';
  suggestedUnits: string[];
  coSigners: string[];
  proposer?: string;
}

const wishes = { open: '同意公开', partly: '同意公开摘要', notOpen: '不公开' };

/** Nothing where it is registered by a clerk. */
export async function openByWriting(page: Page, { body }: Sending): Promise<Answer | undefined> {
  const written = body as Proposal;
  if (written.proposer !== undefined || !('coSigners' in written)) return undefined;
  await writeProposal(page, written);
  const response = await answerTo(page, 'submit', () => confirmProposal(page));
  return { status: response.status(), body: await response.json(), cookies: [] };
}

async function writeProposal(page: Page, written: Omit<Proposal, 'proposer'>): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '我的提案' }).click();
  await page.getByRole('button', { name: '写提案' }).click();
  await type(page, '案由', written.title);
  await type(page, '正文', written.body);
  for (const [index, demand] of written.demands.entries()) {
    await page.getByRole('button', { name: '增加一项' }).click();
    await type(page, `建议 ${index + 1}`, demand);
  }
  if (written.coSigners.length > 0)
    await pickAll(page.getByRole('combobox', { name: /^邀请联名/ }), written.coSigners.map(nameOf));
  if (written.suggestedUnits.length > 0)
    await pickAll(page.getByRole('combobox', { name: /^建议承办单位/ }), written.suggestedUnits.map(nameOf));
  await page.getByRole('radio', { name: wishes[written.publicityWish], exact: true }).check();
}

async function confirmProposal(page: Page): Promise<void> {
  await page.getByRole('button', { name: '核对并提交' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认提交' }).click();
}
