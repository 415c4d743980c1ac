/** The embedded Temporal: a real server on this machine, started, adopted and stopped. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { defaultCacheDirectory } from './caches.ts';
import { type FoundTemporal, findTemporal, isTemporalSource } from './findTemporal.ts';
import { fieldsOf, readJson, writeJson } from './jsonFile.ts';
import { freePort, isTaken } from './ports.ts';
import { endProcess, identityOf, lastLines, spawnDetached, waitUntil, whenGone } from './processes.ts';
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
  /** Breaks the start off; nothing is left behind. */
  signal?: AbortSignal | undefined;
}

export interface RunningTemporal {
  /** `host:port` of the gRPC frontend. */
  address: string;
  port: number;
  /** Address and port of Temporal's own web pages, if there are any. */
  uiAddress: string | undefined;
  uiPort: number | undefined;
  pid: number;
  /** Whether the server was alive already. */
  adopted: boolean;
  /** The program and where it came from. */
  found: FoundTemporal;
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
  found: FoundTemporal;
}

const startTimeoutMilliseconds = 60_000;

function serverFile(directory: string): string {
  return join(directory, 'server.json');
}

function recall(directory: string): Remembered | undefined {
  const { pid, identity, port, uiPort, found } = fieldsOf(readJson(serverFile(directory)));
  const { path, version, source } = fieldsOf(found);
  if (typeof pid !== 'number' || typeof identity !== 'string' || typeof port !== 'number') return undefined;
  if (typeof path !== 'string' || typeof version !== 'string' || !isTemporalSource(source)) return undefined;
  return {
    pid,
    identity,
    port,
    uiPort: typeof uiPort === 'number' ? uiPort : undefined,
    found: { path, version, source },
  };
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

function end({ pid, identity }: { pid: number; identity: string }): Promise<void> {
  return endProcess(pid, [{ signal: 'SIGTERM', graceMilliseconds: 3_000 }], { identity });
}

async function choosePort(wanted: number | undefined, remembered: number | undefined): Promise<number> {
  if (wanted !== undefined && wanted !== 0) {
    if (await isTaken(wanted)) throw new Error(`端口 ${wanted} 已被占用，Temporal 无法启动。`);
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
  gone: Promise<void>;
}

async function findAndStart(
  options: TemporalOptions & { remembered: Remembered | undefined },
): Promise<Server> {
  const found = await findTemporal({
    environment: options.environment,
    cacheDirectory: options.cacheDirectory ?? defaultCacheDirectory(options.environment),
    report: options.report,
    signal: options.signal,
  });
  const logFile = join(options.directory, 'temporal.log');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    options.signal?.throwIfAborted();
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
    const started = { pid, identity: identityOf(pid) ?? '', port, uiPort, found };
    writeJson(serverFile(options.directory), started);
    let exitedEarly = false;
    void exited.then(() => {
      exitedEarly = true;
    });
    const isBroken = () => exitedEarly || options.signal?.aborted === true;
    const ready = await waitUntil(
      async () => (isBroken() ? 'broken' : (await answers(`127.0.0.1:${port}`)) ? 'ready' : undefined),
      { timeoutMilliseconds: startTimeoutMilliseconds },
    );
    if (ready === 'ready') {
      return { ...started, gone: exited.then(() => undefined) };
    }
    await end(started);
    await delay(200);
  }
  throw new Error(`Temporal 未能启动。日志：${logFile}\n${lastLines(logFile)}`);
}

/** The living server of this folder if it answers where it is wanted; one that does not is ended. */
async function adopt(remembered: Remembered, options: TemporalOptions): Promise<Server | undefined> {
  const { pid, identity, port, uiPort } = remembered;
  if (identityOf(pid) !== identity) return undefined;
  const fits =
    (options.port ?? port) === port &&
    (options.uiPort === 0 ? uiPort !== undefined : options.uiPort === uiPort);
  if (fits && (await waitUntil(() => answers(`127.0.0.1:${port}`), { timeoutMilliseconds: 5_000 }))) {
    return { ...remembered, gone: whenGone(pid) };
  }
  await end(remembered);
  return undefined;
}

/**
 * Starts a Temporal server with its data in `directory`, or takes the living one over, and waits until it
 * answers. Throws with a Chinese sentence when that is impossible.
 */
export async function startTemporal(options: TemporalOptions): Promise<RunningTemporal> {
  const directory = resolve(options.directory);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const remembered = recall(directory);
  const adopted = remembered === undefined ? undefined : await adopt(remembered, options);
  const server = adopted ?? (await findAndStart({ ...options, directory, remembered }));
  const address = `127.0.0.1:${server.port}`;
  await registerSearchAttributes(address, options.searchAttributes ?? {});
  return {
    address,
    port: server.port,
    uiPort: server.uiPort,
    uiAddress: server.uiPort === undefined ? undefined : `http://127.0.0.1:${server.uiPort}`,
    pid: server.pid,
    adopted: adopted !== undefined,
    found: server.found,
    gone: server.gone,
    stop: () => end(server),
  };
}

/** Ends the server that lives in this folder, if there is one. */
export async function endTemporal(directory: string): Promise<void> {
  const remembered = recall(resolve(directory));
  if (remembered !== undefined) await end(remembered);
}
