import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startPostgres } from '../../local/postgres.ts';
import { waitUntil } from '../../local/processes.ts';
import { type Installation, installation, living, pidsOf, startSupervisor } from './installation.ts';

async function environmentOfApi({ port }: Installation): Promise<NodeJS.ProcessEnv> {
  const response = await fetch(`http://127.0.0.1:${port}/environment`);
  return JSON.parse(await response.text());
}

describe('one start', () => {
  test('shows address, data, accounts and Temporal, refuses a second start, and Ctrl-C stops all', async () => {
    const here = await installation();
    const supervisor = startSupervisor(here);
    await supervisor.says('按 Ctrl-C 停止。');
    const output = supervisor.output();
    for (const text of [`http://localhost:${here.port}`, here.data, '一次性密码 2468', '第 1 次准备。']) {
      expect(output).toContain(text);
    }
    expect(output).toMatch(/Temporal {2}内置 Temporal \d+\.\d+/);
    expect(output).not.toMatch(/[!!]/);
    expect(statSync(join(here.data, 'secret')).mode & 0o777).toBe(0o600);
    expect(await environmentOfApi(here)).toMatchObject({
      DATABASE_URL: expect.stringMatching(/^postgres:.*\/banli$/),
      TEMPORAL_ADDRESS: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
      PORT: String(here.port),
      BANLI_DATA: here.data,
      FILES: join(here.data, 'files'),
      BANLI_SECRET: readFileSync(join(here.data, 'secret'), 'utf8'),
      BANLI_DEMONSTRATION: 'on',
    });

    const second = await startSupervisor(here).ended;
    expect(second.code).toBe(1);
    expect(second.output).toContain(`正由进程 ${supervisor.pid} 使用`);
    expect(second.output).toContain(`端口 ${here.port}`);

    const pids = pidsOf(here);
    expect(living(pids)).toEqual(['api', 'worker', 'temporal', 'postgres']);
    const stoppedAt = Date.now();
    process.kill(supervisor.pid, 'SIGINT');
    expect((await supervisor.ended).code).toBe(0);
    expect(Date.now() - stoppedAt).toBeLessThan(10_000);
    expect(existsSync(join(here.data, 'drained'))).toBe(true);
    expect(living(pids)).toEqual([]);
    expect(existsSync(join(here.data, 'lock.json'))).toBe(false);
  });

  test('starts every part again that is killed, at the same addresses', async () => {
    const here = await installation();
    const supervisor = startSupervisor(here);
    await supervisor.says('按 Ctrl-C 停止。');
    const addresses = await environmentOfApi(here);
    const before = pidsOf(here);
    for (const pid of Object.values(before)) process.kill(pid, 'SIGKILL');
    for (const title of ['接口服务', '流程服务', 'Temporal', '数据库'])
      await supervisor.says(`${title}已重新启动。`);
    const after = pidsOf(here);
    expect(living(after)).toEqual(['api', 'worker', 'temporal', 'postgres']);
    for (const pid of Object.values(before)) expect(Object.values(after)).not.toContain(pid);
    const isBack = await waitUntil(() => environmentOfApi(here).catch(() => undefined), {
      timeoutMilliseconds: 10_000,
    });
    expect(isBack).toMatchObject({
      DATABASE_URL: addresses.DATABASE_URL,
      TEMPORAL_ADDRESS: addresses.TEMPORAL_ADDRESS,
    });
  });

  test('kills a program that does not drain, and is still down within 10 s', async () => {
    const here = await installation();
    const supervisor = startSupervisor(here, { STUBBORN: 'yes' });
    await supervisor.says('按 Ctrl-C 停止。');
    const pids = pidsOf(here);
    const stoppedAt = Date.now();
    process.kill(supervisor.pid, 'SIGTERM');
    expect((await supervisor.ended).code).toBe(0);
    expect(Date.now() - stoppedAt).toBeLessThan(10_000);
    expect(living(pids)).toEqual([]);
  });
});

