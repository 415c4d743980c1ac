/** Role by role what is not visible: not on the page, which may hide it, but in no body that the API has sent. */

import { describe, expect } from 'vitest';
import * as stages from '../api/support/stages.ts';
import { accept, type Stage, signFor, submission } from '../api/support/stages.ts';
import { office } from './support/cases.ts';
import { type Desk, type Desks, test } from './support/desks.ts';
import { seen } from './support/waiting.ts';

const tabs = ['content', 'handling', 'reply', 'contacts', 'files', 'timeline', 'rounds'];
const rated = '答复没有说清经费来源，等候下文';

async function act(by: string, stage: Stage, command: string, payload: unknown, target?: string) {
  return stages.does(office(), stage, by, command, payload, target);
}

/** Everything that this person can open about a case, and the lists in which it may stand. */
async function lookEverywhere(desks: Desks, username: string, { id }: Stage): Promise<Desk> {
  const desk = await desks.person(username);
  const { page } = desk;
  for (const address of [
    '/',
    '/proposals',
    '/notices',
    `/search?text=${encodeURIComponent(submission.title)}`,
    ...tabs.map((tab) => `/proposals/${id}?tab=${tab}`),
  ]) {
    await page.goto(address);
    await seen(page.getByRole('heading', { level: 1 }));
    await desk.quiet();
  }
  return desk;
}

test('before the survey closes no handling unit reads anything of the rating', async ({ desks }) => {
  const open = await stages.openSurvey(office());
  const given = { values: stages.dissatisfied, text: rated };
  const stage = await act(stages.member, open, 'rate', given, open.rating);
  for (const username of ['qingyuan-hr-office', 'qingyuan-hr-handler', 'qingyuan-hr-head']) {
    const { bodies } = await lookEverywhere(desks, username, stage);
    expect(await bodies.with(stage.id), username).not.toEqual([]);
    expect(await bodies.with(rated), username).toEqual([]);
    expect(await bodies.with('"result":"dissatisfied"'), username).toEqual([]);
  }
  const { body } = await (await office().as(stages.clerk)).get(`/api/proposals/${stage.id}`);
  expect(JSON.stringify(body)).toContain(rated);
});

describe('while it is being handled', () => {
  const drafted = '本段只供本单位审签，未经签发';
  const contacted = '委员谈到的具体企业名单';
  const called = '来电询问进度，已经答复本周内回话';

  async function inHandling(): Promise<Stage> {
    let stage = await accept(office(), { together: true });
    stage = await act(
      'qingyuan-hr-handler',
      stage,
      'recordContact',
      { ...stages.contact, said: contacted },
      stage.hr,
    );
    stage = await act(
      'qingyuan-hr-handler',
      stage,
      'submitDraft',
      stages.reply(stage, { body: drafted }),
      stage.hr,
    );
    return act('qingyuan-hr-office', stage, 'recordCall', { text: called });
  }

  test('a co-handler reads neither draft nor contacts nor calls of the lead', async ({ desks }) => {
    const stage = await inHandling();
    for (const username of ['qingyuan-education-office', 'qingyuan-education-handler']) {
      const { bodies } = await lookEverywhere(desks, username, stage);
      expect(await bodies.with(stage.id), username).not.toEqual([]);
      for (const words of [drafted, called]) expect(await bodies.with(words), username).toEqual([]);
    }
  });

  test('a proposer reads no draft and no call; he is told where it stands', async ({ desks }) => {
    const stage = await inHandling();
    const { page, bodies } = await lookEverywhere(desks, stages.member, stage);
    await page.goto(`/mine/proposals/${stage.id}`);
    await seen(page.getByText(/正在办理/));
    for (const words of [drafted, called]) expect(await bodies.with(words)).toEqual([]);
  });

  test('who has nothing to do with it does not learn that it exists', async ({ desks }) => {
    const stage = await inHandling();
    for (const username of ['chaoan-clerk', 'qingyuan-court-office', 'qingyuan-member-4', 'administrator']) {
      const { page, bodies } = await lookEverywhere(desks, username, stage);
      // His own address is in the question; the answer does not repeat it.
      const told = (await bodies.all()).filter(
        ({ url, text }) => text.includes(stage.id) && !url.includes(stage.id),
      );
      expect(told, username).toEqual([]);
      for (const words of [drafted, contacted, called, '现状、问题与建议。']) {
        const said = (await bodies.with(words)).filter((url) => url.includes(stage.id));
        expect(said, username).toEqual([]);
      }
      await seen(page.getByText('没有找到该提案。'));
    }
  });
});

test('an auditor reads the record, and is offered nothing to do', async ({ desks }) => {
  const stage = await signFor(office());
  const { page } = await lookEverywhere(desks, 'qingyuan-auditor', stage);
  await seen(page.getByRole('region', { name: '接下来' }).getByText('目前没有需要您办理的事项。'));
});
