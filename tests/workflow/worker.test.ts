import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installRuntime, makeLogger } from '../../activities/logger.ts';
import { runWorker } from '../../activities/runWorker.ts';
import { makeFollow } from '../../api/follow.ts';
import type { Configuration } from '../../db/configuration.ts';
import { freePort } from '../../local/ports.ts';
import { startTemporal } from '../../local/temporal.ts';
import { proposalWorkflowId, searchAttributes, watchkeeperId } from '../../workflows/messages.ts';
import { handedOver } from '../support/cast.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { workflowBundle } from '../support/workflowBundle.ts';
import { eventually } from './life.ts';

const logger = makeLogger('silent', 'test');
installRuntime(logger);

let folder: string;
let database: FreshDatabase;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banli-worker-'));
  database = await freshDatabase();
});

afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const configured = (temporalPort: number, workerPort: number): Configuration => ({
  databaseUrl: database.url,
  temporal: { address: `127.0.0.1:${temporalPort}`, namespace: 'default' },
  files: join(folder, 'files'),
  publicUrl: 'http://banli.example',
  secure: false,
  trustedOrigins: [],
  host: '127.0.0.1',
  port: 8700,
  workerPort,
  secret: 'x'.repeat(32),
  demonstration: false,
  logLevel: 'silent',
});

describe('the worker', () => {
  it('waits for Temporal, makes up for what was not signalled, tells its figures, and drains when told to stop', async () => {
    const [port, workerPort] = [await freePort(), await freePort()];
    const stopping = new AbortController();
    const configuration = configured(port, workerPort);
    const ran = runWorker({
      configuration,
      bundle: await workflowBundle(),
      logger,
      grace: { drainMs: 2000, forceMs: 4000 },
      signal: stopping.signal,
    });
    const { id } = await handedOver(database.log);
    const temporal = await startTemporal({
      directory: join(folder, 'temporal'),
      port,
      report: () => undefined,
      environment: process.env,
      searchAttributes,
    });
    const connection = await Connection.connect({ address: temporal.address });
    try {
      const metrics = async () => {
        const response = await fetch(`http://127.0.0.1:${workerPort}/metrics`);
        return await response.text();
      };
      await eventually(
        'health',
        async () => (await fetch(`http://127.0.0.1:${workerPort}/healthz`).catch(() => undefined))?.ok,
      );
      await eventually('the relay', async () => /^banli_unhandled 0$/m.test(await metrics()));
      expect(await metrics()).toMatch(/^banli_oldest_wake_seconds 0$/m);
      const client = new Client({ connection });
      const handle = client.workflow.getHandle(proposalWorkflowId(id));
      expect(await handle.query('outline')).toMatchObject({ life: 'handedOver' });
      expect((await client.schedule.getHandle(watchkeeperId()).describe()).scheduleId).toBe('watchkeeper');

      const stoppedAt = Date.now();
      stopping.abort();
      await ran;
      expect(Date.now() - stoppedAt).toBeLessThan(6000);
    } finally {
      stopping.abort();
      await ran.catch(() => undefined);
      await connection.close();
      await temporal.stop();
    }
  });

  it('says in Chinese all that is wrong with its configuration, and ends', async () => {
    const script = fileURLToPath(new URL('../../activities/worker.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', script], {
      env: { PATH: process.env.PATH, BANLI_SECRET: 'short', BANLI_TYPO: '1' },
    });
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(code).toBe(1);
    expect(said).toMatch(
      /DATABASE_URL：未设置[\s\S]*TEMPORAL_ADDRESS：未设置[\s\S]*BANLI_SECRET：少于 32 个字符[\s\S]*BANLI_TYPO/,
    );
  });
});

describe('following an act', () => {
  it('never fails the act: without a connection the signal is left to the relay', async () => {
    const warnings: string[] = [];
    const follower = makeFollow({
      sql: database.sql,
      client: () => undefined,
      coalesceMs: 1,
      warn: (_error, line) => warnings.push(line),
    });
    const { id, version } = await handedOver(database.log);
    follower.follow({ case: id, version, signal: 'handedOver', mail: true });
    await eventually('both to be given up', async () => warnings.length === 2);
    await eventually('the news', async () => !follower.temporalState().reachable);
    await follower.close();
    const [row] = await database.sql<{ signalled_version: number }[]>`
      select signalled_version from watch where "case" = ${id}`;
    expect(row?.signalled_version).toBe(0);
  });
});