test('servers given by configuration are used, and none of our own is started', async () => {
  const here = await installation();
  const real = await startPostgres({ directory: join(here.data, 'elsewhere'), report: () => undefined });
  onTestFinished(() => real.stop());
  const given = { DATABASE_URL: real.url, TEMPORAL_ADDRESS: 'temporal.invalid:7233' };
  const supervisor = startSupervisor(here, given);
  await supervisor.says('按 Ctrl-C 停止。');
  expect(await environmentOfApi(here)).toMatchObject(given);
  expect(supervisor.output()).toContain('由 TEMPORAL_ADDRESS 指定：temporal.invalid:7233');
  expect(existsSync(join(here.data, 'postgres'))).toBe(false);
  expect(existsSync(join(here.data, 'temporal'))).toBe(false);
});

describe('the next start', () => {
  test('after kill -9 of the supervisor ends its programs and takes over its servers', async () => {
    const here = await installation();
    const first = startSupervisor(here);
    await first.says('按 Ctrl-C 停止。');
    const orphans = pidsOf(here);
    process.kill(first.pid, 'SIGKILL');
    await first.ended;
    expect(living(orphans)).toEqual(['api', 'worker', 'temporal', 'postgres']);

    const second = startSupervisor(here);
    await second.says('按 Ctrl-C 停止。');
    expect(second.output()).toContain('已结束上次遗留的 2 个进程。');
    expect(second.output()).toContain('第 2 次准备。');
    expect(living({ api: orphans.api, worker: orphans.worker })).toEqual([]);
    const pids = pidsOf(here);
    expect(pids).toMatchObject({ temporal: orphans.temporal, postgres: orphans.postgres });
    // A server that was taken over is watched like one's own child.
    process.kill(pids.postgres, 'SIGKILL');
    await second.says('数据库已重新启动。');
    process.kill(second.pid, 'SIGTERM');
    await second.ended;
    expect(living(pids)).toEqual([]);
  });

  test('after kill -9 of everything goes on with the data', async () => {
    const here = await installation();
    const first = startSupervisor(here);
    await first.says('按 Ctrl-C 停止。');
    const pids = [first.pid, ...Object.values(pidsOf(here))];
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    const second = startSupervisor(here);
    await second.says('按 Ctrl-C 停止。');
    expect(second.output()).toContain('第 2 次准备。');
  });
});

describe('a start that cannot succeed says why and leaves nothing', () => {
  const processesOf = ({ data }: Installation) =>
    execFileSync('ps', ['-eo', 'args='], { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line.includes(data));

  test('a port that is taken', async () => {
    const here = await installation();
    const other = createServer().listen(here.port, '127.0.0.1');
    onTestFinished(() => void other.close());
    const { code, output } = await startSupervisor(here).ended;
    expect(code).toBe(1);
    expect(output).toContain(`端口 ${here.port} 已被占用`);
    expect(output).toContain('PORT=');
    expect(processesOf(here)).toEqual([]);
  });

  test('a port that is none', async () => {
    const here = await installation();
    const { code, output } = await startSupervisor(here, { PORT: '87oo' }).ended;
    expect(code).toBe(1);
    expect(output).toContain('“87oo”');
  });

  test('a preparation that fails', async () => {
    const here = await installation();
    const { code, output } = await startSupervisor(here, { PREPARATION: 'fails' }).ended;
    expect(code).toBe(1);
    expect(output).toContain('the preparation found something wrong');
    expect(processesOf(here)).toEqual([]);
  });

  test('a program that does not come up', async () => {
    const here = await installation();
    const { code, output } = await startSupervisor(here, { WORKER: 'missing' }).ended;
    expect(code).toBe(1);
    expect(output).toContain('流程服务未能启动');
    expect(output).toContain('missing.mjs');
    expect(processesOf(here)).toEqual([]);
  });

  test('a Temporal that does not run', async () => {
    const here = await installation();
    const { code, output } = await startSupervisor(here, { TEMPORAL_CLI_PATH: '/nowhere/temporal' }).ended;
    expect(code).toBe(1);
    expect(output).toContain('/nowhere/temporal');
    expect(processesOf(here)).toEqual([]);
  });

  test('and neither does one that is stopped half-way', async () => {
    const here = await installation();
    const supervisor = startSupervisor(here);
    await supervisor.says('正在初始化数据库');
    process.kill(supervisor.pid, 'SIGTERM');
    const { code, output } = await supervisor.ended;
    expect(code).toBe(0);
    expect(output).not.toContain('已就绪');
    expect(processesOf(here)).toEqual([]);
    expect(existsSync(join(here.data, 'lock.json'))).toBe(false);
  });
});
