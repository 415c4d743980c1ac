/** At start the others may not be there yet: we wait for them and say so, instead of dying. */

import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from './logger.ts';

/** Waits, or returns at once when the signal aborts. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await delay(milliseconds, undefined, { signal }).catch(() => undefined);
}

/** Asks every second until there is an answer. Throws only when the signal aborts. */
export async function untilThere<T>(
  what: string,
  ask: () => Promise<T>,
  { signal, logger }: { signal: AbortSignal; logger: Logger },
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    signal.throwIfAborted();
    try {
      return await ask();
    } catch (error) {
      if (attempt % 10 === 1) logger.warn({ error, attempt }, `${what} is not there yet`);
      await pause(1000, signal);
    }
  }
}
