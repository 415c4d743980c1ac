import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '../../api/environment.ts';
import { clerk, handOver } from './support/stages.ts';
import { startTestApi, type TestApi } from './support/testApi.ts';

let api: TestApi;
let temporal: ReturnType<Engine['temporalState']>;
beforeEach(async () => {
  temporal = { reachable: true };
  api = await startTestApi({ temporalState: () => temporal });
});
afterEach(() => api?.stop());

const state = async () => (await (await api.as(clerk)).get('/api/state')).body;

describe('the state of the system', () => {
  test('says nothing is wrong when nothing is, and that this is a demonstration', async () => {
    expect(await state()).toMatchObject({ demonstration: true, clock: { moving: false }, wrong: [] });
  });

  test('says since when the dates are not being watched', async () => {
    const since = new Date(Date.now() - 60_000).toISOString();
    temporal = { reachable: false, since };
    const { wrong } = await state();
    expect(wrong).toEqual([
      { code: 'engineAway', since, text: expect.stringMatching(/^时限监控自 .*\d\d:\d\d 起中断/) },
    ]);
  });

  test('says that wakes are not acted on although the engine answers', async () => {
    await handOver(api);
    await api.sql`update watch set wake_at = now() - interval '1 hour'`;
    expect((await state()).wrong).toMatchObject([{ code: 'watchLagging' }]);
  });

  test('says that the clock of the demonstration moves', async () => {
    await api.sql`update office_clock set moving_since = now()`;
    expect((await state()).wrong).toMatchObject([{ code: 'clockMoving' }]);
  });

  test('is for those who are logged in', async () => {
    expect((await api.anybody.get('/api/state')).status).toBe(401);
  });
});
