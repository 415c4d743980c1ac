import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeClockMover } from '../../api/moveClock.ts';
import { advance } from '../../db/advance.ts';
import { demonstrationPassword } from '../../db/prepare.ts';
import { addDays, localDateOf } from '../../workflows/lifecycle/dates/localDate.ts';
import type { FreshDatabase } from '../support/database.ts';
import { clerk, handOver, type Stage } from './support/stages.ts';
import { startTestApi, type TestApi } from './support/testApi.ts';

/** What the processes do: every case walks from wake to wake until it has arrived. */
async function walk({ sql, log }: FreshDatabase): Promise<void> {
  const open = await sql<{ case: string }[]>`select "case" from watch where wake_at is not null`;
  for (const { case: id } of open) {
    for (let walking = true; walking; ) {
      await advance(log, { case: id });
      const [row] = await sql<{ walking: boolean }[]>`
        select arrived_ms <> target_ms as walking from watch, office_clock where "case" = ${id}`;
      walking = row?.walking ?? false;
    }
  }
}

let api: TestApi;
let onSignal: (database: FreshDatabase) => Promise<void>;
beforeEach(async () => {
  onSignal = walk;
  api = await startTestApi({ signalOffset: (database) => onSignal(database) });
});
afterEach(() => api?.stop());

const move = (days: number) => api.ask('POST', '/api/demonstration/clock', { json: { days } });

test('the accounts are listed, and each of them can log in', async () => {
  const { body } = await api.anybody.get('/api/demonstration');
  expect(body.accounts.length).toBeGreaterThan(40);
  expect(body.clock).toMatchObject({ offsetDays: 0, moving: false });
  const known = body.accounts.find((each: { username: string }) => each.username === clerk);
  expect(known).toMatchObject({ password: demonstrationPassword, posts: [{ role: 'clerk' }] });
  const held = await api.sql`select id from posts`;
  expect(known.unitName).toBe('市政协提案委员会');
  const groups = new Set(body.accounts.map((each: { unitName: string }) => each.unitName));
  expect([...groups]).toEqual(expect.arrayContaining(['市人社局', '提案者', '系统管理']));
  const listed = body.accounts.flatMap((each: { posts: { id: string }[] }) =>
    each.posts.map((post) => post.id),
  );
  expect(listed.sort()).toEqual(held.map((each) => each.id).sort());
});

describe('the clock', () => {
  test('moves on, and each thing happens on its day', async () => {
    const stage = await handOver(api);
    const { status, body } = await move(120);
    expect(status).toBe(200);
    expect(body).toMatchObject({ waiting: 0, clock: { offsetDays: 120, moving: false } });
    const { lines } = await timelineOf(stage);
    const byTime = lines.filter((each: { by: { kind: string } }) => each.by.kind === 'time');
    const days = new Set(byTime.map((each: { at: string }) => each.at.slice(0, 10)));
    expect(byTime.map((each: { kind: string }) => each.kind)).toContain('missed');
    expect(days.size).toBeGreaterThan(5);
    for (const each of byTime) expect(each.at).toBe(each.dueAt);
    const { body: after } = await (await api.as(clerk)).get('/api/me');
    expect(Date.parse(after.now) - Date.now()).toBeGreaterThan(119.9 * 86_400_000);
  });

  test('moves to the morning after the next due date, and then to the one after that', async () => {
    const stage = await handOver(api);
    const next = () => api.ask('POST', '/api/demonstration/clock', { json: { to: 'nextDue' } });
    const dues = await api.sql<{ due_on: string }[]>`select distinct due_on from clocks order by due_on`;
    const { body } = await next();
    expect(body.dueOn).toBe(dues[0]?.due_on);
    expect(localDateOf(body.clock.now)).toBe(addDays(body.dueOn, 1));
    const { lines } = await timelineOf(stage);
    expect(lines.map((each: { kind: string }) => each.kind)).toContain('missed');
    const second = (await next()).body;
    expect(second.dueOn > body.dueOn).toBe(true);
  });

  test('has no next due date to go to when nothing is awaited', async () => {
    const { status, body } = await api.ask('POST', '/api/demonstration/clock', { json: { to: 'nextDue' } });
    expect([status, body.code]).toEqual([409, 'notNow']);
  });

  test('moves back', async () => {
    await move(10);
    const { body } = await move(-30);
    expect(body.clock).toMatchObject({ offsetDays: -20, moving: false });
  });

  test('is not moved while it moves, and acts wait meanwhile', async () => {
    const stage = await handOver(api);
    let arrive: () => void = () => undefined;
    const signalled = new Promise<void>((told) => {
      onSignal = (database) => {
        told();
        return new Promise<void>((resolve) => {
          arrive = () => resolve(walk(database));
        });
      };
    });
    const moving = move(30);
    await signalled;
    const second = await move(1);
    expect([second.status, second.body.code]).toEqual([409, 'moving']);
    const acting = await (await api.as(clerk)).act(stage.id, 'recordCall', { text: 'a' });
    expect([acting.status, acting.body.code]).toEqual([503, 'walking']);
    const { body } = await api.anybody.get('/api/demonstration');
    expect(body.clock.moving).toBe(true);
    arrive();
    expect((await moving).body.waiting).toBe(0);
    expect((await (await api.as(clerk)).act(stage.id, 'recordCall', { text: 'a' })).status).toBe(200);
  });

  test('goes on with a move that a crash interrupted', async () => {
    const stage = await handOver(api);
    await api.sql`
      update office_clock set target_ms = target_ms + ${40 * 86_400_000}, moving_since = now() - interval '1 hour'`;
    // For a case that still walks, acts wait however long it takes.
    const acting = await (await api.as(clerk)).act(stage.id, 'recordCall', { text: 'a' });
    expect([acting.status, acting.body.code]).toEqual([503, 'walking']);
    const engine = { signalOffset: () => walk(api) };
    const mover = makeClockMover({ sql: api.sql, engine, logger: pino({ level: 'silent' }) });
    await mover.resume();
    await expect
      .poll(async () => (await api.sql`select moving_since from office_clock`)[0]?.moving_since)
      .toBe(null);
    const [row] = await api.sql`select offset_ms, target_ms from office_clock`;
    expect(row?.offset_ms).toBe(row?.target_ms);
    expect((await (await api.as(clerk)).act(stage.id, 'recordCall', { text: 'a' })).status).toBe(200);
  });

  test.each([
    {},
    { to: 'nextYear' },
    { to: 'nextDue', days: 1 },
    { days: '1' },
    { days: 1e9 },
    { days: null },
    { days: 1, hours: 1 },
  ])('is not moved by %j', async (json) => {
    const { status, body } = await api.ask('POST', '/api/demonstration/clock', { json });
    expect([status, body.code]).toEqual([422, 'invalid']);
  });

  test('is not moved by another site', async () => {
    const { body } = await api.ask('POST', '/api/demonstration/clock', {
      json: { days: 1 },
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(body.code).toBe('originRefused');
  });
});

test('in production there is neither account nor clock', async () => {
  const production = await startTestApi({ demonstration: false });
  try {
    expect((await production.anybody.get('/api/demonstration')).body.code).toBe('unseen');
    const moved = await production.ask('POST', '/api/demonstration/clock', { json: { days: 1 } });
    expect([moved.status, moved.body.code]).toEqual([404, 'unseen']);
    const bad = await production.ask('POST', '/api/demonstration/clock', { json: {} });
    expect(bad.status).toBe(404);
  } finally {
    await production.stop();
  }
});

async function timelineOf({ id }: Stage) {
  return (await (await api.as(clerk)).get(`/api/proposals/${id}/timeline`)).body;
}
