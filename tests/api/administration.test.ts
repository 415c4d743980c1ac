import { afterAll, beforeAll, expect, test } from 'vitest';
import { clerk, foreigner, member, submission } from './support/stages.ts';
import { freshKey, startTestApi, type TestApi } from './support/testApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

const session = {
  id: 'qingyuan-7-4',
  committee: 'qingyuan',
  term: 7,
  session: 4,
  year: 2027,
  opensOn: '2027-01-20',
  cutOffAt: '2027-01-22T10:00:00.000Z',
  policy: 'qingyuan-1',
  calendar: 'national-1',
  body: 'qingyuan-committee',
};

test('an administrator makes a committee, once', async () => {
  const administrator = await api.as('administrator');
  const committee = { id: 'yingde', name: '市政协', level: 'district', region: '英德市' };
  expect((await administrator.post('/api/committees', { json: committee })).status).toBe(201);
  const again = await administrator.post('/api/committees', { json: committee });
  expect([again.status, again.body.code]).toEqual([409, 'taken']);
  const { body } = await administrator.get('/api/committees');
  expect(body.committees).toContainEqual(committee);
});

test('an administrator makes a session, and proposals can be handed in to it', async () => {
  const administrator = await api.as('administrator');
  expect((await administrator.post('/api/sessions', { json: session })).status).toBe(201);
  const again = await administrator.post('/api/sessions', { json: session });
  expect([again.status, again.body.code]).toEqual([409, 'taken']);
  const { body } = await (await api.as(member)).get('/api/sessions?committee=qingyuan');
  expect(body.sessions[0]).toEqual(session);
  const submitted = await (await api.as(member)).post('/api/proposals', {
    json: { ...submission, session: session.id },
    headers: { 'idempotency-key': freshKey() },
  });
  expect(submitted.body.view.session).toBe(session.id);
});

test('a session under rules that are not there is refused, each fault named', async () => {
  const administrator = await api.as('administrator');
  const { status, body } = await administrator.post('/api/sessions', {
    json: { ...session, id: 'new', policy: 'none-1', calendar: 'none-1', body: 'chaoan-committee' },
  });
  expect(status).toBe(422);
  expect(body.errors.map((each: { pointer: string }) => each.pointer).sort()).toEqual([
    '/body',
    '/calendar',
    '/policy',
  ]);
});

test('nobody else administers', async () => {
  const caller = await api.as(clerk);
  for (const [path, json] of [
    ['/api/committees', { id: 'a', name: 'a', level: 'district', region: 'a' }],
    ['/api/sessions', session],
  ] as const) {
    const { status, body } = await caller.post(path, { json });
    expect([status, body.code]).toEqual([403, 'forbidden']);
  }
  expect((await caller.get('/api/policies')).status).toBe(403);
  expect((await api.anybody.get('/api/committees')).status).toBe(401);
});

test('everyone reads the places that he works in, and no others', async () => {
  const caller = await api.as(foreigner);
  const ids = (list: { committee: string }[]) => [...new Set(list.map((each) => each.committee))];
  const { body } = await caller.get('/api/committees');
  expect(body.committees.map((each: { id: string }) => each.id)).toEqual(['chaoan']);
  expect(ids((await caller.get('/api/sessions')).body.sessions)).toEqual(['chaoan']);
  expect((await caller.get('/api/sessions?committee=qingyuan')).body.sessions).toEqual([]);
  expect(ids((await caller.get('/api/units')).body.units)).toEqual(['chaoan']);
  expect((await caller.get('/api/units?committee=qingyuan')).body.units).toEqual([]);
  expect(ids((await caller.get('/api/proposers')).body.proposers)).toEqual(['chaoan']);
});

test('policies are listed, and read as data by those who live under them', async () => {
  const administrator = await api.as('administrator');
  const { body } = await administrator.get('/api/policies');
  const versions = body.policies.map((each: { version: string }) => each.version);
  expect(versions).toEqual(expect.arrayContaining(['default-1', 'chaoan-1', 'qingyuan-1', 'guangxi-1']));
  for (const version of versions) {
    expect((await administrator.get(`/api/policies/${version}`)).body.sources.length).toBeGreaterThan(0);
  }
  const caller = await api.as(foreigner);
  expect((await caller.get('/api/policies/chaoan-1')).body.survey.axes).toBeDefined();
  expect((await caller.get('/api/policies/guangxi-1')).status).toBe(404);
  expect((await administrator.get('/api/policies/none-1')).status).toBe(404);
});
