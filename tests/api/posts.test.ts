import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accept, clerk, submit } from './support/stages.ts';
import { startTestApi, type TestApi } from './support/testApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

const handlerPost = 'qingyuan-hr-handler/handler';
const post = async (by: string, path: string, json: object = {}) => (await api.as(by)).post(path, { json });
const end = (id: string, json: object = {}) =>
  post('administrator', `/api/administration/posts/${encodeURIComponent(id)}/end`, json);
const openWork = async (by: string, id: string) =>
  (await api.as(by)).get(`/api/posts/${encodeURIComponent(id)}/open-work`);
const giveTo = (person: string, json: object) =>
  post('administrator', `/api/administration/people/${person}/posts`, { committee: 'qingyuan', ...json });

/** A second handler of the bureau, to whom work can go. */
async function secondHandler(): Promise<string> {
  const given = await giveTo('qingyuan-hr-office', { role: 'handler', unit: 'qingyuan-hr' });
  return given.body.id;
}

describe('a post', () => {
  test('is given, changed and ended; what it gave ends with it', async () => {
    const given = await giveTo('qingyuan-union-handler', {
      role: 'leader',
      unit: 'qingyuan-union',
      rank: 'deputy',
      telephone: '13800000003',
    });
    expect(given.status).toBe(201);
    expect(given.body).toMatchObject({ label: '市总工会分管领导', telephone: '13800000003', ended: false });
    const cookie = await api.cookieOf('administrator');
    const change = (json: object) =>
      api.ask('PUT', `/api/administration/posts/${given.body.id}`, { json, headers: { cookie } });
    expect((await change({ rank: 'head' })).body).toMatchObject({ label: '市总工会主要领导' });
    expect((await change({})).body.errors).toEqual([expect.objectContaining({ pointer: '/rank' })]);
    const held = async () =>
      (await (await api.as('qingyuan-union-handler')).get('/api/me')).body.posts.length;
    expect(await held()).toBe(2);
    expect((await end(given.body.id)).body).toMatchObject({ ended: true });
    expect(await held()).toBe(1);
    expect((await end(given.body.id)).body.code).toBe('notNow');
  });

  test('is not given twice', async () => {
    const again = await giveTo('qingyuan-hr-handler', { role: 'handler', unit: 'qingyuan-hr' });
    expect([again.status, again.body.code]).toEqual([409, 'taken']);
  });

  test('with open work ends only with a successor, who can go on at once', async () => {
    const { id, hr } = await accept(api);
    const alone = await end(handlerPost);
    expect([alone.status, alone.body.code]).toEqual([409, 'openWork']);
    expect(alone.body.missing).toEqual([
      { code: 'openWork', text: expect.stringContaining('职业技能培训体系'), target: id },
    ]);
    const work = await openWork('qingyuan-hr-office', handlerPost);
    expect(work.body).toMatchObject({
      items: [{ proposal: id, target: hr, handling: true, what: '承办中' }],
      successors: [],
    });
    const successor = await secondHandler();
    expect((await end(handlerPost, { successor: 'qingyuan-union-handler/handler' })).status).toBe(422);
    expect((await end(handlerPost, { successor })).status).toBe(200);

    const { body } = await (await api.as('qingyuan-hr-office')).get('/api/me');
    const inherited = body.posts.find((each: { onBehalfOf?: object }) => each.onBehalfOf);
    expect(inherited).toMatchObject({ role: 'handler', onBehalfOf: { post: handlerPost, name: '柳承安' } });
    const acted = await (await api.as('qingyuan-hr-office')).act(
      id,
      'reportProgress',
      { text: '已接手。' },
      { target: hr, post: inherited.id },
    );
    expect(acted.status).toBe(200);
    expect((await openWork('administrator', inherited.id)).body.items).toMatchObject([{ proposal: id }]);
    expect((await end(inherited.id)).body.code).toBe('openWork');
  });

  test('that is the last administrator does not end', async () => {
    expect((await end('administrator/administrator')).body.code).toBe('notNow');
  });

  test('is kept by nobody but the administrator of its committee', async () => {
    for (const by of [clerk, 'qingyuan-union-office', 'qingyuan-auditor']) {
      const id = 'qingyuan-union-deputy/leader-deputy';
      expect((await post(by, `/api/administration/posts/${encodeURIComponent(id)}/end`)).status).toBe(403);
      const given = await post(by, `/api/administration/people/${by}/posts`, {
        role: 'administrator',
        committee: 'qingyuan',
      });
      expect(given.status).toBe(403);
    }
    expect((await end('chaoan-clerk/clerk')).status).toBe(404);
    expect((await end('no-such-post')).status).toBe(404);
  });
});

