/** How each act of the stories is clicked: on which screen, by which button, into which fields. */

import type { z } from '@hono/zod-openapi';
import type { Page } from 'playwright-core';
import type { LaterCommand } from '../../../api/contract/commandRoutes.ts';
import type { payloads } from '../../../api/contract/commands.ts';
import type { View } from '../../../stories/answers.ts';
import {
  decisions,
  deliveryWays,
  fields,
  outcomes,
  spans,
} from '../../../web/src/features/acts/fieldTexts.ts';
import { labels } from '../../../web/src/features/acts/texts.ts';
import { actButton, afterAsking, atOnce, byForm, openCase } from './caseOnScreen.ts';
import { bring, choose, pick, pickAll, type, typeDate } from './fields.ts';
import { handIn, sign, write } from './letterDesk.ts';
import { nameOf } from './names.ts';

type Sent<N extends LaterCommand> = z.input<(typeof payloads)[N]>;

export interface Clicking<N extends LaterCommand> {
  page: Page;
  number: string;
  title: string;
  /** The case as its clerk sees it. */
  view: View;
  /** Name of the unit aimed at. */
  unit: string | undefined;
  occurredOn: string | undefined;
  payload: Sent<N>;
}

type Clicks = { [N in LaterCommand]?: (clicking: Clicking<N>) => Promise<void> };

/** Those that a form at the side of the case page takes begin on that page. */
const onCase =
  <N extends LaterCommand>(click: (clicking: Clicking<N>) => Promise<void>) =>
  async (clicking: Clicking<N>) => {
    await openCase(clicking.page, clicking);
    await click(clicking);
  };

const backdated = (label: string) => `补录：${label}`;
const axes: Record<string, string> = { attitude: '对办理态度', result: '对办理结果' };
const values: Record<string, string> = {
  satisfied: '满意',
  basicallySatisfied: '基本满意',
  understood: '理解',
  dissatisfied: '不满意',
};
const forms: Record<string, string> = { visit: '走访', interview: '面谈', telephone: '电话' };
const categories: Record<string, string> = { economy: '经济建设', society: '社会建设' };
const grounds: Record<string, string> = { notOurFunction: '不属于本单位职能范围' };
const modes = { sole: '独办', lead: '主办和会办', split: '分办' };

