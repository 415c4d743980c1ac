import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clerk, handOver, type Stage, submit, supervisor } from './support/stages.ts';
import { freshKey, startTestApi, type TestApi } from './support/testApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

const office = 'qingyuan-hr-office';

interface Item {
  proposal: string;
  target?: string;
  payload: unknown;
  version: number;
}

async function send(username: string, body: unknown, key = freshKey()) {
  return (await api.as(username)).post('/api/batches', { json: body, headers: { 'idempotency-key': key } });
}

async function versionOf(id: string): Promise<number> {
  const [row] = await api.sql<{ version: number }[]>`select version from cases where id = ${id}`;
  return row?.version ?? 0;
}

const filing = async (stage: Stage): Promise<Item> => ({
  proposal: stage.id,
  payload: { category: 'economy' },
  version: await versionOf(stage.id),
});
const signing = async (stage: Stage): Promise<Item> => ({
  proposal: stage.id,
  target: stage.hr,
  payload: {},
  version: await versionOf(stage.id),
});
const writtenRows = async () => {
  const [row] = await api.sql<{ count: number }[]>`
    select (select count(*) from events)::int + (select count(*) from numbers)::int
      + (select coalesce(sum(next), 0) from series)::int + (select count(*) from batches)::int as count`;
  return row?.count;
};

describe('a batch that is tried out', () => {
  test('says which go and which do not, and writes nothing and draws no number', async () => {
    const [fresh, other, done] = [await submit(api), await submit(api), await handOver(api)];
    const items = [await filing(fresh), await filing(done), { ...(await filing(other)), version: 99 }];
    const before = await writtenRows();
    const { status, body } = await send(clerk, { command: 'file', items, dryRun: true });
    expect(status).toBe(200);
    expect(body).toMatchObject({ command: 'file', possible: 1, refused: 2 });
    expect(body.items).toMatchObject([
      { position: 0, proposal: fresh.id, title: expect.stringContaining('职业技能'), possible: true },
      { position: 1, possible: false, code: 'notNow' },
      { position: 2, possible: false, code: 'stale' },
    ]);
    expect(await writtenRows()).toBe(before);
  });

  test('tells nothing of a case that is not the sender’s', async () => {
    const item = await signing(await handOver(api));
    const asked = { command: 'signFor', items: [item], dryRun: true };
    const { body } = await send('qingyuan-education-office', asked);
    expect(body.items).toEqual([
      {
        position: 0,
        proposal: item.proposal,
        target: item.target,
        possible: false,
        code: 'unseen',
        reason: '没有找到该提案。',
      },
    ]);
  });

  test('looks at what a handover names', async () => {
    const stage = await submit(api);
    await (await api.as(clerk)).act(stage.id, 'file', { category: 'economy' });
    const items = [
      {
        proposal: stage.id,
        payload: { mode: 'sole', units: [{ unit: 'qingyuan-nowhere', role: 'sole' }] },
        version: await versionOf(stage.id),
      },
    ];
    const { body } = await send(supervisor, { command: 'handOver', items, dryRun: true });
    expect(body.items[0]).toMatchObject({ possible: false, code: 'invalid' });
  });
});

describe('a batch that is sent', () => {
  test('is kept before it is acknowledged, and only its sender can look after it', async () => {
    const item = await signing(await handOver(api));
    const { status, body, headers } = await send(office, { command: 'signFor', items: [item] });
    expect(status).toBe(202);
    expect(body).toMatchObject({ command: 'signFor', total: 1, done: 0, refused: 0 });
    expect(body.items).toMatchObject([{ proposal: item.proposal, state: 'waiting' }]);
    expect(headers.get('location')).toBe(`/api/batches/${body.id}`);
    expect(api.batches).toContain(body.id);
    expect((await (await api.as(office)).get(`/api/batches/${body.id}`)).body).toEqual(body);
    const other = await (await api.as(clerk)).get(`/api/batches/${body.id}`);
    expect([other.status, other.body.code]).toEqual([404, 'unseen']);
  });

  test('is the same batch when it is sent again, and its key is for nothing else', async () => {
    const item = await signing(await handOver(api));
    const key = freshKey();
    const first = await send(office, { command: 'signFor', items: [item] }, key);
    const again = await send(office, { command: 'signFor', items: [item] }, key);
    expect(again.body.id).toBe(first.body.id);
    const other = await send(office, { command: 'signFor', items: [{ ...item, version: 1 }] }, key);
    expect([other.status, other.body.code]).toEqual([409, 'keyReused']);
  });
});

describe('a batch is refused', () => {
  test.each([
    ['of no items', { command: 'signFor', items: [] }],
    ['of an act that is not for many', { command: 'rate', items: [] }],
    ['with a payload that is none', { command: 'file', items: [{ proposal: 'a', payload: 1, version: 1 }] }],
    ['aimed at nothing', { command: 'signFor', items: [{ proposal: 'a', payload: {}, version: 1 }] }],
    [
      'with one thing twice',
      {
        command: 'file',
        items: [1, 2].map(() => ({ proposal: 'a', payload: {}, version: 1 })),
      },
    ],
    [
      'of more than 500',
      {
        command: 'file',
        items: Array.from({ length: 501 }, (_, n) => ({ proposal: `a${n}`, payload: {}, version: 1 })),
      },
    ],
  ])('%s', async (_, body) => {
    const answer = await send(clerk, body);
    expect([answer.status, answer.body.code]).toEqual([422, 'invalid']);
  });

  test('without a key, a session, or a post', async () => {
    const json = { command: 'file', items: [{ proposal: 'a', payload: {}, version: 1 }] };
    expect((await (await api.as(clerk)).post('/api/batches', { json })).body.code).toBe('keyMissing');
    const headers = { 'idempotency-key': freshKey() };
    expect((await api.anybody.post('/api/batches', { json, headers })).body.code).toBe('unauthenticated');
    const posted = { ...headers, 'banli-post': 'qingyuan-member-1/proposer' };
    const { body } = await (await api.as(clerk)).post('/api/batches', { json, headers: posted });
    expect(body.code).toBe('postNotHeld');
  });

  test('when there is none of that name', async () => {
    const { status } = await (await api.as(clerk)).get('/api/batches/nothing');
    expect(status).toBe(404);
  });
});
