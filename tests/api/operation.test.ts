import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspectRoutes } from 'hono/dev';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { laterCommands } from '../../api/contract/commandRoutes.ts';
import { problemSchema } from '../../api/contract/problem.ts';
import { runServer } from '../../api/runServer.ts';
import { isFaulty, readConfiguration } from '../../db/configuration.ts';
import { connect, type Transaction } from '../../db/connect.ts';
import { demonstrationPassword } from '../../db/prepare.ts';
import { clerk, foreigner, submission, submit } from './support/stages.ts';
import { freshKey, secret, startTestApi, type TestApi } from './support/testApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

describe('the description', () => {
  test('has every route that is served, and every command', async () => {
    const { body } = await api.anybody.get('/openapi.json');
    const served = inspectRoutes(api.app)
      .filter((each) => !each.isMiddleware && each.method !== 'ALL')
      .map((each) => `${each.method} ${each.path.replaceAll(/:(\w+)/g, '{$1}')}`);
    const described = Object.entries<object>(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect([...new Set(served)].sort()).toEqual(described.sort());
    expect(body.openapi).toBe('3.1.0');
    for (const name of laterCommands) {
      const route = body.paths[`/api/proposals/{id}/commands/${name}`].post;
      expect(route.requestBody.content['application/json'].schema.properties.payload).toBeDefined();
      expect(route.parameters.map((each: { name: string }) => each.name)).toContain('idempotency-key');
    }
  });

  test('refers to nothing that is not there', async () => {
    const { body } = await api.anybody.get('/openapi.json');
    const references = [...JSON.stringify(body).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    expect(references.length).toBeGreaterThan(100);
    for (const [, name = ''] of references) expect(Object.keys(body.components.schemas)).toContain(name);
  });

  test('is shown by pages that load nothing from elsewhere', async () => {
    const page = (await api.anybody.get('/docs')).body;
    const script = (await api.anybody.get('/docs/page.js')).body;
    expect(`${page}${script}`).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(page).toContain('src="/docs/page.js"');
    expect(() => new Function(script)).not.toThrow();
  });
});

test('the process is alive, and ready when the database is there, migrated, and of one time with us', async () => {
  expect((await api.anybody.get('/healthz')).body).toEqual({ alive: true });
  const { status, body } = await api.anybody.get('/readyz');
  expect([status, body.ready, body.reasons]).toEqual([200, true, []]);
  await api.sql`update drizzle.__drizzle_migrations set created_at = 0`;
  const unready = await api.anybody.get('/readyz');
  expect([unready.status, unready.body.database.migrated]).toEqual([503, false]);
});

test('figures name routes and commands, never ids', async () => {
  const { id } = await submit(api);
  await (await api.as(clerk)).act(id, 'recordCall', { text: 'a' });
  await (await api.as(foreigner)).act(id, 'recordCall', { text: 'a' });
  await api.anybody.get('/nowhere');
  const { body } = await api.anybody.get('/metrics');
  expect(body).toMatch(/banli_acts_total\{command="recordCall",outcome="done"\} 1/);
  expect(body).toMatch(/banli_acts_total\{command="recordCall",outcome="unseen"\} 1/);
  expect(body).toMatch(/route="\/api\/proposals\/:id\/commands\/recordCall"/);
  expect(body).not.toContain(id);
  expect(body).not.toContain('/nowhere');
});

describe('as a process', () => {
  /** Serves on a free port until it is told to stop. */
  async function serve(databaseUrl: string) {
    const files = await mkdtemp(join(tmpdir(), 'banli-files-'));
    const configuration = readConfiguration({
      DATABASE_URL: databaseUrl,
      TEMPORAL_ADDRESS: inject('temporalAddress'),
      FILES: files,
      BANLI_SECRET: secret,
    });
    if (isFaulty(configuration)) throw new Error(configuration.faults.join());
    const stopping = new AbortController();
    const logger = pino({ level: process.env.LOG_LEVEL ?? 'silent' });
    let ended = Promise.resolve();
    const port = await new Promise<number>((resolve, reject) => {
      const run = {
        configuration: { ...configuration, port: 0 },
        logger,
        drainMs: 3000,
        signal: stopping.signal,
      };
      ended = runServer({ ...run, onListening: resolve });
      ended.catch(reject);
    });
    return {
      url: `http://127.0.0.1:${port}`,
      async stop() {
        stopping.abort();
        await ended;
        await rm(files, { recursive: true, force: true });
      },
    };
  }

  /** Statements that wait for a lock. */
  async function waiting(sql: Transaction): Promise<number> {
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    return row?.count ?? 0;
  }

  const codeOf = async (answer: Response) => problemSchema.parse(await answer.json()).code;

  const post = (url: string, json: unknown, headers: Record<string, string> = {}) =>
    fetch(url, {
      method: 'POST',
      body: JSON.stringify(json),
      headers: { 'content-type': 'application/json', ...headers },
    });

  test('it serves, answers two megabytes with a problem, and lets open requests end', async () => {
    const server = await serve(api.url);
    const signedIn = await post(`${server.url}/api/auth/sign-in/username`, {
      username: 'qingyuan-member-1',
      password: demonstrationPassword,
    });
    const cookie = signedIn.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    const submitting = (title: string) =>
      post(
        `${server.url}/api/proposals`,
        { ...submission, title },
        { cookie, 'idempotency-key': freshKey() },
      );
    const large = await submitting('t'.repeat(2_000_000));
    expect([large.status, await codeOf(large)]).toEqual([413, 'tooLarge']);
    let open: Promise<Response> | undefined;
    let stopped: Promise<void> | undefined;
    await api.sql.begin(async (tx) => {
      await tx`lock table series in exclusive mode`;
      open = submitting('关于停机时仍在提交的提案');
      await expect.poll(() => waiting(tx)).toBe(1);
      stopped = server.stop();
    });
    expect((await open)?.status).toBe(201);
    await stopped;
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
  });

  test('without a database it lives, is not ready, and asks to try again', async () => {
    const gone = new URL(api.url);
    gone.port = '1';
    const server = await serve(gone.toString());
    try {
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
      const ready = await fetch(`${server.url}/readyz`);
      expect(ready.status).toBe(503);
      expect(await ready.json()).toMatchObject({ ready: false, database: { reachable: false } });
      const cookie = await api.cookieOf(clerk);
      for (const answer of [
        await fetch(`${server.url}/api/me`, { headers: { cookie } }),
        await post(`${server.url}/api/auth/sign-in/username`, { username: 'clerk', password: 'a' }),
        await post(`${server.url}/api/proposals`, submission, { cookie, 'idempotency-key': freshKey() }),
        await fetch(`${server.url}/api/deadlines/preview?startOn=2026-02-13&unit=day&length=1`),
      ]) {
        expect([answer.status, await codeOf(answer)]).toEqual([503, 'databaseAway']);
        expect(answer.headers.get('retry-after')).toBe('5');
        expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      }
    } finally {
      await server.stop();
    }
  });

  test('connections that PostgreSQL ends are no fault of the request', async () => {
    const server = await serve(api.url);
    const cookie = await api.cookieOf(clerk);
    const admin = connect(api.url, { connections: 1 });
    try {
      expect((await fetch(`${server.url}/api/me`, { headers: { cookie } })).status).toBe(200);
      await admin`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name like 'banli%' and pid <> pg_backend_pid()`;
      const answers = await Promise.all(
        Array.from({ length: 4 }, () => fetch(`${server.url}/api/me`, { headers: { cookie } })),
      );
      for (const { status } of answers) expect([200, 503]).toContain(status);
      await expect
        .poll(async () => (await fetch(`${server.url}/api/me`, { headers: { cookie } })).status)
        .toBe(200);
    } finally {
      await admin.end();
      await server.stop();
    }
  });
});
