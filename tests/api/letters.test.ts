/** Letters over HTTP: bodies of blocks, what is still missing, edits at signing. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  accept,
  clerk,
  contact,
  does,
  draft,
  foreigner,
  member,
  reply,
  type Stage,
} from './support/stages.ts';
import { startTestApi, type TestApi } from './support/testApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

const handler = 'qingyuan-hr-handler';
const blocks = ({ demands }: Stage) => ({
  schema: 1,
  blocks: [
    { id: 'a', kind: 'heading', level: 1, text: '一、培训情况' },
    { id: 'b', kind: 'paragraph', text: '已开办培训班十二期。', demand: demands[0] },
    { id: 'c', kind: 'list', ordered: true, items: ['校企合作', '订单培养'], demand: demands[1] },
  ],
});

async function check(by: string, stage: Stage, payload: unknown, assignment = stage.hr) {
  const caller = await api.as(by);
  return caller.post(`/api/proposals/${stage.id}/letters/check`, { json: { assignment, payload } });
}

async function lettersOf(by: string, stage: Stage) {
  const { body } = await (await api.as(by)).get(`/api/proposals/${stage.id}`);
  return { letter: body.view.letters[0], texts: body.texts };
}

describe('the body of a letter', () => {
  test('is kept as blocks, and the marked ones answer the demands', async () => {
    const stage = await accept(api);
    const { answers: _derived, ...payload } = reply(stage, { body: blocks(stage) });
    await does(api, stage, handler, 'submitDraft', payload, stage.hr);
    const { letter, texts } = await lettersOf(handler, stage);
    expect(JSON.parse(texts[letter.body.id]).blocks[0]).toEqual({
      id: 'a',
      kind: 'heading',
      level: 1,
      text: '培训情况',
    });
    const answers = letter.answers.map((each: { demand: string; text: { id: string }; marked?: boolean }) => [
      each.demand,
      texts[each.text.id],
      each.marked,
    ]);
    expect(answers).toEqual([
      [stage.demands[0], '已开办培训班十二期。', true],
      [stage.demands[1], '校企合作\n订单培养', true],
    ]);
  });

  test('may still come as plain text, of which every line is a paragraph', async () => {
    const stage = await accept(api);
    await does(api, stage, handler, 'submitDraft', reply(stage, { body: '第一段\n第二段' }), stage.hr);
    const { letter, texts } = await lettersOf(handler, stage);
    expect(JSON.parse(texts[letter.body.id]).blocks).toHaveLength(2);
  });

  test.each([
    ['a block of no known kind', { blocks: [{ id: 'a', kind: 'html', text: '<b>' }] }],
    ['two blocks of one id', { blocks: ['一', '二'].map((text) => ({ id: 'a', kind: 'paragraph', text })) }],
    ['a heading of a fifth level', { blocks: [{ id: 'a', kind: 'heading', level: 5, text: '题' }] }],
    ['a line break within a paragraph', { blocks: [{ id: 'a', kind: 'paragraph', text: '一\n二' }] }],
  ])('with %s is invalid', async (_what, body) => {
    const stage = await accept(api);
    const answer = await check(handler, stage, reply(stage, { body: { schema: 1, ...body } }));
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('invalid');
  });
});

describe('what is still missing', () => {
  test('is said in the sentences of the refusal, before anything is handed in', async () => {
    const stage = await accept(api);
    const { class: _class, answers: _answers, ...payload } = reply(stage, { body: blocks(stage) });
    const { status, body } = await check(handler, stage, payload);
    expect(status).toBe(200);
    expect(body.faults).toEqual([]);
    expect(body.missing.map((each: { code: string }) => each.code)).toEqual([
      'class',
      'contactRecorded',
      'signOff',
    ]);
    expect(body.missing[0].text).toBe('尚未选定办理结果类别。');
    expect(body.salutations).toEqual([
      { proposer: member, name: expect.any(String), text: expect.stringMatching(/委员：$/) },
    ]);
    expect(body.cc.map((each: string) => body.units[each])).not.toContain(undefined);
    expect(body.chain.map((each: { label: string }) => each.label)).toEqual([
      '办公室（核稿）',
      '分管领导',
      '主要领导',
    ]);
    expect((await lettersOf(handler, stage)).letter).toBeUndefined();
  });

  test('names the block in which a word speaks against the class', async () => {
    const stage = await accept(api);
    const body = { schema: 1, blocks: [{ id: 'x', kind: 'paragraph', text: '下一步继续推进。' }] };
    const answer = await check(handler, stage, reply(stage, { body, class: 'A' }));
    expect(answer.body.warnings).toMatchObject([{ word: '下一步', block: 'x' }]);
  });

  test('tells an empty body as a fault, and may be asked before the unit has accepted', async () => {
    const stage = await accept(api);
    const answer = await check(handler, stage, { body: { schema: 1, blocks: [] } });
    expect(answer.body.faults).toEqual([{ code: 'body', text: '正文不能为空。' }]);
  });

  test('may be asked by those who write and sign, by nobody else', async () => {
    const stage = await accept(api);
    const payload = reply(stage);
    for (const by of [handler, 'qingyuan-hr-office', 'qingyuan-hr-head']) {
      expect((await check(by, stage, payload)).status).toBe(200);
    }
    expect((await check(clerk, stage, payload)).status).toBe(403);
    expect((await check(member, stage, payload)).status).toBe(403);
    expect((await check(foreigner, stage, payload)).status).toBe(404);
    expect((await check('qingyuan-education-office', stage, payload)).status).toBe(404);
    expect((await check(handler, stage, payload, 'nowhere')).status).toBe(404);
  });
});

describe('an edit at signing', () => {
  test('is a new edition under the signer’s name; the earlier signature stays under the first', async () => {
    let stage = await draft(api);
    stage = await does(api, stage, 'qingyuan-hr-office', 'signOff', {}, stage.hrLetter);
    await does(api, stage, 'qingyuan-hr-deputy', 'signOff', { body: blocks(stage) }, stage.hrLetter);
    const { letter, texts } = await lettersOf('qingyuan-hr-head', stage);
    const { editions, signatures } = letter.making;
    expect(editions.map((each: { edition: number }) => each.edition)).toEqual([1, 2]);
    expect(signatures.map((each: { edition: number }) => each.edition)).toEqual([1, 2]);
    expect(texts[editions[0].body.id]).toContain('现函复如下');
    expect(texts[editions[1].body.id]).toContain('培训情况');
    const seen = await lettersOf(clerk, stage);
    expect(seen.letter.making.editions).toHaveLength(2);
  });

  test('names the demand that it was not asked about', async () => {
    const stage = await draft(api);
    const body = { schema: 1, blocks: [{ id: 'a', kind: 'paragraph', text: '有话', demand: 'nowhere' }] };
    const caller = await api.as('qingyuan-hr-office');
    const answer = await caller.post(`/api/proposals/${stage.id}/commands/signOff`, {
      json: { target: stage.hrLetter, payload: { body } },
      headers: { 'idempotency-key': `edit-${stage.id}` },
    });
    expect(answer.status).toBe(422);
    expect(answer.body.missing).toEqual([
      { code: 'answers', text: '所答复的建议不在本提案之内。', target: 'nowhere' },
    ]);
  });
});

test('a letter with everything in it lacks only its signatures', async () => {
  const stage = await accept(api);
  await does(api, stage, handler, 'recordContact', contact, stage.hr);
  const { body } = await check(handler, stage, reply(stage));
  expect(body.missing.map((each: { code: string }) => each.code)).toEqual(['signOff']);
});
