import { afterAll, beforeAll, expect, test } from 'vitest';
import { clerk, foreigner, handOver, member, type Stage, submit, supervisor } from './support/stages.ts';
import { startTestApi, type TestApi } from './support/testApi.ts';

let api: TestApi;
let stage: Stage;
beforeAll(async () => {
  api = await startTestApi();
  stage = await handOver(api);
});
afterAll(() => api?.stop());

const office = 'qingyuan-hr-office';

async function follows(username: string): Promise<string[]> {
  const { body } = await (await api.as(username)).get('/api/follows');
  return body.follows.map((each: { id: string }) => each.id);
}

test('a case is followed and no longer followed, as often as one likes', async () => {
  const caller = await api.as(clerk);
  const path = `/api/proposals/${stage.id}/follow`;
  expect((await caller.put(path)).body).toEqual({ id: stage.id, followed: true });
  expect((await caller.put(path)).status).toBe(200);
  expect((await caller.get(path)).body.followed).toBe(true);
  expect(await follows(clerk)).toEqual([stage.id]);
  expect((await caller.delete(path)).body.followed).toBe(false);
  expect((await caller.delete(path)).status).toBe(200);
  expect(await follows(clerk)).toEqual([]);
});

test('following gives no access', async () => {
  for (const username of [foreigner, 'qingyuan-commerce-office']) {
    const caller = await api.as(username);
    expect((await caller.put(`/api/proposals/${stage.id}/follow`)).status).toBe(404);
    expect((await caller.get(`/api/proposals/${stage.id}`)).status).toBe(404);
    expect(await follows(username)).toEqual([]);
  }
  expect((await api.anybody.put(`/api/proposals/${stage.id}/follow`)).status).toBe(401);
});

test('following ends with the access, and does not come back with it', async () => {
  const { id } = await handOver(api);
  await (await api.as(office)).put(`/api/proposals/${id}/follow`);
  expect(await follows(office)).toEqual([id]);
  await api.sql`update posts set ends_at = '2020-01-01T00:00:00Z' where id = ${`${office}/office`}`;
  expect(await follows(office)).toEqual([]);
  await api.sql`update posts set ends_at = null where id = ${`${office}/office`}`;
  expect(await follows(office)).toEqual([]);
});

async function others(username: string, id: string): Promise<string[]> {
  const { status, body } = await (await api.as(username)).put(`/api/proposals/${id}/presence`);
  expect(status).toBe(200);
  return body.others.map((each: { name: string }) => each.name);
}

test('colleagues see that one has the case open, the other side does not', async () => {
  const { id } = await handOver(api);
  expect(await others(clerk, id)).toEqual([]);
  expect(await others(supervisor, id)).toEqual(['方如实']);
  expect(await others('qingyuan-director', id)).toEqual(['方如实', '谭督行']);
  expect(await others(office, id)).toEqual([]);
  expect(await others('qingyuan-hr-head', id)).toEqual(['温雨晴']);
  expect(await others(member, id)).toEqual([]);
});

test('one is there for sixty seconds, or until one leaves', async () => {
  const { id } = await submit(api);
  await others(clerk, id);
  expect(await others('qingyuan-director', id)).toEqual(['方如实']);
  await api.sql`update presence set seen_at = seen_at - interval '61 seconds' where "case" = ${id} and person = ${clerk}`;
  expect(await others('qingyuan-director', id)).toEqual([]);
  await others(clerk, id);
  expect((await (await api.as(clerk)).delete(`/api/proposals/${id}/presence`)).status).toBe(200);
  expect(await others('qingyuan-director', id)).toEqual([]);
});

test('nobody is present at a case that is not his', async () => {
  expect((await (await api.as(foreigner)).put(`/api/proposals/${stage.id}/presence`)).status).toBe(404);
  expect((await (await api.as(foreigner)).put('/api/proposals/none/presence')).status).toBe(404);
  expect((await api.anybody.put(`/api/proposals/${stage.id}/presence`)).status).toBe(401);
});
