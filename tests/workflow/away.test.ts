import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { relayOnce } from '../../activities/relay.ts';
import { keepWatch } from '../../activities/watchkeeper.ts';
import { type RunningTemporal, startTemporal } from '../../local/temporal.ts';
import type { CaseState } from '../../workflows/lifecycle/state.ts';
import { proposalWorkflowId, searchAttributes } from '../../workflows/messages.ts';
import { assignmentOf } from '../support/cast.ts';
import { type Installation, installation } from './installation.ts';
import {
  doneByTime,
  eventsOf,
  eventually,
  handedOver,
  handled,
  moveClock,
  slipClock,
  startAt,
} from './life.ts';

const day = 86_400_000;

let folder: string;
let temporal: RunningTemporal;
let office: Installation;

const startServer = (port?: number) =>
  startTemporal({
    directory: join(folder, 'temporal'),
    ...(port !== undefined && { port }),
    report: () => undefined,
    environment: process.env,
    searchAttributes,
  });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banli-away-'));
  temporal = await startServer();
  office = await installation({ temporalAddress: temporal.address });
  await startAt(office, '2026-03-02T01:00:00.000Z');
});

afterEach(async () => {
  await office.close();
  await temporal.stop();
  await rm(folder, { recursive: true, force: true });
});

const killServer = async () => {
  process.kill(temporal.pid, 'SIGKILL');
  await temporal.gone;
};

const relaying = () => ({
  sql: office.database.sql,
  engine: office.engine,
  logger: office.dependencies.logger,
});

/** What a worker does by itself: relays until nothing is left unsent. */
const relayAll = () =>
  eventually(
    'the relay',
    async () => {
      await relayOnce(relaying()).catch(() => undefined);
      await office.database.sql`update watch set leased_until = null`;
      const [left] = await office.database.sql`select 1 from watch where signalled_version < needed_version`;
      return left === undefined;
    },
    60_000,
  );

/** The state without what differs from one case to another: ids and instants of writing. */
const comparable = ({ clocks, assignments, life, round }: CaseState) => ({
  life,
  round,
  assignments: assignments.map((each) => ({ unit: each.unit, life: each.life, deemed: each.deemed })),
  clocks: clocks.map((each) => ({ kind: each.kind, dueOn: each.dueOn, missesAt: each.missesAt })),
});

const stateOf = async ({ database }: Installation, id: string): Promise<CaseState> => {
  const [row] = await database.sql<{ snapshot: CaseState }[]>`select snapshot from cases where id = ${id}`;
  if (!row) throw new Error(`${id} is not there`);
  return row.snapshot;
};

describe('while Temporal is away', () => {
  it('acts are taken, and after its return everything is as if it had been there', async () => {
    // The same life in an office whose engine is there all the time.
    const twin = await installation();
    await startAt(twin, '2026-03-02T01:00:00.000Z');
    const there = await handedOver(twin);
    await handled(twin, there.id);
    await moveClock(twin, 4 * day);
    await twin.does(
      'qingyuan-hr-office',
      'accept',
      {},
      { case: there.id, target: assignmentOf(there, 'qingyuan-hr') },
    );
    await handled(twin, there.id);

    const { id } = await handedOver(office);
    await handled(office, id);
    await killServer();
    await slipClock(office, 4 * day);
    const state = await stateOf(office, id);
    await office.does(
      'qingyuan-hr-office',
      'accept',
      {},
      { case: id, target: assignmentOf(state, 'qingyuan-hr') },
    );
    await eventually('the news', async () => !office.follower.temporalState().reachable, 30_000);
    expect(office.follower.temporalState().since).toMatch(/^20\d\d-.*Z$/);

    temporal = await startServer(temporal.port);
    await relayAll();
    await handled(office, id);
    await eventually('the good news', async () => office.follower.temporalState().reachable, 30_000);

    expect(comparable(await stateOf(office, id))).toEqual(comparable(await stateOf(twin, there.id)));
    const withEngine = doneByTime(await eventsOf(twin, there.id));
    const without = doneByTime(await eventsOf(office, id));
    // Of the reminders that nobody could send in time, those that a missed date made untrue are dropped.
    expect(withEngine.filter((each) => !without.includes(each))).toEqual([
      '03-04 09:00 reminded signFor blue -1',
      '03-05 09:00 reminded signFor orange 0',
    ]);
    expect(without.filter((each) => !withEngine.includes(each))).toEqual([]);
    await twin.close();
  });

  it('and all its data are lost, every open case is watched again', async () => {
    const watching = { ...relaying() };
    await keepWatch(watching);
    const states = [await handedOver(office), await handedOver(office), await handedOver(office)];
    for (const { id } of states) await handled(office, id);
    await office.stopWorker();
    await killServer();
    rmSync(join(folder, 'temporal'), { recursive: true });

    temporal = await startServer(temporal.port);
    await office.startWorker();
    await eventually(
      'the watch',
      () =>
        keepWatch(watching).then(
          () => true,
          () => false,
        ),
      60_000,
    );
    await relayAll();
    for (const { id } of states) {
      const handle = office.client.workflow.getHandle(proposalWorkflowId(id));
      await eventually('an outline', async () => (await handle.query('outline')) !== undefined);
    }
    await moveClock(office, 4 * day);
    for (const { id } of states) {
      expect(doneByTime(await eventsOf(office, id))).toContain('03-06 00:00 missed signFor');
    }
  });
});
