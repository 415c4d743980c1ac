/** Starting, recognising and ending operating-system processes, on Linux and macOS. */
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** The account that a process runs under; left out, it is ours. */
export interface Account {
  uid: number;
  gid: number;
}

export interface Command {
  program: string;
  arguments: readonly string[];
  environment: NodeJS.ProcessEnv;
  directory?: string | undefined;
  account?: Account | undefined;
}

/** How a process ended; `code` is null when a signal ended it. */
interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** The last lines of a log, for an error message; empty when there is none. */
export function lastLines(file: string): string {
  const text = statSync(file, { throwIfNoEntry: false }) === undefined ? '' : readFileSync(file, 'utf8');
  return text.trimEnd().split('\n').slice(-12).join('\n');
}

export interface Spawned {
  pid: number;
  exited: Promise<Exit>;
}

const largestLog = 10 * 1024 * 1024;

/** Opens a log for appending; one larger than 10 MiB is first put aside as `<name>.1`. */
export function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLog) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

/**
 * Starts a process in a group of its own, with its output in a file, so that neither Ctrl-C in our
 * terminal nor our own death reaches it. It does not keep our event loop alive. Throws when the program
 * cannot be started.
 */
export async function spawnDetached(command: Command & { logFile: string }): Promise<Spawned> {
  const log = openLog(command.logFile);
  try {
    const child = spawn(command.program, [...command.arguments], {
      cwd: command.directory,
      env: command.environment,
      detached: true,
      stdio: ['ignore', log, log],
      ...command.account,
    });
    const exited = new Promise<Exit>((resolve) => {
      child.once('exit', (code, signal) => resolve({ code, signal }));
    });
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', reject);
    });
    if (child.pid === undefined) throw new Error(`${command.program} 未能启动。`);
    child.unref();
    return { pid: child.pid, exited };
  } finally {
    closeSync(log);
  }
}

export interface Outcome extends Exit {
  /** Standard output and standard error, in the order in which they came. */
  output: string;
}

/**
 * Runs a program to its end. Throws when the program cannot be started, when it has not ended after
 * `timeoutMilliseconds`, or when `signal` aborts (it is then killed); a code other than 0 is a value.
 */
export function run(
  command: Command & { timeoutMilliseconds: number; signal?: AbortSignal | undefined },
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command.program, [...command.arguments], {
      cwd: command.directory,
      env: command.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      killSignal: 'SIGKILL',
      signal: command.signal,
      ...command.account,
    });
    // Node's own `timeout` keeps the event loop alive after a program that could not be started at all.
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, command.timeoutMilliseconds);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => {
        output += text;
      });
    }
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      if (isLate) {
        reject(new Error(`${command.program} 在 ${command.timeoutMilliseconds / 1000} 秒内没有结束。`));
      } else resolve({ code, signal, output });
    });
  });
}

function ps(pid: number, column: string): string | undefined {
  try {
    const text = execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
    }).trim();
    return text === '' ? undefined : text;
  } catch {
    return undefined;
  }
}

function processFile(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return undefined;
  }
}

/** The command line of a living process, its words divided by spaces; nothing when it is dead or a zombie. */
export function commandLine(pid: number): string | undefined {
  if (process.platform === 'linux') {
    // A zombie still has the file, empty: nothing of it is alive.
    return processFile(pid, 'cmdline')?.replaceAll('\0', ' ').trim() || undefined;
  }
  const state = ps(pid, 'state');
  return state === undefined || state.startsWith('Z') ? undefined : ps(pid, 'command');
}

/**
 * What tells this living process from any other that had or will have the same number: the instant of its
 * start. In a container the supervisor has the same pid at every start, so the number alone proves nothing.
 * Nothing when the process is dead or a zombie.
 */
export function identityOf(pid: number): string | undefined {
  if (commandLine(pid) === undefined) return undefined;
  if (process.platform !== 'linux') return ps(pid, 'lstart');
  const fields = processFile(pid, 'stat');
  // The program's name, in brackets, may hold spaces; the start is the 20th field after it.
  const startedTicks = fields
    ?.slice(fields.lastIndexOf(')') + 2)
    .split(' ')
    .at(19);
  if (startedTicks === undefined) return undefined;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${startedTicks}`;
}

/** Whether a process with this number lives and its command line holds this text. */
export function isAliveAndOurs(pid: number, text: string): boolean {
  return commandLine(pid)?.includes(text) ?? false;
}

/** Sends a signal to a process, or with `group` to its whole group; one that is gone is no error. */
export function sendSignal(pid: number, signal: NodeJS.Signals, group = false): void {
  try {
    process.kill(group ? -pid : pid, signal);
  } catch (error) {
    // macOS answers EPERM for a group in which only zombies are left.
    const harmless = group ? ['ESRCH', 'EPERM'] : ['ESRCH'];
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (!harmless.some((each) => each === code)) throw error;
  }
}

/**
 * Asks until the answer is not undefined or false, at most `timeoutMilliseconds`; then undefined. An error
 * of `ask` is not caught.
 */
export async function waitUntil<T>(
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  {
    timeoutMilliseconds,
    intervalMilliseconds = 50,
  }: { timeoutMilliseconds: number; intervalMilliseconds?: number },
): Promise<T | undefined> {
  const end = Date.now() + timeoutMilliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() >= end) return undefined;
    await delay(intervalMilliseconds);
  }
}

/** Resolves when the process is gone, whoever started it; does not keep our event loop alive. */
export async function whenGone(pid: number): Promise<void> {
  const identity = identityOf(pid);
  while (identity !== undefined && identityOf(pid) === identity) {
    await delay(500, undefined, { ref: false });
  }
}

/**
 * Ends a process by one signal after the other, each with its time to take effect, and at last by SIGKILL.
 * Resolves when the process is gone; throws when it outlives even SIGKILL by 5 s. With `identity`, a process
 * that has the number by now, but another identity, is left alone.
 */
export async function endProcess(
  pid: number,
  steps: readonly { signal: NodeJS.Signals; graceMilliseconds: number }[],
  { group = false, identity = identityOf(pid) }: { group?: boolean; identity?: string | undefined } = {},
): Promise<void> {
  const isGone = () => identity === undefined || identityOf(pid) !== identity;
  const wasAlive = !isGone();
  for (const step of [...steps, { signal: 'SIGKILL' as const, graceMilliseconds: 5_000 }]) {
    if (isGone()) break;
    sendSignal(pid, step.signal, group);
    await waitUntil(isGone, { timeoutMilliseconds: step.graceMilliseconds, intervalMilliseconds: 20 });
  }
  // What the process had started in its group goes with it.
  if (group && wasAlive) sendSignal(pid, 'SIGKILL', true);
  if (!isGone()) throw new Error(`进程 ${pid} 无法结束。`);
}