describe('open work', () => {
  test('is seen by the office of the unit, the administrator and oneself, and is not there for others', async () => {
    const id = 'qingyuan-court-handler/handler';
    for (const by of ['qingyuan-court-office', 'administrator', 'qingyuan-court-handler'])
      expect([by, (await openWork(by, id)).status]).toEqual([by, 200]);
    for (const by of ['qingyuan-union-office', 'qingyuan-court-deputy', clerk, 'qingyuan-auditor'])
      expect([by, (await openWork(by, id)).status]).toEqual([by, 404]);
    expect((await openWork('administrator', 'no-such-post')).status).toBe(404);
  });

  test('is also what waits for a role that nobody else holds', async () => {
    const { id } = await submit(api);
    await api.sql`delete from duties where "case" = ${id}`;
    await api.sql`
      insert into duties ("case", id, queue, place, place_id, role, since)
      values (${id}, 'signOff', 'signOff', 'unit', 'qingyuan-court', 'office', now())`;
    const alone = await openWork('administrator', 'qingyuan-court-office/office');
    expect(alone.body.items).toMatchObject([{ proposal: id, handling: false, what: '待审签' }]);
    await giveTo('qingyuan-court-handler', { role: 'office', unit: 'qingyuan-court' });
    expect((await openWork('administrator', 'qingyuan-court-office/office')).body.items).toEqual([]);
  });
});

describe('a delegation', () => {
  const day = 86_400_000;
  const on = (days: number) => new Date(Date.now() + days * day).toISOString();
  const delegate = (id: string, json: object) =>
    post('administrator', `/api/administration/posts/${encodeURIComponent(id)}/delegations`, json);
  const office = 'qingyuan-archives-office/office';

  test('lets another act for a post, for its time only', async () => {
    const { status, body } = await delegate(office, { person: 'qingyuan-union-office', endsAt: on(7) });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      label: '市档案馆办公室',
      onBehalfOf: { post: office, name: '管存真' },
    });
    const held = async () =>
      (await (await api.as('qingyuan-union-office')).get('/api/me')).body.posts.map(
        (each: { id: string }) => each.id,
      );
    expect(await held()).toContain(body.id);
    await api.sql`update posts set ends_at = now() - interval '1 second' where id = ${body.id}`;
    expect(await held()).not.toContain(body.id);
  });

  test('may begin later', async () => {
    const { body } = await delegate(office, {
      person: 'qingyuan-union-handler',
      startsAt: on(3),
      endsAt: on(5),
    });
    const me = await (await api.as('qingyuan-union-handler')).get('/api/me');
    expect(me.body.posts.map((each: { id: string }) => each.id)).not.toContain(body.id);
    const doubled = await delegate(office, { person: 'qingyuan-union-handler', endsAt: on(4) });
    expect(doubled.body.code).toBe('taken');
  });

  test.each([
    ['of a proposer', 'qingyuan-member-1/proposer', { person: clerk, endsAt: on(1) }, 422],
    ['of the administrator', 'administrator/administrator', { person: clerk, endsAt: on(1) }, 422],
    ['to oneself', office, { person: 'qingyuan-archives-office', endsAt: on(1) }, 422],
    ['into the past', office, { person: clerk, endsAt: on(-1) }, 422],
    ['that ends before it begins', office, { person: clerk, startsAt: on(3), endsAt: on(2) }, 422],
    ['to somebody of another committee', office, { person: 'chaoan-clerk', endsAt: on(1) }, 404],
    ['of a post of another committee', 'chaoan-clerk/clerk', { person: clerk, endsAt: on(1) }, 404],
  ])('is refused %s', async (_, id, json, status) => {
    expect((await delegate(id, json)).status).toBe(status);
  });
});
