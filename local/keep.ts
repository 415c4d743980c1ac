/** Keeps one process running: what dies is started again, after a pause that grows from time to time. */
import { setTimeout as delay } from 'node:timers/promises';

export interface Running {
  pid: number;
  /** Resolves when the process is gone. */
  gone: Promise<void>;
  stop(): Promise<void>;
}

export interface Part {
  /** Its Chinese name, for the person who started us. */
  title: string;
  /** `signal` breaks the start off; nothing is left behind then. */
  start(signal: AbortSignal): Promise<Running>;
}

export interface Kept {
  /** For how long it has run by now; 0 while it does not. */
  upMilliseconds(): number;
  /** How often it has died so far. */
  deaths(): number;
  /** Ends the process and resolves when it is gone; it is not started again. */
  stop(): Promise<void>;
}

export interface BackOff {
  firstMilliseconds: number;
  longestMilliseconds: number;
}

export const usualBackOff: BackOff = { firstMilliseconds: 500, longestMilliseconds: 10_000 };

/** A process that has lived this long is sound: its next death is the first again. */
const soundAfterMilliseconds = 60_000;

/** Takes over a part that runs already. */
export function keepRunning(options: {
  part: Part;
  running: Running;
  report: (line: string) => void;
  backOff: BackOff;
}): Kept {
  const { part, report, backOff } = options;
  const stopping = new AbortController();
  let running: Running | undefined = options.running;
  let deaths = 0;
  let upSince = Date.now();

  async function pause(milliseconds: number): Promise<void> {
    await delay(milliseconds, undefined, { signal: stopping.signal }).catch(() => undefined);
  }

  async function keep(): Promise<void> {
    let pauseMilliseconds = backOff.firstMilliseconds;
    while (!stopping.signal.aborted) {
      await running?.gone;
      const hasDied = running !== undefined;
      running = undefined;
      if (stopping.signal.aborted) return;
      if (hasDied) {
        deaths += 1;
        if (Date.now() - upSince > soundAfterMilliseconds) pauseMilliseconds = backOff.firstMilliseconds;
        report(`${part.title}意外退出，${pauseMilliseconds / 1000} 秒后重新启动。`);
      }
      await pause(pauseMilliseconds);
      pauseMilliseconds = Math.min(pauseMilliseconds * 2, backOff.longestMilliseconds);
      if (stopping.signal.aborted) return;
      try {
        running = await part.start(stopping.signal);
        upSince = Date.now();
        report(`${part.title}已重新启动。`);
      } catch (error) {
        if (stopping.signal.aborted) return;
        report(`${part.title}未能重新启动：${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }

  const kept = keep();
  return {
    upMilliseconds: () => (running === undefined ? 0 : Date.now() - upSince),
    deaths: () => deaths,
    async stop() {
      stopping.abort();
      // A start that is under way is waited for by `keep`, so that nothing slips through.
      await running?.stop();
      await kept;
      await running?.stop();
    },
  };
}
