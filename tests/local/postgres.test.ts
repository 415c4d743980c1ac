import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import postgres from 'postgres';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../../local/ports.ts';
import { type PostgresOptions, startPostgres } from '../../local/postgres.ts';
import { commandLine } from '../../local/processes.ts';
import { temporaryFolder } from './temporaryFolder.ts';

async function started(options: Omit<PostgresOptions, 'report'>) {
  const lines: string[] = [];
  const server = await startPostgres({ ...options, report: (line) => lines.push(line) });
  onTestFinished(() => server.stop());
  return { ...server, lines };
}

async function ask(url: string, query: string): Promise<unknown[]> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return [...(await sql.unsafe(query))];
  } finally {
    await sql.end({ timeout: 1 });
  }
}

const childrenOf = (pid: number): number[] =>
  execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([child, parent]) => (parent === pid && child !== undefined ? [child] : []));

test('the first start makes a cluster that knows Chinese letters, and keeps its password to itself', async () => {
  const directory = temporaryFolder();
  const server = await started({ directory });
  expect(server.adopted).toBe(false);
  expect(server.lines).toContain('正在初始化数据库……');
  expect(await ask(server.url, 'select current_database() as name')).toEqual([{ name: 'banli' }]);
  await ask(server.url, 'create extension pg_trgm');
  expect(await ask(server.url, "select cardinality(show_trgm('外贸人才')) > 0 as found")).toEqual([
    { found: true },
  ]);
  expect(statSync(join(directory, 'password')).mode & 0o777).toBe(0o600);
  expect(statSync(join(directory, 'cluster')).mode & 0o777).toBe(0o700);
});

test('after kill -9 the next start keeps what was committed, on the same port', async () => {
  const directory = temporaryFolder();
  const first = await started({ directory });
  await ask(first.url, 'create table kept as select 42 as answer');
  process.kill(first.pid, 'SIGKILL');
  const second = await started({ directory });
  expect(second.adopted).toBe(false);
  expect(second.url).toBe(first.url);
  expect(await ask(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('a living server is adopted, and gone for its adopter too when it dies', async () => {
  const directory = temporaryFolder();
  const first = await started({ directory });
  const second = await started({ directory });
  expect(second).toMatchObject({ adopted: true, pid: first.pid, url: first.url });
  process.kill(first.pid, 'SIGKILL');
  await Promise.all([first.gone, second.gone]);
  expect(commandLine(first.pid)).toBeUndefined();
});

test('another port than that of the living server stops it and starts anew', async () => {
  const directory = temporaryFolder();
  const first = await started({ directory });
  const port = await freePort();
  const second = await started({ directory, port });
  expect(second).toMatchObject({ adopted: false, port });
  expect(commandLine(first.pid)).toBeUndefined();
});

test('a remembered port that somebody else has by now is given up for a free one', async () => {
  const directory = temporaryFolder();
  const first = await started({ directory });
  await first.stop();
  const other = createServer().listen(first.port, '127.0.0.1');
  onTestFinished(() => void other.close());
  const second = await started({ directory });
  expect(second.port).not.toBe(first.port);
  await expect(
    startPostgres({ directory: temporaryFolder(), port: first.port, report: () => undefined }),
  ).rejects.toThrow(`端口 ${first.port} 已被占用`);
});

test('stopping leaves no process, even with a session open', async () => {
  const server = await started({ directory: temporaryFolder() });
  const sql = postgres(server.url, { max: 1, onnotice: () => undefined });
  await sql`select 1`;
  const family = [server.pid, ...childrenOf(server.pid)];
  expect(family.length).toBeGreaterThan(3);
  await server.stop();
  await sql.end({ timeout: 0 }).catch(() => undefined);
  expect(family.filter((pid) => commandLine(pid) !== undefined)).toEqual([]);
});
