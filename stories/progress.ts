/** How far the run of a story has come, kept in a small file, so that an interrupted run goes on. */

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface Progress {
  schema: 1;
  /** Its keys are `story/<name>/<run>/<step>`. */
  run: number;
  isOver: boolean;
  done: string[];
  /** Ids that later steps need: `case`, files. */
  found: Record<string, string>;
  /** Local time to which the story last moved the office. */
  clock?: string;
  /** By how many days the office was ahead before the story. */
  offsetDays?: number;
}

export function newProgress(run: number): Progress {
  return { schema: 1, run, isOver: false, done: [], found: {} };
}

/** In the data folder of the installation. */
export function progressFile(environment: NodeJS.ProcessEnv, story: string): string {
  return join(resolve(environment.BANLI_DATA || '.banli'), 'stories', `${story}.json`);
}

/** None where there is no file, or one that is not ours: then the story begins anew. */
export function readProgress(file: string): Progress | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isProgress(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Complete or not at all: a kill while writing leaves the file before it. */
export function writeProgress(file: string, progress: Progress): void {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(progress, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}

function isProgress(found: unknown): found is Progress {
  if (typeof found !== 'object' || found === null) return false;
  const { schema, run, isOver, done } = found as Partial<Progress>;
  return schema === 1 && Number.isInteger(run) && typeof isOver === 'boolean' && Array.isArray(done);
}
