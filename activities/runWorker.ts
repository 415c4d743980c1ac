/** The worker: runs the processes and their activities, relays what was left unsent, keeps watch. */

import { Client } from '@temporalio/client';
import {
  GracefulShutdownPeriodExpiredError,
  NativeConnection,
  Worker,
  type WorkflowBundleOption,
} from '@temporalio/worker';
import { makeAnnouncer } from '../db/announce.ts';
import type { Configuration } from '../db/configuration.ts';
import { connect } from '../db/connect.ts';
import { makeFileStore } from '../db/fileStore.ts';
import { makeRules } from '../db/rules.ts';
import { temporalOptions } from '../db/temporalOptions.ts';
import { makeLetterPrinter } from '../documents/print/pdf.ts';
import { taskQueue } from '../workflows/messages.ts';
import { makeEmailChannel } from './channels/email.ts';
import { createActivities } from './createActivities.ts';
import type { Dependencies } from './dependencies.ts';
import { makeEngine } from './engine.ts';
import type { Logger } from './logger.ts';
import { workerMetrics } from './metrics.ts';
import { runRelay } from './relay.ts';
import { pause, untilThere } from './retry.ts';
import { keepWatch, resignalIfLost, type Watching } from './watchkeeper.ts';
import { serveWorker } from './workerServer.ts';

export interface WorkerRun {
  configuration: Configuration;
  bundle: WorkflowBundleOption;
  logger: Logger;
  /** Time to drain after `signal` aborted, and to give up draining; both in milliseconds. */
  grace: { drainMs: number; forceMs: number };
  signal: AbortSignal;
}

const minute = 60_000;
/** What waited for a worker to come back is worked off before anything counts as standing still. */
const firstWatchMs = 15_000;

/** Runs until the signal aborts; throws when the engine turns the worker away for good. */
export async function runWorker({ configuration, bundle, logger, grace, signal }: WorkerRun): Promise<void> {
  const sql = connect(configuration.databaseUrl, { name: 'banli-worker' });
  const announcer = makeAnnouncer(sql, { warn: (error) => logger.warn({ error }, 'News could not be told') });
  const waiting = { signal, logger };
  const email = configuration.mail && makeEmailChannel(configuration.mail);
  let connection: NativeConnection | undefined;
  try {
    await untilThere('The database', () => sql`select 1 from office_clock`, waiting);
    const options = await temporalOptions(configuration.temporal);
    const temporal = await untilThere('Temporal', () => NativeConnection.connect(options), waiting);
    connection = temporal;
    const { namespace } = configuration.temporal;
    const engine = makeEngine(new Client({ connection: temporal, namespace }));
    const metrics = workerMetrics(sql);
    const dependencies: Dependencies = {
      log: { sql, rulesOf: makeRules(sql), email: email !== undefined, announce: announcer.announce },
      files: makeFileStore(configuration.files),
      printer: makeLetterPrinter({ folder: configuration.fonts }),
      engine,
      ...(email && { email }),
      publicUrl: configuration.publicUrl,
      logger,
    };
    const worker = await untilThere(
      'The namespace',
      () =>
        Worker.create({
          connection: temporal,
          namespace,
          taskQueue,
          workflowBundle: bundle,
          activities: { ...createActivities(dependencies, metrics.restarted) },
          shutdownGraceTime: grace.drainMs,
          shutdownForceTime: grace.forceMs,
        }),
      waiting,
    );
    const { host, workerPort } = configuration;
    const server =
      workerPort === undefined
        ? undefined
        : serveWorker(
            { host, port: workerPort },
            { isRunning: () => worker.getState() === 'RUNNING', metrics },
          );
    const watching = { sql, engine, logger, onRestart: metrics.restarted };
    const beside = [
      runRelay({ ...watching, email: email !== undefined, signal, pause: (ms) => pause(ms, signal) }),
      runWatch(watching, signal),
    ];
    try {
      await runUntil(worker, signal, logger);
    } finally {
      server?.close();
    }
    await Promise.all(beside);
  } finally {
    email?.close();
    await connection
      ?.close()
      .catch((error: unknown) => logger.warn({ error }, 'The connection was not closed'));
    await announcer.close();
    await sql.end({ timeout: 1 });
  }
}

async function runUntil(worker: Worker, signal: AbortSignal, logger: Logger): Promise<void> {
  const stop = () => worker.shutdown();
  if (signal.aborted) return;
  signal.addEventListener('abort', stop, { once: true });
  try {
    logger.info('The worker runs');
    await worker.run();
  } catch (error) {
    // What was cut off is claimed or retried by whoever comes next.
    if (!(signal.aborted && error instanceof GracefulShutdownPeriodExpiredError)) throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Once after the start, when the backlog is worked off; afterwards only whether the server has lost its data. */
async function runWatch(watching: Watching, signal: AbortSignal): Promise<void> {
  let isWatched = false;
  await resignal(watching);
  await pause(firstWatchMs, signal);
  while (!signal.aborted) {
    if (isWatched) await resignal(watching);
    else {
      isWatched = await keepWatch(watching).then(
        () => true,
        (error: unknown) => {
          watching.logger.warn({ error }, 'The watch could not be kept; it will be tried again');
          return false;
        },
      );
    }
    await pause(minute, signal);
  }
}

async function resignal(watching: Watching): Promise<void> {
  await resignalIfLost(watching).catch((error: unknown) =>
    watching.logger.warn({ error }, 'The Schedule of the watchkeeper could not be looked at'),
  );
}
