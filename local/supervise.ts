/** One installation from start to stop: its lock, its servers, its preparation, its programs. */
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { type ChildProgram, childPart, endOrphans, logOf } from './children.ts';
import { type DataFolder, dataFolder, hold, makeDataFolder, secretOf } from './data.ts';
import { type BackOff, type Kept, keepRunning, usualBackOff } from './keep.ts';
import { isTaken } from './ports.ts';
import { runPreparation } from './preparation.ts';
import { lastLines } from './processes.ts';
import type { SearchAttributes } from './searchAttributes.ts';
import { databaseServer, engineServer, type Server } from './servers.ts';
import { heldBy, portTaken, type Ready, wrongPort } from './texts.ts';

export interface SuperviseOptions {
  environment: NodeJS.ProcessEnv;
  /** Takes Chinese lines on the progress, and later on what died and was started again. */
  report: (line: string) => void;
  /** Run to its end before the children start; its output is reported line by line. */
  preparation: ChildProgram;
  /** Kept running. The installation is ready when `GET /readyz` on `PORT` answers 200 and all of them live. */
  children: readonly ChildProgram[];
  searchAttributes: SearchAttributes;
  /** Told once, when everything runs. */
  onReady: (ready: Ready) => void;
  /** Stops everything, at any moment. */
  signal: AbortSignal;
  backOff?: BackOff | undefined;
}

const defaultPort = 8700;
const readyTimeoutMilliseconds = 120_000;
/** A child that dies this often before all is ready will not come up by itself. */
const deathsAtStart = 3;

function portOf(environment: NodeJS.ProcessEnv): number {
  const text = environment.PORT || String(defaultPort);
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) throw new Error(wrongPort(text));
  return port;
}

async function isReady(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}

/** One that dies soon after each start must not be taken for running in the moments between. */
function isSteady(child: Kept): boolean {
  return child.upMilliseconds() >= (child.deaths() === 0 ? 1_000 : 5_000);
}

async function untilReady(options: {
  port: number;
  data: DataFolder;
  children: readonly { program: ChildProgram; kept: Kept }[];
  report: (line: string) => void;
  signal: AbortSignal;
}): Promise<void> {
  const startedAt = Date.now();
  let reportedAt = startedAt;
  while (!((await isReady(options.port)) && options.children.every(({ kept }) => isSteady(kept)))) {
    options.signal.throwIfAborted();
    const failing = options.children.find(({ kept }) => kept.deaths() >= deathsAtStart);
    if (failing !== undefined || Date.now() - startedAt > readyTimeoutMilliseconds) {
      const { name, title } = (failing ?? options.children[0])?.program ?? { name: '', title: '' };
      const log = logOf(options.data, name);
      throw new Error(`${title}未能启动。日志：${log}
${lastLines(log)}`);
    }
    if (Date.now() - reportedAt > 5_000) {
      reportedAt = Date.now();
      options.report(`正在等待服务就绪（已 ${Math.round((reportedAt - startedAt) / 1000)} 秒）……`);
    }
    await delay(100);
  }
}

/** All servers at once; when one fails, the others are ended before its failure is passed on. */
async function startServers(
  signal: AbortSignal,
  starts: readonly ((signal: AbortSignal) => Promise<Server>)[],
): Promise<Server[]> {
  const failing = new AbortController();
  const outcomes = await Promise.allSettled(
    starts.map((start) =>
      start(AbortSignal.any([signal, failing.signal])).catch((error: unknown) => {
        // Only the first reason counts: it is what makes the others break off.
        failing.abort(error);
        throw error;
      }),
    ),
  );
  const servers = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  if (servers.length === starts.length) return servers;
  await Promise.all(servers.map((server) => server.embedded?.running.stop()));
  throw failing.signal.reason;
}

/**
 * Runs an installation until `signal` aborts, then drains and stops all of it, within 10 s. Throws with a
 * Chinese sentence when it cannot be started (then nothing of it is left running).
 */
export async function supervise(options: SuperviseOptions): Promise<void> {
  const { environment, report, signal, backOff = usualBackOff } = options;
  const port = portOf(environment);
  const data = dataFolder(environment);
  makeDataFolder(data);
  const held = await hold(data, { port });
  if (held.kind === 'taken') throw new Error(heldBy(data.root, held.by));

  // All that we wait for is detached from our event loop, which must live nevertheless.
  const alive = setInterval(() => undefined, 60_000);
  const servers: Kept[] = [];
  const children: { program: ChildProgram; kept: Kept }[] = [];
  try {
    const orphans = await endOrphans(data);
    if (orphans > 0) report(`已结束上次遗留的 ${orphans} 个进程。`);
    if (await isTaken(port)) throw new Error(portTaken(port));

    const common = { data, environment, report };
    const started = await startServers(signal, [
      (breakOff) => databaseServer({ ...common, signal: breakOff }),
      (breakOff) => engineServer({ ...common, signal: breakOff }, options.searchAttributes),
    ]);
    for (const { embedded } of started) {
      if (embedded !== undefined) servers.push(keepRunning({ ...embedded, report, backOff }));
    }
    signal.throwIfAborted();

    const childEnvironment: NodeJS.ProcessEnv = {
      FILES: data.files,
      BANLI_DEMONSTRATION: 'on',
      BANLI_SECRET: secretOf(data),
      // What is set but empty counts as not set.
      ...Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')),
      ...Object.assign({}, ...started.map((server) => server.environment)),
      PORT: String(port),
      BANLI_DATA: data.root,
    };
    await runPreparation({
      program: options.preparation,
      data,
      environment: childEnvironment,
      report,
      signal,
    });
    report('正在启动服务……');
    for (const program of options.children) {
      signal.throwIfAborted();
      const part = childPart(program, data, childEnvironment);
      children.push({
        program,
        kept: keepRunning({ part, running: await part.start(signal), report, backOff }),
      });
    }
    await untilReady({ port, data, children, report, signal });
    const [database = '', engine = ''] = started.map((server) => server.description);
    const accounts = existsSync(data.accounts) ? readFileSync(data.accounts, 'utf8').trim() : '';
    const address = environment.PUBLIC_URL || `http://localhost:${port}`;
    options.onReady({ address, data: data.root, database, engine, accounts });
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      else signal.addEventListener('abort', () => resolve(), { once: true });
    });
    report('正在停止……');
  } catch (error) {
    // Being told to stop while starting is no failure.
    if (!signal.aborted) throw error;
  } finally {
    // Those who write go first and are given time to finish; then nobody needs the servers any more.
    await Promise.allSettled(children.map(({ kept }) => kept.stop()));
    await Promise.allSettled(servers.map((kept) => kept.stop()));
    held.release();
    clearInterval(alive);
  }
}
