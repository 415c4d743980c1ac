import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  accept,
  clerk,
  coMember,
  foreigner,
  handOver,
  member,
  type Stage,
  submit,
  supervisor,
} from './support/stages.ts';
import { startTestApi, type TestApi } from './support/testApi.ts';

let api: TestApi;
let stage: Stage;
let number: string;
beforeAll(async () => {
  api = await startTestApi();
  stage = await accept(api, { together: true });
  number = (await (await api.as(clerk)).get(`/api/proposals/${stage.id}`)).body.view.caseNumber;
  await submit(api, { title: '关于保护北江古码头的提案', suggestedUnits: [] });
});
afterAll(() => api?.stop());

async function search(username: string, text: string) {
  const { status, body } = await (await api.as(username)).get(`/api/search?text=${encodeURIComponent(text)}`);
  expect(status).toBe(200);
  return body.results;
}

async function found(username: string, text: string): Promise<string[]> {
  return (await search(username, text)).map((each: { id: string }) => each.id);
}

test('a case is found by its number in any writing', async () => {
  const n = String(Number(number.slice(-4)));
  for (const typed of [number, `第${number}号`, `〔2026〕${n.padStart(4, '0')}`, `〔2026〕${n}号`]) {
    expect(await found(clerk, typed), typed).toEqual([stage.id]);
  }
});

test('a case is found by two characters of its title, by a person, by a unit and by its initials', async () => {
  for (const [typed, because] of [
    ['技能', 'title'],
    ['职业技能培训', 'title'],
    ['廖望舒', 'person'],
    ['柳承安', 'person'],
    ['人社局', 'unit'],
    ['rsj', 'unit'],
    ['人力资源', 'unit'],
  ] as const) {
    const results = await search(clerk, typed);
    const own = results.find((each: { id: string }) => each.id === stage.id);
    expect(own?.because, typed).toBe(because);
  }
  expect(await found(clerk, '古码头')).toHaveLength(1);
  expect(await found(clerk, '没有这样的题目')).toEqual([]);
});

test('several words must all fit', async () => {
  expect(await found(clerk, 'rsj 技能')).toEqual([stage.id]);
  expect(await found(clerk, 'rsj 古码头')).toEqual([]);
});

test('a result says state, step, who is awaited since when, and whom one may call', async () => {
  const [result] = await search(clerk, number);
  expect(result).toMatchObject({
    number,
    state: 'handedOver',
    step: { index: 6, of: 9 },
    proposers: [{ name: '廖望舒' }],
    units: [{ name: '市人社局' }, { name: '市教育局' }],
    followed: false,
    recordCall: [{ command: 'recordCall', possible: true }],
  });
  expect(result.awaited.length).toBeGreaterThan(0);
  expect(result.awaited[0].since).toBeDefined();
  const kinds = result.telephones.map((each: { kind: string }) => each.kind);
  expect(kinds).toEqual(['office', 'office', 'handler', 'handler', 'proposer']);
  expect(result.telephones[0].telephone).toMatch(/^1380000000\d$/);
});

test('nobody finds what he may not see, by whatever he searches', async () => {
  for (const username of [foreigner, 'qingyuan-commerce-office', coMember, 'administrator']) {
    for (const typed of [number, '技能', 'rsj', '廖望舒']) {
      expect(await found(username, typed), `${username} ${typed}`).toEqual([]);
    }
  }
  for (const username of [member, supervisor, 'qingyuan-hr-office', 'qingyuan-hr-handler']) {
    expect(await found(username, '技能'), username).toEqual([stage.id]);
  }
});

test('telephones of a case follow what one is to it', async () => {
  const kindsOf = async (username: string) => {
    const { status, body } = await (await api.as(username)).get(`/api/proposals/${stage.id}/telephones`);
    expect(status).toBe(200);
    return [...new Set(body.telephones.map((each: { kind: string }) => each.kind))];
  };
  expect(await kindsOf(clerk)).toEqual(['office', 'handler', 'proposer']);
  expect(await kindsOf(supervisor)).toEqual(['office', 'handler', 'proposer']);
  expect(await kindsOf('qingyuan-hr-handler')).toEqual(['office', 'handler', 'proposer']);
  expect(await kindsOf('qingyuan-education-office')).toEqual(['office', 'handler']);
  expect(await kindsOf(member)).toEqual([]);
  const stranger = await (await api.as(foreigner)).get(`/api/proposals/${stage.id}/telephones`);
  expect(stranger.status).toBe(404);
  expect((await api.anybody.get(`/api/proposals/${stage.id}/telephones`)).status).toBe(401);
});

test('a corrected title is found by its new words', async () => {
  const caller = await api.as(member);
  const draft = await submit(api, { title: '关于旧名称的提案', suggestedUnits: [] });
  await (await api.as(clerk)).act(draft.id, 'returnForRevision', { reason: '题目不清楚。' });
  const { status } = await caller.act(draft.id, 'revise', {
    title: '关于崭新名称的提案',
    body: '正文。',
    demands: ['建议。'],
    publicityWish: 'open',
    suggestedUnits: [],
  });
  expect(status).toBe(200);
  expect(await found(clerk, '崭新')).toEqual([draft.id]);
  expect(await found(clerk, '旧名称')).toEqual([]);
});

test('an empty search, and one without login, are refused', async () => {
  expect((await (await api.as(clerk)).get('/api/search?text=')).status).toBe(422);
  expect((await (await api.as(clerk)).get('/api/search')).status).toBe(422);
  expect((await api.anybody.get('/api/search?text=a')).status).toBe(401);
  expect(await found(clerk, ' ')).toEqual([]);
});

test('there is more than a page', async () => {
  await handOver(api);
  const { body } = await (await api.as(clerk)).get(`/api/search?text=${encodeURIComponent('技能')}&limit=1`);
  expect([body.results.length, body.more]).toEqual([1, true]);
});
