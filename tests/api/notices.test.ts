import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clerk, does, file, handOver, member, submit } from './support/stages.ts';
import { startTestApi, type TestApi } from './support/testApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ email: true });
});
afterAll(() => api?.stop());

const list = async (username: string, query = '') =>
  (await (await api.as(username)).get(`/api/notices${query}`)).body;

describe('notices', () => {
  test('say in the words of the policy what has happened', async () => {
    const { id } = await handOver(api);
    const { notices } = await list('qingyuan-hr-office');
    const own = notices.filter((each: { proposal: string }) => each.proposal === id);
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ kind: 'handedOver', post: 'qingyuan-hr-office/office' });
    expect(own[0].subject).toMatch(/^\S.*第\d{8}号|《关于完善/u);
    expect(own[0].body).toContain('关于完善职业技能培训体系的提案');
    expect(`${own[0].subject}${own[0].body}`).not.toMatch(/\{\{|（未填）/);
  });

  test('are marked as read, one or all, by nobody else', async () => {
    await file(api);
    await file(api);
    const before = await list(member);
    const [first] = before.notices;
    expect(before.unread).toBeGreaterThan(1);
    const other = await (await api.as(clerk)).post(`/api/notices/${first.id}/read`);
    expect([other.status, other.body.code]).toEqual([404, 'unseen']);
    const read = await (await api.as(member)).post(`/api/notices/${first.id}/read`);
    expect(read.status).toBe(200);
    const again = await (await api.as(member)).post(`/api/notices/${first.id}/read`);
    expect(again.body).toEqual(read.body);
    expect((await list(member)).unread).toBe(before.unread - 1);
    expect((await list(member, '?unread=true')).notices.map((each: { id: number }) => each.id)).not.toContain(
      first.id,
    );
    const all = await (await api.as(member)).post('/api/notices/read-all');
    expect(all.body).toEqual({ read: before.unread - 1 });
    expect((await list(member, '?unread=true')).notices).toEqual([]);
    expect((await list(member)).unread).toBe(0);
  });

  test('come in pages, the newest first', async () => {
    await submit(api);
    await submit(api);
    const all = (await list(clerk, '?limit=100')).notices.map((each: { id: number }) => each.id);
    expect(all).toEqual([...all].sort((a, b) => b - a));
    const one = await list(clerk, '?limit=1');
    const two = await list(clerk, `?limit=1&cursor=${one.next}`);
    expect([one.notices[0].id, two.notices[0].id]).toEqual(all.slice(0, 2));
  });

  test.each(['0', 'abc', '99999999999999999999', '1.5'])('number %s is not there', async (id) => {
    const { status } = await (await api.as(clerk)).post(`/api/notices/${id}/read`);
    expect(status).toBe(404);
  });

  test.each(['?cursor=abc', '?unread=1', '?limit=-1'])('refuse %s', async (query) => {
    expect((await (await api.as(clerk)).get(`/api/notices${query}`)).status).toBe(422);
  });
});

describe('mails that did not arrive', () => {
  test('are listed with the reason for the administrator, and sent again', async () => {
    const stage = await submit(api);
    await does(api, stage, clerk, 'returnForRevision', { reason: '一事一案' });
    const [mail] = await api.sql<{ id: number }[]>`
      update notices set state = 'failed', reason = '邮箱不存在', attempt = 3
      where "case" = ${stage.id} and channel = 'email' and person = ${member} returning id`;
    const administrator = await api.as('administrator');
    const { body } = await administrator.get('/api/notices/undelivered');
    expect(body.notices).toMatchObject([
      { id: mail?.id, state: 'failed', reason: '邮箱不存在', person: { name: '廖望舒' }, attempt: 3 },
    ]);
    const sent = await administrator.post(`/api/notices/${mail?.id}/resend`);
    expect(sent.body).toEqual({ id: mail?.id, state: 'queued' });
    expect(api.followed.at(-1)).toMatchObject({ case: stage.id, mail: true });
    expect((await administrator.get('/api/notices/undelivered')).body.notices).toEqual([]);
    const again = await administrator.post(`/api/notices/${mail?.id}/resend`);
    expect([again.status, again.body.code]).toEqual([409, 'notNow']);
    const missing = await administrator.post('/api/notices/999999/resend');
    expect([missing.status, missing.body.code]).toEqual([404, 'unseen']);
  });

  test('are nobody else’s business', async () => {
    const caller = await api.as(clerk);
    const listed = await caller.get('/api/notices/undelivered');
    expect([listed.status, listed.body.code]).toEqual([403, 'forbidden']);
    expect((await caller.post('/api/notices/1/resend')).status).toBe(403);
  });
});