export const clicks: Clicks = {
  file: onCase(({ page, payload }) =>
    byForm(page, { label: labels.file }, async (form) => {
      await choose(form, fields.category, categories[payload.category ?? '']);
      await type(form, fields.caseNumber, payload.caseNumber);
    }),
  ),

  /** At the handover desk. */
  handOver: async ({ page, number, title, view, payload }) => {
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '交办' }).click();
    await page
      .getByRole('navigation', { name: '待交办提案' })
      .getByRole('button', { name: `${number} ${title}` })
      .click();
    const plan = page.getByRole('region', { name: '承办单位' });
    await plan.getByText(modes[payload.mode], { exact: true }).click();
    const [lead] = payload.units.filter((each) => each.role === 'sole' || each.role === 'lead');
    const others = payload.units.filter((each) => each !== lead);
    if (lead) {
      const list = plan.getByRole('combobox', { name: payload.mode === 'sole' ? '独办单位' : '主办单位' });
      await pick(list, nameOf(lead.unit));
    }
    if (others.length > 0)
      await pickAll(
        plan.getByRole('combobox', { name: payload.mode === 'split' ? '分办单位' : '会办单位' }),
        others.map((each) => nameOf(each.unit)),
      );
    for (const { unit, demands = [] } of others) {
      for (const [index, { id }] of view.demands.entries()) {
        const box = plan.getByRole('checkbox', { name: `${nameOf(unit)} 第 ${index + 1} 条` });
        await box.setChecked(demands.includes(id));
      }
    }
    await plan.getByRole('button', { name: '立即交办' }).click();
  },

  signFor: onCase(({ page, unit }) => atOnce(page, { label: labels.signFor, unit })),

  accept: onCase(({ page, unit, payload }) =>
    byForm(page, { label: labels.accept, unit }, async (form) => {
      if (payload.handler)
        await pick(form.getByRole('combobox', { name: fields.handler }), nameOf(payload.handler));
      await type(form, fields.division, payload.division);
    }),
  ),

  recordContact: onCase(({ page, unit, payload }) =>
    byForm(page, { label: labels.recordContact, unit }, async (form) => {
      await choose(form, fields.form, forms[payload.form]);
      await choose(form, fields.outcome, outcomes[payload.outcome]);
      await type(form, fields.said, payload.said);
      await type(form, fields.persons, payload.persons);
    }),
  ),

  reportProgress: onCase(({ page, unit, payload }) =>
    byForm(page, { label: labels.reportProgress, unit }, async (form) => {
      await type(form, fields.situation, payload.text);
      await typeDate(form, fields.expectedOn, payload.expectedOn);
    }),
  ),

  urge: onCase(({ page, unit, payload }) =>
    byForm(page, { label: labels.urge, unit }, (form) => type(form, fields.urgingText, payload.demand)),
  ),

  requestReturn: onCase(({ page, unit, payload }) =>
    byForm(page, { label: labels.requestReturn, unit }, async (form) => {
      await choose(form, fields.ground, grounds[payload.ground]);
      await type(form, fields.reason, payload.reason);
      await pick(form.getByRole('combobox', { name: fields.suggestedUnit }), nameOf(payload.suggestedUnit));
    }),
  ),

  decideReturn: onCase(({ page, unit, payload }) =>
    byForm(page, { label: labels.decideReturn, unit }, async (form) => {
      await choose(form, fields.decision, decisions[payload.decision]);
      await type(form, fields.reason, payload.reason);
    }),
  ),

  requestExtension: onCase(({ page, unit, payload: { extension, reason, proposerAgreed } }) =>
    byForm(page, { label: labels.requestExtension, unit }, async (form) => {
      await form.getByLabel(fields.extensionLength).fill(String(extension.length));
      await choose(form, fields.extensionUnit, spans[extension.unit]);
      await type(form, fields.reason, reason);
      await form.getByLabel(fields.proposerAgreed).setChecked(proposerAgreed);
    }),
  ),

  decideExtension: onCase(({ page, unit, payload }) =>
    byForm(page, { label: labels.decideExtension, unit }, (form) =>
      choose(form, fields.decision, payload.granted ? fields.yes : fields.no),
    ),
  ),

  submitDraft: onCase(async ({ page, unit, view, payload }) => {
    await (await actButton(page, labels.submitDraft, unit)).click();
    const again = page.getByRole('button', { name: '修改后重新送审' });
    await page.getByRole('textbox', { name: '正文' }).or(again).first().waitFor();
    if (await again.isVisible()) await again.click();
    const { body, answers = [], class: code, publicity, contact, salutations, cc } = payload;
    await write(page, {
      body: typeof body === 'string' ? body : '',
      answers: answers.map(({ demand, text }) => ({
        index: view.demands.findIndex((each) => each.id === demand),
        text,
      })),
      class: code,
      publicity,
      contact,
      salutations: salutations?.map((each) => ({ name: nameOf(each.proposer), text: each.text })),
      cc: cc?.map(nameOf),
    });
    await handIn(page);
  }),

  signOff: onCase(async ({ page, unit }) => {
    await (await actButton(page, labels.signOff, unit)).click();
    await sign(page);
  }),

  recordSignOff: onCase(({ page, unit, payload }) =>
    byForm(page, { label: labels.recordSignOff, unit }, async (form) => {
      await type(form, fields.signer, payload.signer);
      await typeDate(form, fields.signedOn, payload.signedOn);
      if (payload.scan) await bring(form, fields.scan, '签发稿.pdf');
    }),
  ),

  issueOpinion: onCase(({ page, unit, payload }) =>
    byForm(page, { label: labels.issueOpinion, unit }, (form) => type(form, fields.number, payload.number)),
  ),

  issueReply: onCase(({ page, unit, payload, occurredOn }) =>
    byForm(page, { label: labels.issueReply, unit }, async (form) => {
      await type(form, fields.number, payload.number);
      await typeDate(form, backdated('实际办复日期'), occurredOn);
      if (payload.scan) await bring(form, fields.scanOffline, '答复函.pdf');
    }),
  ),

  recordDelivery: onCase(({ page, unit, payload }) =>
    byForm(page, { label: labels.recordDelivery, unit }, (form) =>
      choose(form, fields.way, deliveryWays[payload.way]),
    ),
  ),

  openSurvey: onCase(({ page }) => afterAsking(page, labels.openSurvey)),

  /** On the proposer's own page. */
  rate: async ({ page, title, payload }) => {
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '我的提案' }).click();
    await page.getByRole('link', { name: `查看答复并评价 ：${title}` }).click();
    const form = page.locator('form');
    for (const [axis, value] of Object.entries(payload.values))
      await form
        .getByRole('group', { name: axes[axis] ?? axis })
        .getByRole('radio', { name: values[value] ?? value, exact: true })
        .check();
    if (payload.contactForm)
      await form
        .getByRole('group', { name: /沟通/ })
        .getByRole('radio', { name: forms[payload.contactForm] ?? '' })
        .check();
    await type(page, '想说的话', payload.text);
    await form.getByRole('button', { name: /评价$/ }).click();
  },

  recordPaperRating: onCase(({ page, payload, occurredOn }) =>
    byForm(page, { label: labels.recordPaperRating }, async (form) => {
      for (const [axis, value] of Object.entries(payload.values))
        await choose(form, axes[axis] ?? axis, values[value]);
      await choose(form, fields.contactFormOfProposer, forms[payload.contactForm ?? '']);
      await type(form, fields.ratingText, payload.text);
      await typeDate(form, backdated('实际反馈日期'), occurredOn);
      if (payload.scan) await bring(form, fields.scan, '征询意见表.pdf');
    }),
  ),

  rehandle: onCase(({ page, payload }) =>
    byForm(page, { label: labels.rehandle }, (form) => type(form, fields.rehandleReason, payload.reason)),
  ),

  conclude: onCase(({ page }) => byForm(page, { label: labels.conclude })),
};
