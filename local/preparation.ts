/** Runs the preparation of the database to its end and shows what it says. */
import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { type ChildProgram, endChild, logOf, remember } from './children.ts';
import type { DataFolder } from './data.ts';
import { lastLines, openLog } from './processes.ts';

/** Throws when it cannot be started, ends with another code than 0, or `signal` aborts (it is then ended). */
export async function runPreparation(options: {
  program: ChildProgram;
  data: DataFolder;
  environment: NodeJS.ProcessEnv;
  report: (line: string) => void;
  signal: AbortSignal;
}): Promise<void> {
  const { program, data, report, signal } = options;
  signal.throwIfAborted();
  report(`正在${program.title}……`);
  const logFile = logOf(data, program.name);
  const log = openLog(logFile);
  const child = spawn(program.program, [...program.arguments], {
    env: options.environment,
    // A group of its own, as all our processes: Ctrl-C reaches it through us, not from the terminal.
    detached: true,
    stdio: ['ignore', 'pipe', log],
  });
  closeSync(log);
  if (child.stdout !== null) createInterface({ input: child.stdout }).on('line', report);
  const closed = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const remembered = child.pid === undefined ? undefined : remember(data, program.name, child.pid);
  const end = () => void (remembered && endChild(remembered));
  signal.addEventListener('abort', end, { once: true });
  try {
    const code = await closed;
    signal.throwIfAborted();
    if (code !== 0) throw new Error(`${program.title}失败。日志：${logFile}\n${lastLines(logFile)}`);
  } finally {
    signal.removeEventListener('abort', end);
  }
}
