import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { endOrphans } from '../../local/children.ts';
import { dataFolder } from '../../local/data.ts';
import { freePort } from '../../local/ports.ts';
import { endPostgres } from '../../local/postgres.ts';
import { commandLine, sendSignal, waitUntil } from '../../local/processes.ts';
import { endTemporal } from '../../local/temporal.ts';
import { temporaryFolder } from './temporaryFolder.ts';

export interface Installation {
  data: string;
  port: number;
}

/** A data folder and a port; whatever still runs on them when the test is over is ended. */
export async function installation(): Promise<Installation> {
  const root = join(temporaryFolder(), 'data');
  const data = dataFolder({ BANLI_DATA: root });
  onTestFinished(async () => {
    await endOrphans(data).catch(() => undefined);
    await Promise.all([endPostgres(data.postgres), endTemporal(data.temporal)]);
  });
  return { data: root, port: await freePort() };
}

/** Starts a script of ours in a process of its own and collects what it prints. */
export function startScript(script: string, environment: NodeJS.ProcessEnv, input = '') {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(input);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, output }));
  });
  if (child.pid === undefined) throw new Error('not started');
  const pid = child.pid;
  onTestFinished(async () => {
    if (commandLine(pid) === undefined) return;
    sendSignal(pid, 'SIGTERM');
    await ended;
  });
  const says = async (text: string) => {
    const found = await waitUntil(() => output.includes(text) || child.exitCode !== null, {
      timeoutMilliseconds: 60_000,
    });
    if (found === undefined || !output.includes(text)) throw new Error(`never said ${text}:\n${output}`);
  };
  return { pid, ended, says, output: () => output };
}

export function startSupervisor({ data, port }: Installation, environment: NodeJS.ProcessEnv = {}) {
  return startScript('./standIns/supervisor.ts', { BANLI_DATA: data, PORT: String(port), ...environment });
}

/** The pids of all that a supervisor runs, read from where each part leaves its own. */
export function pidsOf({ data }: Installation) {
  const children: { name: string; pid: number }[] = JSON.parse(
    readFileSync(join(data, 'children.json'), 'utf8'),
  );
  const pidOf = (name: string) => children.find((child) => child.name === name)?.pid ?? 0;
  const { pid: temporal }: { pid: number } = JSON.parse(
    readFileSync(join(data, 'temporal/server.json'), 'utf8'),
  );
  const postgres = Number(readFileSync(join(data, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);
  return { api: pidOf('api'), worker: pidOf('worker'), temporal, postgres };
}

export const living = (pids: Record<string, number>) =>
  Object.entries(pids).flatMap(([name, pid]) => (commandLine(pid) === undefined ? [] : [name]));
