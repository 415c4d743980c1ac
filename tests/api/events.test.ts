import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clerk, handOver, member, type Stage, supervisor } from './support/stages.ts';
import { listening, startTestApi, type TestApi } from './support/testApi.ts';

let api: TestApi;
let stage: Stage;
beforeAll(async () => {
  api = await startTestApi();
  stage = await handOver(api);
});
afterAll(() => api?.stop());

interface Told {
  event: string;
  data: Record<string, unknown>;
}

/** A browser that looks on: what it has been told so far, and whether its stream has ended. */
async function lookOn(username: string, headers: Record<string, string> = {}) {
  const response = await api.app.request('/api/events', {
    headers: { cookie: await api.cookieOf(username), ...headers },
  });
  const told: Told[] = [];
  const looking = { told, ended: false, comments: 0, status: response.status, leave: () => reader?.cancel() };
  const reader = response.body?.getReader();
  const read = async () => {
    const decoder = new TextDecoder();
    let text = '';
    for (;;) {
      const piece = await reader?.read();
      if (!piece || piece.done) break;
      text += decoder.decode(piece.value, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        if (block.startsWith(':')) looking.comments += 1;
        const event = /^event: (.*)$/m.exec(block)?.[1];
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (event && data) told.push({ event, data: JSON.parse(data) });
      }
    }
    looking.ended = true;
  };
  void read();
  await expect.poll(() => told.some((each) => each.event === 'hello')).toBe(true);
  return looking;
}

const call = async (text: string) => (await api.as(clerk)).act(stage.id, 'recordCall', { text });
const eventsOf = (told: Told[], name: string) => told.filter((each) => each.event === name);

describe('who looks on', () => {
  test('is told of a case that he may see, with its version', async () => {
    const looking = await lookOn(clerk);
    const { body } = await call('来电询问进度');
    await expect
      .poll(() => eventsOf(looking.told, 'change'))
      .toContainEqual({ event: 'change', data: { proposal: stage.id, version: body.version } });
    await looking.leave();
  });

  test('is not told of what he may not see', async () => {
    const proposer = await lookOn(member);
    const colleague = await lookOn(clerk);
    await call('单位来电');
    await expect.poll(() => eventsOf(colleague.told, 'change').length).toBe(1);
    // A call is between the committee and the units: the proposer hears nothing of it, but of the next urging.
    expect(eventsOf(proposer.told, 'change')).toEqual([]);
    await proposer.leave();
    await colleague.leave();
  });

  test('is told how many notices he has not read', async () => {
    const looking = await lookOn('qingyuan-hr-office');
    const urged = await (await api.as(supervisor)).act(
      stage.id,
      'urge',
      { demand: '请加快办理' },
      { target: stage.hr },
    );
    expect(urged.status).toBe(200);
    await expect.poll(() => eventsOf(looking.told, 'notices').length).toBe(1);
    const { body } = await (await api.as('qingyuan-hr-office')).get('/api/notices?unread=true');
    expect(eventsOf(looking.told, 'notices')[0]?.data).toEqual({ unread: body.unread });
    await looking.leave();
  });

  test('is told that the clock moves, and that it has arrived', async () => {
    const looking = await lookOn(clerk);
    await api.sql`update watch set wake_at = null`;
    await api.ask('POST', '/api/demonstration/clock', { json: { days: 0 } });
    await expect
      .poll(() => eventsOf(looking.told, 'clock').map((each) => each.data.moving))
      .toEqual([true, false]);
    await looking.leave();
  });

  test('reads everything anew when he comes again, and when the database was lost', async () => {
    const looking = await lookOn(clerk, { 'last-event-id': '7' });
    await expect.poll(() => eventsOf(looking.told, 'resync').length).toBe(1);
    await api.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = ${listening} and datname = current_database()`;
    await expect.poll(() => eventsOf(looking.told, 'resync').length, { timeout: 20_000 }).toBe(2);
    await call('重连之后');
    await expect.poll(() => eventsOf(looking.told, 'change').length, { timeout: 5000 }).toBe(1);
    await looking.leave();
  }, 30_000);
});

describe('a stream', () => {
  test('is counted while it is open, and kept awake', async () => {
    const count = async () =>
      /^banli_event_streams (\d+)$/m.exec((await api.anybody.get('/metrics')).body)?.[1];
    await expect.poll(count).toBe('0');
    const looking = await lookOn(clerk);
    expect(await count()).toBe('1');
    await expect.poll(() => looking.comments).toBeGreaterThan(1);
    await looking.leave();
    await expect.poll(count).toBe('0');
  });

  test('ends with its session', async () => {
    const looking = await lookOn('qingyuan-hr-handler');
    await api.ask('POST', '/api/auth/sign-out', {
      headers: { cookie: await api.cookieOf('qingyuan-hr-handler') },
    });
    await expect.poll(() => looking.ended).toBe(true);
  });

  test('is for those who are logged in', async () => {
    const { status, body } = await api.anybody.get('/api/events');
    expect([status, body.code]).toEqual([401, 'unauthenticated']);
  });
});
