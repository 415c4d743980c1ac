import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Worker } from '@temporalio/worker';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { restartWorkflow } from '../../activities/restartWorkflow.ts';
import { keepWatch } from '../../activities/watchkeeper.ts';
import { proposalWorkflowId, watchkeeperId } from '../../workflows/messages.ts';
import { type Installation, installation } from './installation.ts';
import {
  doneByTime,
  eventsOf,
  eventually,
  handedOver,
  handled,
  slipClock,
  startAt,
  written,
} from './life.ts';

const day = 86_400_000;

let office: Installation;

beforeEach(async () => {
  office = await installation();
  await startAt(office, '2026-03-02T01:00:00.000Z');
});

afterEach(() => office.close());

const handleOf = (id: string) => office.client.workflow.getHandle(proposalWorkflowId(id));
const watching = () => ({
  sql: office.database.sql,
  engine: office.engine,
  logger: office.dependencies.logger,
});
const statusOf = async (id: string) => (await handleOf(id).describe()).status.name;

/** Makes the engine known, so that it is not taken for a new one. */
const known = () => keepWatch(watching());

/** Lets what is unhandled count as standing still. */
const longAgo = (id: string) =>
  office.database
    .sql`update watch set needed_since = needed_since - interval '10 minutes' where "case" = ${id}`;

describe('the watchkeeper', () => {
  it('leaves alone what is acted on', async () => {
    await known();
    const { id } = await handedOver(office);
    await handled(office, id);
    expect(await keepWatch(watching())).toEqual({ started: 0, restarted: 0 });
  });

  it('starts a process that was terminated, when its wake has passed', async () => {
    await known();
    const { id } = await handedOver(office);
    await handled(office, id);
    await handleOf(id).terminate('by an operator');
    await slipClock(office, 4 * day);
    expect(await keepWatch(watching())).toEqual({ started: 1, restarted: 0 });
    await written(office, id, 'missed');
    expect(doneByTime(await eventsOf(office, id))).toContain('03-06 00:00 missed signFor');
  });

  it('replaces a process that sleeps past its wake', async () => {
    await known();
    const { id } = await handedOver(office);
    await handled(office, id);
    // A signal still on its way would wake it by itself.
    await office.follower.close();
    await eventually('a process asleep', async () => (await office.engine.standingOf(id)) === 'idle');
    const { runId } = await handleOf(id).describe();
    await slipClock(office, 4 * day);
    expect(await keepWatch(watching())).toEqual({ started: 0, restarted: 1 });
    await written(office, id, 'missed');
    const first = office.client.workflow.getHandle(proposalWorkflowId(id), runId);
    expect((await first.describe()).status.name).toBe('TERMINATED');
    expect(await keepWatch(watching())).toEqual({ started: 0, restarted: 0 });
  });

  it('replaces a process whose task fails at every attempt', async () => {
    await known();
    await office.stopWorker();
    const connection = await NativeConnection.connect({ address: inject('temporalAddress') });
    const broken = await Worker.create({
      connection,
      taskQueue: office.queue,
      workflowBundle: await bundleWorkflowCode({
        workflowsPath: fileURLToPath(new URL('./broken.ts', import.meta.url)),
        logger: new DefaultLogger('ERROR'),
      }),
    });
    const ran = broken.run();
    const { id } = await handedOver(office);
    await eventually('a second attempt', async () => (await office.engine.standingOf(id)) === 'failing');
    broken.shutdown();
    await ran;
    await connection.close();

    await office.startWorker();
    await longAgo(id);
    expect(await keepWatch(watching())).toEqual({ started: 0, restarted: 1 });
    await handled(office, id);
    expect(await statusOf(id)).toBe('RUNNING');
  });

  it('does not take a backlog for a standstill', async () => {
    await known();
    await office.stopWorker();
    const { id } = await handedOver(office);
    await eventually('the signal', async () => {
      const [row] = await office.database.sql`
        select 1 from watch where "case" = ${id} and signalled_version >= needed_version`;
      return row !== undefined;
    });
    await longAgo(id);
    expect(await keepWatch(watching())).toEqual({ started: 0, restarted: 0 });
    await office.startWorker();
    await handled(office, id);
  });

  it('is run by a Schedule, which it makes itself', async () => {
    await known();
    const { id } = await handedOver(office);
    await handled(office, id);
    await handleOf(id).terminate();
    await slipClock(office, 4 * day);
    const schedule = office.client.schedule.getHandle(watchkeeperId(office.queue));
    await schedule.trigger();
    await written(office, id, 'missed');
    await schedule.delete();
  });

  it('has every open case told again when the engine has lost its Schedule', async () => {
    await known();
    const { id } = await handedOver(office);
    await handled(office, id);
    await office.client.schedule.getHandle(watchkeeperId(office.queue)).delete();
    await keepWatch(watching());
    const [row] = await office.database.sql`select signalled_version from watch where "case" = ${id}`;
    expect(row?.signalled_version).toBe(0);
  });
});

describe('an operator', () => {
  it('restarts the process of a case by hand', async () => {
    const { id } = await handedOver(office);
    await handled(office, id);
    const before = (await handleOf(id).describe()).runId;
    const said = await restartWorkflow(
      { sql: office.database.sql, engine: office.engine },
      proposalWorkflowId(id),
    );
    expect(said).toContain(id);
    expect((await handleOf(id).describe()).runId).not.toBe(before);
    await eventually('an outline', async () => (await handleOf(id).query('outline')) !== undefined);
    await expect(
      restartWorkflow({ sql: office.database.sql, engine: office.engine }, 'nobody'),
    ).rejects.toThrow('没有找到提案 nobody。');
  });
});
