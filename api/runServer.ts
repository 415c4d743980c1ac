/** The API as a process: what it holds, how it starts, how it ends. */

import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { Client, Connection } from '@temporalio/client';
import type { Logger } from 'pino';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { makeAnnouncer } from '../db/announce.ts';
import type { Configuration } from '../db/configuration.ts';
import { connect, connectDrizzle } from '../db/connect.ts';
import { makeFileStore } from '../db/fileStore.ts';
import { makeRules } from '../db/rules.ts';
import { temporalOptions } from '../db/temporalOptions.ts';
import { makePreviewer } from '../documents/print/previewer.ts';
import { makeApp } from './app.ts';
import { makeAuth } from './auth.ts';
import { demonstrationAccounts } from './demonstrationAccounts.ts';
import { makeFollow } from './follow.ts';
import { makeLive } from './live/live.ts';
import { makeClockMover } from './moveClock.ts';

export interface ServerRun {
  configuration: Configuration;
  logger: Logger;
  /** Time for open requests to end after `signal` aborted, in milliseconds. */
  drainMs: number;
  signal: AbortSignal;
  /** Called with the port as soon as requests are taken. */
  onListening?(port: number): void;
}

const retryMs = 1000;
/** Beside the compiled files. */
const desks = fileURLToPath(new URL('../web/', import.meta.url));
/** How long the end waits for signals that are on their way. */
const lastNewsMs = 1000;
/** How soon a connection is closed whose last request has been answered. */
const endedMs = 50;

/** Serves until the signal aborts. A database or a Temporal server that is not there yet is waited for, not died of. */
export async function runServer({
  configuration,
  logger,
  drainMs,
  signal,
  onListening,
}: ServerRun): Promise<void> {
  const { databaseUrl, files, secret, secure, publicUrl, trustedOrigins, host, port, mail } = configuration;
  const sql = connect(databaseUrl, { name: 'banli-api' });
  const drizzle = connectDrizzle(databaseUrl);
  const temporal = connectTemporal(configuration.temporal, logger, signal);
  const engine = makeFollow({
    sql,
    client: temporal.client,
    warn: (error, text) => logger.warn({ error }, text),
  });
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const origins = [new URL(publicUrl).origin, ...trustedOrigins];
  const announcer = makeAnnouncer(sql, { warn: (error) => logger.warn({ error }, 'News could not be told') });
  const { announce } = announcer;
  const mover = makeClockMover({ sql, engine, logger, announce });
  const live = makeLive({
    sql,
    connect: () => connect(databaseUrl, { name: 'banli-live', connections: 1 }),
    registry,
    logger,
  });
  const previewer = makePreviewer({ folder: configuration.fonts });
  const app = makeApp({
    log: { sql, rulesOf: makeRules(sql), email: mail !== undefined, announce },
    auth: makeAuth({ db: drizzle.db, secret, publicUrl, origins, secure }),
    files: makeFileStore(files),
    previewer,
    engine,
    registry,
    logger,
    secret,
    secure,
    origins,
    mover,
    desks,
    live,
    ...(configuration.demonstration && { demonstration: { accounts: demonstrationAccounts() } }),
  });
  try {
    const server = createAdaptorServer({ fetch: app.fetch }) as Server;
    await listen(server, { host, port });
    logger.info({ host, port }, 'The API takes requests');
    onListening?.(portOf(server));
    if (configuration.demonstration) void resumeMove(mover, logger, signal);
    await aborted(signal);
    await live.close();
    await drain(server, drainMs);
  } finally {
    mover.stop();
    // What cannot be told in time the relay tells; a server that never answers must not hold us.
    await Promise.race([
      Promise.all([engine.close(), announcer.close(), live.close()]),
      pause(lastNewsMs, AbortSignal.timeout(lastNewsMs)),
    ]);
    await previewer.close();
    await temporal.close();
    await Promise.all([sql.end({ timeout: 1 }), drizzle.end()]);
  }
}

/** Tries until there is a connection; afterwards the client connects again by itself. */
function connectTemporal(settings: Configuration['temporal'], logger: Logger, signal: AbortSignal) {
  let connection: Connection | undefined;
  let client: Client | undefined;
  const trying = (async () => {
    const options = await temporalOptions(settings);
    let told = false;
    while (!signal.aborted && !connection) {
      try {
        connection = await Connection.connect(options);
        client = new Client({ connection, namespace: settings.namespace });
      } catch (error) {
        if (!told) logger.warn({ error }, 'Temporal is not there yet; acts go on');
        told = true;
        await pause(retryMs, signal);
      }
    }
  })();
  trying.catch((error: unknown) => logger.error({ error }, 'Temporal cannot be connected to'));
  return {
    client: () => client,
    async close() {
      if (connection) await connection.close();
      // An attempt that is still on its way can take long; what it brings is closed when it comes.
      else void trying.then(() => connection?.close()).catch(() => undefined);
    },
  };
}

/** A move that was interrupted goes on as soon as the database can be asked. */
async function resumeMove(
  mover: { resume(): Promise<void> },
  logger: Logger,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      return await mover.resume();
    } catch (error) {
      logger.warn({ error }, 'The office clock cannot be read yet');
      await pause(retryMs, signal);
    }
  }
}

function listen(server: Server, address: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server listens nowhere');
  return address.port;
}

/** No new requests; the open ones may end, and their connections with them. */
async function drain(server: Server, drainMs: number): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  const ending = setInterval(() => server.closeIdleConnections(), endedMs);
  const forced = setTimeout(() => server.closeAllConnections(), drainMs);
  await closed;
  clearInterval(ending);
  clearTimeout(forced);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done, { once: true });
  });
}
