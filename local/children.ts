/** Our own programs (API, worker) as processes: started, remembered, ended, found again after a kill -9. */
import { join } from 'node:path';
import type { DataFolder } from './data.ts';
import { fieldsOf, readJson, writeJson } from './jsonFile.ts';
import type { Part, Running } from './keep.ts';
import { endProcess, identityOf, spawnDetached } from './processes.ts';

export interface ChildProgram {
  /** Names its log: `<data>/logs/<name>.log`. */
  name: string;
  /** Its Chinese name. */
  title: string;
  program: string;
  arguments: readonly string[];
}

export interface Remembered {
  name: string;
  pid: number;
  identity: string;
}

/** A child drains within this time after SIGTERM, then it is killed. */
const graceMilliseconds = 5_000;

/** Ends a child and whatever it started; one that is gone is no error. */
export function endChild({ pid, identity }: Remembered): Promise<void> {
  return endProcess(pid, [{ signal: 'SIGTERM', graceMilliseconds }], { group: true, identity });
}

function recall(file: string): Remembered[] {
  const list = readJson(file);
  return (Array.isArray(list) ? list : []).flatMap((each) => {
    const { name, pid, identity } = fieldsOf(each);
    const isWhole = typeof name === 'string' && typeof pid === 'number' && typeof identity === 'string';
    return isWhole ? [{ name, pid, identity }] : [];
  });
}

/** Remembers a process under its name, in place of an earlier one. */
export function remember(data: DataFolder, name: string, pid: number): Remembered {
  const others = recall(data.children).filter((each) => each.name !== name);
  const remembered = { name, pid, identity: identityOf(pid) ?? '' };
  writeJson(data.children, [...others, remembered]);
  return remembered;
}

/** Ends the processes that a killed supervisor left; says how many there were. */
export async function endOrphans(data: DataFolder): Promise<number> {
  const orphans = recall(data.children).filter(({ pid, identity }) => identityOf(pid) === identity);
  await Promise.all(orphans.map(endChild));
  writeJson(data.children, []);
  return orphans.length;
}

/** The log of a child. */
export function logOf(data: DataFolder, name: string): string {
  return join(data.logs, `${name}.log`);
}

/** A child as a part that can be kept running. */
export function childPart(child: ChildProgram, data: DataFolder, environment: NodeJS.ProcessEnv): Part {
  return {
    title: child.title,
    async start(): Promise<Running> {
      const { pid, exited } = await spawnDetached({
        program: child.program,
        arguments: child.arguments,
        environment,
        logFile: logOf(data, child.name),
      });
      const remembered = remember(data, child.name, pid);
      return { pid, gone: exited.then(() => undefined), stop: () => endChild(remembered) };
    },
  };
}
