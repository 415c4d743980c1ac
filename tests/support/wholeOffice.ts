/** A whole installation as `npm start` runs it, from the compiled files, with means to kill any part of it. */

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../local/ports.ts';
import { endPostgres, startPostgres } from '../../local/postgres.ts';
import { endTemporal } from '../../local/temporal.ts';

export interface WholeOffice {
  origin: string;
  port: number;
  data: string;
  /** Starts the supervisor and resolves when it says that everything is up. */
  start(): Promise<void>;
  /** kill -9 of one part, or of the supervisor and all its parts at once. */
  kill(part: Part | 'everything'): void;
  /** One part stands still and answers nobody, until what is returned is called. */
  stall(part: Part): () => void;
  /** Ctrl-C; resolves with the parts that are still alive when the supervisor has ended. */
  stop(): Promise<Part[]>;
  databaseUrl(): Promise<string>;
  remove(): Promise<void>;
}

export const parts = ['api', 'worker', 'temporal', 'postgres'] as const;
type Part = (typeof parts)[number];

/** `host`: a name under which browsers are made to find it; otherwise it is reached by its address only. */
export async function makeOffice(
  environment: NodeJS.ProcessEnv = {},
  { host }: { host?: string } = {},
): Promise<WholeOffice> {
  const data = mkdtempSync(join(tmpdir(), 'banli-whole-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const output = join(data, 'output.txt');
  let supervisor: ChildProcess | undefined;

  const pidOf = (part: Part): number => {
    if (part === 'postgres')
      return Number(readFileSync(join(data, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
    if (part === 'temporal')
      return JSON.parse(readFileSync(join(data, 'temporal', 'server.json'), 'utf8')).pid;
    const children: { name: string; pid: number }[] = JSON.parse(
      readFileSync(join(data, 'children.json'), 'utf8'),
    );
    const found = children.find((each) => each.name === part);
    if (!found) throw new Error(`${part} does not run`);
    return found.pid;
  };
  const killOne = (pid: number | undefined) => {
    if (pid === undefined) return;
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      // Already gone, and not yet started again.
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
  };

  const stop = async (): Promise<Part[]> => {
    const stopping = supervisor;
    if (!stopping || stopping.exitCode !== null || stopping.signalCode !== null) return [];
    const pids = parts.map((part) => ({ part, pid: pidOf(part) }));
    await new Promise<void>((resolve) => {
      stopping.once('exit', () => resolve());
      stopping.kill('SIGINT');
    });
    return pids.filter(({ pid }) => isAlive(pid)).map(({ part }) => part);
  };

  return {
    origin,
    port,
    data,
    async start() {
      const file = openSync(output, 'a');
      supervisor = spawn(process.execPath, ['dist/local/start.js'], {
        env: {
          ...process.env,
          ...(host && { PUBLIC_URL: `http://${host}:${port}` }),
          ...environment,
          BANLI_DATA: data,
          PORT: String(port),
        },
        stdio: ['ignore', file, file],
      });
      const started = supervisor;
      const deadline = Date.now() + 180_000;
      while (!(await isReady(origin))) {
        if (started.exitCode !== null) throw new Error(`npm start ended:\n${readFileSync(output, 'utf8')}`);
        if (Date.now() > deadline)
          throw new Error(`npm start is not ready:\n${readFileSync(output, 'utf8')}`);
        await pause(200);
      }
    },
    kill(part) {
      if (part !== 'everything') return killOne(pidOf(part));
      const pids = parts.map(pidOf);
      killOne(supervisor?.pid);
      for (const pid of pids) killOne(pid);
    },
    stall(part) {
      const pid = pidOf(part);
      process.kill(pid, 'SIGSTOP');
      return () => void process.kill(pid, 'SIGCONT');
    },
    stop,
    async databaseUrl() {
      const running = await startPostgres({ directory: join(data, 'postgres'), report: () => {} });
      return running.url;
    },
    async remove() {
      await stop();
      for (const [folder, end] of [
        ['postgres', endPostgres],
        ['temporal', endTemporal],
      ] as const) {
        if (existsSync(join(data, folder))) await end(join(data, folder));
      }
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function isReady(origin: string): Promise<boolean> {
  const answer = await fetch(`${origin}/readyz`).catch(() => undefined);
  return answer?.ok ?? false;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** `npm run story -- name` beside it; resolves with its exit code and what it printed. */
export function playStory(
  office: WholeOffice,
  name: string,
): Promise<{ code: number | null; printed: string }> {
  const story = spawn(process.execPath, ['dist/stories/run.js', name], {
    env: { ...process.env, BANLI_DATA: office.data, BANLI_URL: office.origin },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  story.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  story.stderr.on('data', (chunk) => {
    printed += chunk;
  });
  return new Promise((resolve) => story.once('exit', (code) => resolve({ code, printed })));
}
