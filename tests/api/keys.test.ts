import { afterAll, beforeAll, expect, test } from 'vitest';
import { clerk, file, foreigner, handOver, member, moveDays, submission, submit } from './support/stages.ts';
import { freshKey, startTestApi, type TestApi } from './support/testApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

const call = { text: '提案者来电询问。' };

async function eventsOf(id: string): Promise<number> {
  const [row] = await api.sql<
    { count: number }[]
  >`select count(*)::int as count from events where "case" = ${id}`;
  return row?.count ?? 0;
}

test('a key sent again answers with the case as it is now, and writes nothing', async () => {
  const { id } = await submit(api);
  const caller = await api.as(clerk);
  const key = freshKey();
  const first = await caller.act(id, 'recordCall', call, { key });
  await caller.act(id, 'recordCall', { text: '又来电。' });
  const again = await caller.act(id, 'recordCall', call, { key });
  expect([first.body.replayed, again.body.replayed]).toEqual([false, true]);
  expect(again.body.version).toBe(first.body.version + 1);
  expect(await eventsOf(id)).toBe(first.body.version + 1);
});

test('a key with another body, another command or another case is refused', async () => {
  const one = await submit(api);
  const other = await submit(api);
  const caller = await api.as(clerk);
  const key = freshKey();
  await caller.act(one.id, 'recordCall', call, { key });
  for (const answer of [
    await caller.act(one.id, 'recordCall', { text: '别的内容。' }, { key }),
    await caller.act(one.id, 'file', {}, { key }),
    await caller.act(other.id, 'recordCall', call, { key }),
  ]) {
    expect([answer.status, answer.body.code]).toEqual([409, 'keyReused']);
  }
});

test('a key is its person’s own', async () => {
  const { id } = await submit(api);
  const key = freshKey();
  await (await api.as(clerk)).act(id, 'recordCall', call, { key });
  const other = await (await api.as('qingyuan-two-posts')).act(id, 'recordCall', call, {
    key,
    post: 'qingyuan-two-posts/clerk',
  });
  expect([other.status, other.body.replayed]).toEqual([200, false]);
});

test('a refused act leaves its key free', async () => {
  const { id } = await submit(api);
  const caller = await api.as(clerk);
  const key = freshKey();
  expect((await caller.act(id, 'recordCall', { text: ' ' }, { key })).status).toBe(422);
  expect((await caller.act(id, 'recordCall', call, { key })).body.replayed).toBe(false);
});

test('one key ten times at once is one proposal', async () => {
  const caller = await api.as(member);
  const key = freshKey();
  const answers = await Promise.all(
    Array.from({ length: 10 }, () =>
      caller.post('/api/proposals', { json: submission, headers: { 'idempotency-key': key } }),
    ),
  );
  expect(answers.map((each) => each.status)).toEqual(Array(10).fill(201));
  expect(new Set(answers.map((each) => each.body.id)).size).toBe(1);
  expect(answers.filter((each) => !each.body.replayed)).toHaveLength(1);
  expect(await eventsOf(answers[0]?.body.id)).toBe(1);
});

test('one key ten times at once on a case is one act', async () => {
  const { id } = await submit(api);
  const before = await eventsOf(id);
  const caller = await api.as(clerk);
  const key = freshKey();
  const answers = await Promise.all(Array.from({ length: 10 }, () => caller.act(id, 'file', {}, { key })));
  expect(answers.map((each) => each.status)).toEqual(Array(10).fill(200));
  expect(answers.filter((each) => !each.body.replayed)).toHaveLength(1);
  expect(await eventsOf(id)).toBe(before + 1);
});

test('a key of a case that is no longer to be seen tells nothing', async () => {
  const { id } = await submit(api, { coSigners: ['qingyuan-member-2'] });
  const caller = await api.as('qingyuan-member-2');
  const key = freshKey();
  const declined = await caller.act(id, 'declineCoSign', {}, { key });
  expect(declined.body).toMatchObject({ view: null, allowed: [] });
  const again = await caller.act(id, 'declineCoSign', {}, { key });
  expect([again.status, again.body.code]).toEqual([404, 'unseen']);
});

test('two tabs with two posts: each act names its own', async () => {
  const { id } = await submit(api);
  const caller = await api.as('qingyuan-two-posts');
  const unnamed = await caller.act(id, 'file', {});
  expect([unnamed.status, unnamed.body.code]).toEqual([400, 'postMissing']);
  const asHandler = await caller.act(id, 'file', {}, { post: 'qingyuan-two-posts/handler' });
  expect([asHandler.status, asHandler.body.code]).toEqual([404, 'unseen']);
  const key = freshKey();
  const asClerk = await caller.act(id, 'file', {}, { post: 'qingyuan-two-posts/clerk', key });
  expect(asClerk.status).toBe(200);
  const other = await caller.act(id, 'file', {}, { post: 'qingyuan-two-posts/office', key });
  expect([other.status, other.body.code]).toEqual([409, 'keyReused']);
  const clerkPost = asClerk.body.allowed.map((each: { post: string }) => each.post);
  expect(new Set(clerkPost)).toEqual(new Set(['qingyuan-two-posts/clerk']));
});

test('If-Match lets the version through that was seen, and no other', async () => {
  const { id } = await submit(api);
  const caller = await api.as(clerk);
  const seen = await caller.get(`/api/proposals/${id}`);
  const etag = seen.headers.get('etag') ?? '';
  expect((await caller.act(id, 'recordCall', call, { ifMatch: etag })).status).toBe(200);
  const stale = await caller.act(id, 'recordCall', call, { ifMatch: etag });
  expect([stale.status, stale.body.code]).toEqual([409, 'stale']);
});

test('the version that a reader sees is the written one, though time has gone on', async () => {
  const { id } = await handOver(api);
  const caller = await api.as(clerk);
  const before = await caller.get(`/api/proposals/${id}`);
  await moveDays(api, 200);
  const after = await caller.get(`/api/proposals/${id}`);
  expect(after.body.version).toBe(before.body.version);
  expect(after.body.view.light).toBe('overdue');
  const etag = after.headers.get('etag') ?? '';
  expect((await caller.act(id, 'recordCall', call, { ifMatch: etag })).status).toBe(200);
});

test('what is written is told to the process, what changes no life is not', async () => {
  const { id } = await file(api);
  api.followed.length = 0;
  await (await api.as(clerk)).act(id, 'recordCall', call);
  const quiet = api.followed.filter((each) => each.signal);
  expect(quiet).toEqual([]);
  await (await api.as(clerk)).act(id, 'handOver', {
    mode: 'sole',
    units: [{ unit: 'qingyuan-hr', role: 'sole' }],
  });
  expect(api.followed.at(-1)).toMatchObject({ case: id, signal: 'handedOver' });
  await (await api.as(foreigner)).act(id, 'recordCall', call);
  expect(api.followed.at(-1)).toMatchObject({ signal: 'handedOver' });
});
