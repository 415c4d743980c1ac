/** A database of its own, an API and a worker for the measurement, on the servers given or on embedded ones. */

import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connect, type Sql } from '../db/connect.ts';
import { prepareDatabase } from '../db/prepare.ts';
import { freePort } from '../local/ports.ts';
import { startPostgres } from '../local/postgres.ts';
import { startTemporal } from '../local/temporal.ts';
import { searchAttributes } from '../workflows/messages.ts';

export interface Stack {
  url: string;
  sql: Sql;
  temporalAddress: string;
  /** Which Temporal and which PostgreSQL, for the report. */
  described: string;
  end(): Promise<void>;
}

/** The unit that the lives run through: one signature, so that a life is ten acts. */
export const benchUnit = 'qingyuan-hr';

/** A prepared database of its own, on the server given or on an embedded one. */
export async function startDatabase(
  environment: NodeJS.ProcessEnv,
): Promise<Pick<Stack, 'url' | 'sql' | 'end'> & { directory: string }> {
  const directory = await mkdtemp(join(tmpdir(), 'banli-bench-'));
  await chmod(directory, 0o755);
  const ends: (() => Promise<void>)[] = [() => rm(directory, { recursive: true, force: true })];
  let adminUrl = environment.DATABASE_URL;
  if (!adminUrl) {
    const postgres = await startPostgres({
      directory: join(directory, 'postgres'),
      report,
      settings: { max_connections: '200' },
    });
    ends.push(postgres.stop);
    adminUrl = postgres.url;
  }
  const { url, drop } = await ownDatabase(adminUrl);
  ends.push(drop);
  await prepareDatabase(url, { demonstration: true });
  const sql = connect(url, { connections: 40, name: 'banli-bench' });
  ends.push(() => sql.end());
  return { url, sql, directory, end: () => endAll(ends) };
}

export async function startStack(environment: NodeJS.ProcessEnv): Promise<Stack> {
  const { url, sql, directory, end } = await startDatabase(environment);
  const ends = [end];
  let temporalAddress = environment.TEMPORAL_ADDRESS;
  const embedded = temporalAddress === undefined;
  if (temporalAddress === undefined) {
    const temporal = await startTemporal({
      directory: join(directory, 'temporal'),
      report,
      environment,
      searchAttributes,
    });
    ends.push(temporal.stop);
    temporalAddress = temporal.address;
  }
  await sql`update units set chain = ${sql.json([{ role: 'leader', rank: 'head' }])} where id = ${benchUnit}`;
  return {
    url,
    sql,
    temporalAddress,
    described: embedded
      ? `embedded Temporal (development server on SQLite) at ${temporalAddress}`
      : `Temporal by TEMPORAL_ADDRESS at ${temporalAddress}`,
    end: () => endAll(ends),
  };
}

function report(line: string): void {
  console.error(line);
}

async function endAll(ends: readonly (() => Promise<void>)[]): Promise<void> {
  for (const end of [...ends].reverse()) await end();
}

async function ownDatabase(adminUrl: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `banli_bench_${Date.now()}`;
  const admin = connect(adminUrl, { connections: 1 });
  await admin.unsafe(`create database ${name}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return {
    url: url.toString(),
    async drop() {
      await admin.unsafe(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
}

export interface Banli {
  origin: string;
  end(): Promise<void>;
}

/** The shipped processes, as a production would run them. */
export async function startBanli(stack: Stack): Promise<Banli> {
  const directory = await mkdtemp(join(tmpdir(), 'banli-bench-'));
  const port = await freePort();
  const environment = {
    PATH: process.env.PATH,
    DATABASE_URL: stack.url,
    TEMPORAL_ADDRESS: stack.temporalAddress,
    PORT: String(port),
    FILES: directory,
    BANLI_SECRET: 'bench'.repeat(10),
    BANLI_DEMONSTRATION: 'on',
    LOG_LEVEL: 'warn',
  };
  const log = await open(join(directory, 'log'), 'w');
  const run = (script: string) =>
    spawn(process.execPath, [fileURLToPath(new URL(script, import.meta.url))], {
      env: environment,
      stdio: ['ignore', log.fd, log.fd],
    });
  const children = [run('../api/server.js'), run('../activities/worker.js')];
  const origin = `http://127.0.0.1:${port}`;
  await ready(origin, children);
  return {
    origin,
    async end() {
      await Promise.all(children.map(ended));
      await log.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function ready(origin: string, children: ChildProcess[]): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (children.some((each) => each.exitCode !== null))
      throw new Error('A process of the measurement ended at start');
    const answer = await fetch(`${origin}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The API did not become ready within a minute');
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
