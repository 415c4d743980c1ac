/** Hears what the processes announce, over a connection of its own that is watched and made anew when it falls silent. */

import { type LiveNews, liveChannel } from '../../db/announce.ts';
import type { Sql } from '../../db/connect.ts';
import { newId } from '../../db/ids.ts';

export interface Listening {
  /** A client of one connection. */
  connect(): Sql;
  hear(news: LiveNews[]): void;
  /** The connection stands (again): what was said in between was not heard. */
  onStanding(): void;
  warn(error: unknown): void;
  pingMs?: number;
}

export interface Listener {
  /** Resolves once it hears, or after two seconds. */
  ready: Promise<void>;
  stop(): Promise<void>;
}

const retryMs = 1000;
const mostWaitedMs = 2000;

/** The driver listens again by itself only where the next connection succeeds at once, so we look for ourselves. */
export function listen({ connect, hear, onStanding, warn, pingMs = 10_000 }: Listening): Listener {
  let stopped = false;
  let client: Sql | undefined;
  let timer: NodeJS.Timeout | undefined;
  let wake: () => void = () => undefined;
  let isReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
    setTimeout(resolve, mostWaitedMs).unref();
  });
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      wake = resolve;
      timer = setTimeout(resolve, milliseconds);
    });

  /** Listens until a ping is not heard; throws when the database is away. */
  const listenOnce = async (sql: Sql) => {
    let heard = '';
    await sql.listen(
      liveChannel,
      (text) => {
        const news = JSON.parse(text) as LiveNews[];
        for (const each of news) if (each.kind === 'ping') heard = each.id;
        const others = news.filter((each) => each.kind !== 'ping');
        if (others.length > 0) hear(others);
      },
      () => {
        isReady();
        onStanding();
      },
    );
    while (!stopped) {
      const id = newId();
      await sql`select pg_notify(${liveChannel}, ${JSON.stringify([{ kind: 'ping', id }])})`;
      await pause(pingMs);
      if (!stopped && heard !== id) return;
    }
  };
  const keepListening = async () => {
    while (!stopped) {
      client = connect();
      await listenOnce(client).catch(warn);
      await client.end({ timeout: 0 }).catch(() => undefined);
      if (!stopped) await pause(retryMs);
    }
  };
  const listening = keepListening();
  return {
    ready,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      wake();
      await client?.end({ timeout: 0 }).catch(() => undefined);
      await listening;
    },
  };
}
