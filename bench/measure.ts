/** Running lives side by side, and the figures of a run. */

import { performance } from 'node:perf_hooks';

export interface Run {
  lives: number;
  /** Seconds from the first act to the last answer. */
  seconds: number;
  /** Further seconds until the engine had nothing left to do. */
  drainSeconds: number;
  milliseconds: number[];
  /** Cases that the engine had still to work on when the last answer came. */
  behind: number;
}

export interface Subject {
  live(milliseconds: number[]): Promise<void>;
  /** Cases with work left. */
  behind(): Promise<number>;
  drained(): Promise<void>;
}

/** `lives` lives by `concurrency` loops; with `everyMs` a new life begins only that often (an offered load). */
export async function run(
  subject: Subject,
  { lives, concurrency, everyMs = 0 }: { lives: number; concurrency: number; everyMs?: number },
): Promise<Run> {
  const milliseconds: number[] = [];
  const began = performance.now();
  let next = 0;
  const loop = async () => {
    while (next < lives) {
      const wait = began + everyMs * next - performance.now();
      next += 1;
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      await subject.live(milliseconds);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, loop));
  const answered = performance.now();
  const behind = await subject.behind();
  await subject.drained();
  return {
    lives,
    seconds: (answered - began) / 1000,
    drainSeconds: (performance.now() - answered) / 1000,
    milliseconds,
    behind,
  };
}

/** The value below which `share` of the figures lie. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Acts a second until the last answer. */
export function actRate({ milliseconds, seconds }: Run): number {
  return milliseconds.length / seconds;
}

/** Lives a second, the engine's remaining work included. */
export function sustained({ lives, seconds, drainSeconds }: Run): number {
  return lives / (seconds + drainSeconds);
}
