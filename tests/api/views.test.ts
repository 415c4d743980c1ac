import { afterAll, beforeAll, expect, test } from 'vitest';
import { clerk, supervisor } from './support/stages.ts';
import { startTestApi, type TestApi } from './support/testApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

const view = {
  screen: 'proposals',
  name: '超期的',
  search: { light: 'overdue', key: true, columns: ['lead'] },
};

test('a view is saved, listed, changed and removed by its owner', async () => {
  const caller = await api.as(clerk);
  const { status, body: saved } = await caller.post('/api/views', { json: view });
  expect(status).toBe(201);
  expect((await caller.get('/api/views?screen=proposals')).body.views).toEqual([saved]);
  expect((await caller.get('/api/views?screen=queue')).body.views).toEqual([]);
  const changed = await caller.put(`/api/views/${saved.id}`, {
    json: { name: '临期的', search: { light: 'dueSoon' } },
  });
  expect(changed.body).toMatchObject({ name: '临期的', screen: 'proposals', search: { light: 'dueSoon' } });
  expect((await caller.delete(`/api/views/${saved.id}`)).body).toEqual({ id: saved.id });
  expect((await caller.get('/api/views')).body.views).toEqual([]);
});

test('a name is used once on a screen', async () => {
  const caller = await api.as(clerk);
  const { body: first } = await caller.post('/api/views', { json: view });
  const again = await caller.post('/api/views', { json: view });
  expect([again.status, again.body.code]).toEqual([409, 'taken']);
  expect((await caller.post('/api/views', { json: { ...view, screen: 'queue' } })).status).toBe(201);
  const { body: second } = await caller.post('/api/views', { json: { ...view, name: '其他' } });
  const renamed = await caller.put(`/api/views/${second.id}`, { json: { name: view.name, search: {} } });
  expect(renamed.body.code).toBe('taken');
  expect((await caller.put(`/api/views/${first.id}`, { json: { name: view.name, search: {} } })).status).toBe(
    200,
  );
});

test("another's view is not there", async () => {
  const { body: saved } = await (await api.as(clerk)).post('/api/views', { json: { ...view, name: '我的' } });
  const other = await api.as(supervisor);
  expect((await other.get('/api/views')).body.views).toEqual([]);
  expect((await other.put(`/api/views/${saved.id}`, { json: { name: 'a', search: {} } })).status).toBe(404);
  expect((await other.delete(`/api/views/${saved.id}`)).status).toBe(404);
});

test('what is no view is refused', async () => {
  const caller = await api.as(clerk);
  for (const json of [
    {},
    { ...view, name: '' },
    { ...view, search: { a: { b: 1 } } },
    { ...view, more: 1 },
  ]) {
    expect((await caller.post('/api/views', { json })).status).toBe(422);
  }
  expect((await api.anybody.post('/api/views', { json: view })).status).toBe(401);
});
