/** The embedded Temporal: a real server on this machine, started, adopted and stopped. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { defaultCacheDirectory } from './caches.ts';
import { type FoundTemporal, findTemporal } from './findTemporal.ts';
import { freePort, isTaken } from './ports.ts';
import { endProcess, identityOf, spawnDetached, waitUntil, whenGone } from './processes.ts';
import { registerSearchAttributes, type SearchAttributes } from './searchAttributes.ts';

export interface TemporalOptions {
  /** Database, log and pid file lie in here; made when it does not exist. */
  directory: string;
  /** Left out: the port of the last start if it is free, else a free one. */
  port?: number | undefined;
  /** Port of Temporal's own web pages; left out, there are none. 0: as for `port`. */
  uiPort?: number | undefined;
  report: (line: string) => void;
  environment: NodeJS.ProcessEnv;
  /** Name to type, such as `{ BanliState: 'Keyword' }`. */
  searchAttributes?: SearchAttributes | undefined;
  cacheDirectory?: string | undefined;
}

export interface RunningTemporal {
  /** `host:port` of the gRPC frontend. */
  address: string;
  /** Address of Temporal's own web pages, if there are any. */
  uiAddress: string | undefined;
  pid: number;
  /** Whether the server was alive already. */
  adopted: boolean;
  /** The program and where it came from; undefined when the server was adopted. */
  found: FoundTemporal | undefined;
  /** Resolves when the server is gone, for whatever reason. */
  gone: Promise<void>;
  /** Ends the server and resolves when it is gone. */
  stop(): Promise<void>;
}

/** What is remembered of the last start, to find the server again and to give it the same ports. */
interface Remembered {
  pid: number;
  identity: string;
  port: number;
  uiPort: number | undefined;
}

const startTimeoutMilliseconds = 60_000;

function read(file: string): Remembered | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const value: Partial<Remembered> = JSON.parse(readFileSync(file, 'utf8'));
    const { pid, identity, port, uiPort } = value;
    return pid === undefined || identity === undefined || port === undefined
      ? undefined
      : { pid, identity, port, uiPort };
  } catch {
    return undefined;
  }
}

function write(file: string, remembered: Remembered): void {
  writeFileSync(`${file}.new`, JSON.stringify(remembered));
  renameSync(`${file}.new`, file);
}

/** Whether the frontend answers and the namespace `default` is there. */
async function answers(address: string): Promise<boolean> {
  let connection: Connection | undefined;
  try {
    connection = await Connection.connect({ address, connectTimeout: 1_000 });
    const open = connection;
    await open.withDeadline(Date.now() + 2_000, () =>
      open.workflowService.describeNamespace({ namespace: 'default' }),
    );
    return true;
  } catch {
    return false;
  } finally {
    await connection?.close();
  }
}

function end(pid: number): Promise<void> {
  return endProcess(pid, [{ signal: 'SIGTERM', graceMilliseconds: 3_000 }]);
}

async function choosePort(wanted: number | undefined, remembered: number | undefined): Promise<number> {
  if (wanted !== undefined && wanted !== 0) {
    if (await isTaken(wanted)) throw new Error(`端口 ${wanted} 已被占用,Temporal 无法启动。`);
    return wanted;
  }
  return remembered !== undefined && !(await isTaken(remembered)) ? remembered : freePort();
}

function serverArguments(options: {
  port: number;
  uiPort: number | undefined;
  database: string;
  searchAttributes: SearchAttributes;
}): string[] {
  return [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(options.port)],
    ...(options.uiPort === undefined
      ? ['--headless']
      : ['--ui-port', String(options.uiPort), '--ui-disable-news-fetch']),
    ...['--db-filename', options.database],
    // Both names: the setting is renamed in the next release, and unknown keys are ignored.
    ...['--dynamic-config-value', 'frontend.WorkflowTimeSkippingEnabled=true'],
    ...['--dynamic-config-value', 'system.workflowTimeSkippingEnabled=true'],
    ...Object.entries(options.searchAttributes).flatMap(([name, type]) => [
      '--search-attribute',
      `${name}=${type}`,
    ]),
  ];
}

interface Server extends Remembered {
  found: FoundTemporal | undefined;
  gone: Promise<void>;
}

async function findAndStart(
  options: TemporalOptions & { remembered: Remembered | undefined },
): Promise<Server> {
  const found = await findTemporal({
    environment: options.environment,
    cacheDirectory: options.cacheDirectory ?? defaultCacheDirectory(options.environment),
    report: options.report,
  });
  const logFile = join(options.directory, 'temporal.log');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    // A second try takes other ports: somebody may have been quicker.
    const remembered = attempt === 0 ? options.remembered : undefined;
    const port = await choosePort(options.port, remembered?.port);
    const uiPort =
      options.uiPort === undefined ? undefined : await choosePort(options.uiPort, remembered?.uiPort);
    const { pid, exited } = await spawnDetached({
      program: found.path,
      arguments: serverArguments({
        port,
        uiPort,
        database: join(options.directory, 'temporal.db'),
        searchAttributes: options.searchAttributes ?? {},
      }),
      // Its own home, so that no configuration file and no TEMPORAL_… variable of the user is in force.
      environment: { PATH: process.env.PATH, HOME: options.directory },
      directory: options.directory,
      logFile,
    });
    const started = { pid, identity: identityOf(pid) ?? '', port, uiPort };
    write(join(options.directory, 'server.json'), started);
    let exitedEarly = false;
    void exited.then(() => {
      exitedEarly = true;
    });
    const ready = await waitUntil(
      async () => (exitedEarly ? 'exited' : (await answers(`127.0.0.1:${port}`)) ? 'ready' : undefined),
      { timeoutMilliseconds: startTimeoutMilliseconds },
    );
    if (ready === 'ready') {
      return { ...started, found, gone: exited.then(() => undefined) };
    }
    await end(pid);
    await delay(200);
  }
  const lastWords = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-8).join('\n');
  throw new Error(`Temporal 未能启动。日志:${logFile}\n${lastWords}`);
}

/** The living server of this folder if it answers where it is wanted; one that does not is ended. */
async function adopt(remembered: Remembered, options: TemporalOptions): Promise<Server | undefined> {
  const { pid, identity, port, uiPort } = remembered;
  if (identityOf(pid) !== identity) return undefined;
  const fits =
    (options.port ?? port) === port &&
    (options.uiPort === 0 ? uiPort !== undefined : options.uiPort === uiPort);
  if (fits && (await waitUntil(() => answers(`127.0.0.1:${port}`), { timeoutMilliseconds: 5_000 }))) {
    return { ...remembered, found: undefined, gone: whenGone(pid) };
  }
  await end(pid);
  return undefined;
}

/**
 * Starts a Temporal server with its data in `directory`, or takes the living one over, and waits until it
 * answers. Throws with a Chinese sentence when that is impossible.
 */
export async function startTemporal(options: TemporalOptions): Promise<RunningTemporal> {
  const directory = resolve(options.directory);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const remembered = read(join(directory, 'server.json'));
  const adopted = remembered === undefined ? undefined : await adopt(remembered, options);
  const server = adopted ?? (await findAndStart({ ...options, directory, remembered }));
  const address = `127.0.0.1:${server.port}`;
  await registerSearchAttributes(address, options.searchAttributes ?? {});
  return {
    address,
    uiAddress: server.uiPort === undefined ? undefined : `http://127.0.0.1:${server.uiPort}`,
    pid: server.pid,
    adopted: adopted !== undefined,
    found: server.found,
    gone: server.gone,
    stop: () => end(server.pid),
  };
}
