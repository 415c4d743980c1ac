/** Opening a case: written on the proposer's page, or keyed in by a clerk from paper or for an upper level. */

import type { Page } from 'playwright-core';
import type { Answer, Sending } from '../../../stories/http.ts';
import { registerTexts } from '../../../web/src/features/committee/registerTexts.ts';
import { answerTo } from './caseOnScreen.ts';
import { pick, pickAll, type } from './fields.ts';
import { nameOf } from './names.ts';

interface Proposal {
  title: string;
  body: string;
  demands: string[];
  publicityWish: 'open' | 'partly' | 'notOpen';
  suggestedUnits: string[];
  coSigners: string[];
  /** Where a clerk registers for him. */
  proposer?: string;
  origin?: { level: Level; committee: string; term: number; session: number; number: string };
}

type Level = keyof typeof registerTexts.levels;

const wishes = { open: '同意公开', partly: '同意公开摘要', notOpen: '不公开' };

export async function open(page: Page, { body }: Sending): Promise<Answer> {
  const proposal = body as Proposal;
  const isRegistered = proposal.proposer !== undefined || proposal.origin !== undefined;
  await (isRegistered ? fillRegister(page, proposal) : writeProposal(page, proposal));
  const response = await answerTo(page, 'submit', () =>
    isRegistered ? page.getByRole('button', { name: registerTexts.send }).click() : confirmProposal(page),
  );
  return { status: response.status(), body: await response.json(), cookies: [] };
}

async function fillRegister(page: Page, keyed: Proposal): Promise<void> {
  const { origin } = keyed;
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '登记' }).click();
  await page
    .getByText(origin ? registerTexts.kinds.receive : registerTexts.kinds.submit, { exact: true })
    .click();
  if (origin) {
    await page.getByRole('radio', { name: registerTexts.levels[origin.level] }).check();
    await page.getByLabel(registerTexts.committee).fill(origin.committee);
    await page.getByLabel(registerTexts.term, { exact: true }).fill(String(origin.term));
    await page.getByLabel(registerTexts.sessionNumber, { exact: true }).fill(String(origin.session));
    await page.getByLabel(registerTexts.number).fill(origin.number);
  }
  if (keyed.proposer)
    await pick(page.getByRole('combobox', { name: registerTexts.proposer }), nameOf(keyed.proposer));
  await type(page, registerTexts.subject, keyed.title);
  await type(page, registerTexts.body, keyed.body);
  await type(page, registerTexts.demands, keyed.demands.join('\n'));
  await pickAll(
    page.getByRole('combobox', { name: registerTexts.suggestedUnits }),
    keyed.suggestedUnits.map(nameOf),
  );
  await page.getByRole('radio', { name: wishes[keyed.publicityWish], exact: true }).check();
}

async function writeProposal(page: Page, written: Proposal): Promise<void> {
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
