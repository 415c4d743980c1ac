/** A worker with everything behind it, on a database, a task queue and a file store of its own. */

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { inject } from 'vitest';
import type { EmailChannel } from '../../activities/channels/email.ts';
import { createActivities } from '../../activities/createActivities.ts';
import type { Dependencies } from '../../activities/dependencies.ts';
import { type Engine, makeEngine } from '../../activities/engine.ts';
import { installRuntime, makeLogger } from '../../activities/logger.ts';
import { type Follower, makeFollow } from '../../api/follow.ts';
import type { Log } from '../../db/execute.ts';
import { type FileStore, makeFileStore } from '../../db/fileStore.ts';
import { makeLetterPrinter } from '../../documents/print/pdf.ts';
import type { Actor } from '../../workflows/lifecycle/actor.ts';
import type { AnyCommandName, AnyPayloads } from '../../workflows/lifecycle/commands.ts';
import type { CaseState } from '../../workflows/lifecycle/state.ts';
import { watchkeeperId } from '../../workflows/messages.ts';
import { type Sending, send } from '../support/cast.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { workflowBundle } from '../support/workflowBundle.ts';

const logger = makeLogger('silent', 'test');
const printer = makeLetterPrinter();
installRuntime(logger);

export interface Installation {
  database: FreshDatabase;
  log: Log;
  client: Client;
  engine: Engine;
  follower: Follower;
  queue: string;
  files: FileStore;
  dependencies: Dependencies;
  /** Sends an act that must succeed, and lets the processes hear of it, as the API does. */
  does: Does;
  startWorker(): Promise<void>;
  /** Drains and stops it. */
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

type Does = <N extends AnyCommandName>(
  by: string | Actor,
  command: N,
  payload: AnyPayloads[N],
  sending?: Sending,
) => Promise<CaseState>;

export interface InstallationOptions {
  email?: EmailChannel;
  /** Absent: the server that all tests share. */
  temporalAddress?: string;
  /** False: nothing is signalled after an act, as if every API process died between commit and signal. */
  signals?: boolean;
}

export async function installation({
  email,
  temporalAddress: address = inject('temporalAddress'),
  signals = true,
}: InstallationOptions = {}): Promise<Installation> {
  const database = await freshDatabase({ email: email !== undefined, connections: 20 });
  const { log, sql } = database;
  const folder = await mkdtemp(join(tmpdir(), 'banli-files-'));
  const [connection, native] = await Promise.all([
    Connection.connect({ address }),
    NativeConnection.connect({ address }),
  ]);
  // Saved histories tell no machine's name.
  const client = new Client({ connection, identity: 'test' });
  const queue = `test-${randomUUID()}`;
  const engine = makeEngine(client, queue);
  const follower = makeFollow({ sql, client: () => client, queue, coalesceMs: 20, spacingMs: 20 });
  const files = makeFileStore(folder);
  const dependencies: Dependencies = {
    log,
    files,
    printer,
    engine,
    ...(email && { email }),
    publicUrl: 'http://banli.example',
    logger,
  };
  let worker: { worker: Worker; ended: Promise<void> } | undefined;
  const startWorker = async () => {
    const made = await Worker.create({
      connection: native,
      taskQueue: queue,
      identity: 'test',
      workflowBundle: await workflowBundle(),
      activities: { ...createActivities(dependencies) },
      shutdownGraceTime: 1000,
      shutdownForceTime: 5000,
    });
    worker = { worker: made, ended: made.run() };
  };
  const stopWorker = async () => {
    worker?.worker.shutdown();
    await worker?.ended;
    worker = undefined;
  };
  await startWorker();
  return {
    database,
    log,
    client,
    engine,
    follower,
    queue,
    files,
    dependencies,
    startWorker,
    stopWorker,
    async does(by, command, payload, sending) {
      const outcome = await send(log, by, command, payload, sending);
      if (outcome.kind !== 'done') throw new Error(`${command} came to ${JSON.stringify(outcome)}`);
      if (outcome.follow && signals) follower.follow(outcome.follow);
      return outcome.state;
    },
    async close() {
      await follower.close();
      await stopWorker();
      const schedule = client.schedule.getHandle(watchkeeperId(queue));
      await schedule.delete().catch(() => undefined);
      await native.close();
      await connection.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
