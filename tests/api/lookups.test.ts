import { afterAll, beforeAll, expect, test } from 'vitest';
import { clerk, foreigner, member } from './support/stages.ts';
import { startTestApi, type TestApi } from './support/testApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

async function names(username: string, path: string, list: string): Promise<string[]> {
  const { status, body } = await (await api.as(username)).get(path);
  expect(status).toBe(200);
  return body[list].map((each: { name: string }) => each.name);
}

test('a unit is found by name, by alias and by pinyin initials', async () => {
  for (const typed of ['人社局', '人力资源', 'rsj', 'RSJ', 'srsj']) {
    expect((await names(clerk, `/api/units?text=${encodeURIComponent(typed)}`, 'units'))[0]).toBe('市人社局');
  }
  expect(await names(clerk, '/api/units?text=zzzz', 'units')).toEqual([]);
});

test('without anything typed all units of the own committee are listed, with alias and duty', async () => {
  const { body } = await (await api.as(clerk)).get('/api/units');
  expect(body.units.length).toBeGreaterThan(10);
  const hr = body.units.find((each: { id: string }) => each.id === 'qingyuan-hr');
  expect(hr.aliases).toContain('人社局');
  expect(hr.duty).toContain('技能培训');
  expect(await names(foreigner, '/api/units?text=rsj', 'units')).toEqual([]);
});

test('a proposer is found by name and initials', async () => {
  expect(await names(clerk, `/api/proposers?text=${encodeURIComponent('望舒')}`, 'proposers')).toEqual([
    '廖望舒',
  ]);
  expect(await names(clerk, '/api/proposers?text=lws', 'proposers')).toEqual(['廖望舒']);
  expect(await names(clerk, '/api/proposers?text=m&limit=1', 'proposers')).toHaveLength(1);
});

test('an office names the handlers of its own unit, a clerk those of every unit, a member nobody', async () => {
  expect(await names('qingyuan-hr-office', '/api/posts?role=handler', 'posts')).toEqual(['柳承安']);
  expect(
    await names('qingyuan-hr-office', '/api/posts?role=handler&unit=qingyuan-education', 'posts'),
  ).toEqual([]);
  expect(await names(clerk, '/api/posts?role=handler&text=lca', 'posts')).toEqual(['柳承安']);
  expect(await names(clerk, '/api/posts?role=observer', 'posts')).toEqual(['苏领办']);
  expect(await names(member, '/api/posts?role=observer', 'posts')).toEqual([]);
  expect(await names(foreigner, '/api/posts?role=handler&unit=qingyuan-hr', 'posts')).toEqual([]);
});

test('categories come in their order, with the words that propose them', async () => {
  const { body } = await (await api.as(clerk)).get('/api/categories');
  expect(body.categories[0]).toMatchObject({ code: 'economy', name: '经济建设' });
  expect(body.categories.map((each: { committee: string }) => each.committee)).not.toContain('chaoan');
});

test('nobody looks anything up without logging in, or with a question that makes no sense', async () => {
  for (const path of ['/api/units', '/api/proposers', '/api/posts?role=handler', '/api/categories']) {
    expect((await api.anybody.get(path)).status).toBe(401);
  }
  const caller = await api.as(clerk);
  expect((await caller.get('/api/posts?role=king')).status).toBe(422);
  expect((await caller.get('/api/units?limit=0')).status).toBe(422);
  expect((await caller.get('/api/units?colour=red')).status).toBe(422);
});
