/** Moves the clock of the demonstration office: target first, then every open process walks there (design 6). */

import type { Logger } from 'pino';
import type { Announce } from '../db/announce.ts';
import type { Sql } from '../db/connect.ts';
import {
  type ClockRow,
  countWalking,
  finishMove,
  readOfficeClock,
  startMove,
} from '../db/moveOfficeClock.ts';
import type { Engine } from './environment.ts';

const pollMs = 100;
const tellAgainMs = 10_000;
const mostWaitedMs = 60_000;

export interface ClockMover {
  /** Undefined while another move is on its way. Answers when all have arrived, after a minute at the latest. */
  move(days: number): Promise<{ clock: ClockRow; waiting: number } | undefined>;
  /** Goes on with a move that a crash interrupted. */
  resume(): Promise<void>;
  stop(): void;
}

export interface Moving {
  sql: Sql;
  engine: Pick<Engine, 'signalOffset'>;
  logger: Logger;
  announce?: Announce;
}

export function makeClockMover({ sql, engine, logger, announce }: Moving): ClockMover {
  let stopped = false;
  let watching: Promise<void> | undefined;

  /** Until nobody walks any more; who has not arrived is told again. */
  const watch = async () => {
    let told = 0;
    while (!stopped) {
      try {
        if (Date.now() - told >= tellAgainMs) {
          await engine.signalOffset();
          told = Date.now();
        }
        if (await finishMove(sql)) {
          announce?.({ kind: 'clock', moving: false });
          return;
        }
      } catch (error) {
        logger.warn({ error }, 'The move of the office clock waits');
      }
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
  };
  const watchOnce = () => {
    watching ??= watch().finally(() => {
      watching = undefined;
    });
    return watching;
  };

  return {
    async move(days) {
      const started = await startMove(sql, { days, now: new Date().toISOString() });
      if (!started) return undefined;
      announce?.({ kind: 'clock', moving: true });
      let timer: NodeJS.Timeout | undefined;
      await Promise.race([
        watchOnce(),
        new Promise((resolve) => {
          timer = setTimeout(resolve, mostWaitedMs);
        }),
      ]);
      clearTimeout(timer);
      const clock = await readOfficeClock(sql);
      return { clock, waiting: clock.movingSince ? await countWalking(sql) : 0 };
    },
    async resume() {
      if ((await readOfficeClock(sql)).movingSince) void watchOnce();
    },
    stop() {
      stopped = true;
    },
  };
}
