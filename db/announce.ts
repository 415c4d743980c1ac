/** Tells all processes that hold streams what has happened, after commit and in bursts: inside the append it would halve it. */

import type { Sql } from './connect.ts';

export const liveChannel = 'banli_live';

/** A hint; whoever hears it looks for himself. */
export type LiveNews =
  /** Events after `after`, up to `version`, were written. */
  | { kind: 'case'; case: string; after: number; version: number }
  | {
      kind: 'batch';
      person: string;
      batch: string;
      total: number;
      done: number;
      refused: number;
      finished: boolean;
    }
  | { kind: 'clock'; moving: boolean }
  /** A session has ended. */
  | { kind: 'sessions' }
  /** Whoever listens asks itself whether it still hears. */
  | { kind: 'ping'; id: string };

export type Announce = (news: LiveNews) => void;

export interface Announcer {
  announce: Announce;
  /** Says what is still held back. */
  close(): Promise<void>;
}

/** PostgreSQL takes 8000 bytes a message. */
const mostBytes = 7000;

/** Nothing of it fails: what is lost with the database's connection is made good by the `resync` of whoever listens. */
export function makeAnnouncer(
  sql: Sql,
  { everyMs = 75, warn = () => undefined }: { everyMs?: number; warn?(error: unknown): void } = {},
): Announcer {
  const cases = new Map<string, Extract<LiveNews, { kind: 'case' }>>();
  let others: LiveNews[] = [];
  let timer: NodeJS.Timeout | undefined;
  let saying: Promise<void> = Promise.resolve();

  const say = () => {
    timer = undefined;
    const news = [...cases.values(), ...others];
    cases.clear();
    others = [];
    if (news.length === 0) return;
    saying = saying.then(() => notify(sql, news)).catch(warn);
  };
  return {
    announce(news) {
      if (news.kind === 'case') cases.set(news.case, merged(cases.get(news.case), news));
      else others.push(news);
      timer ??= setTimeout(say, everyMs);
    },
    async close() {
      clearTimeout(timer);
      say();
      await saying;
    },
  };
}

function merged<T extends Extract<LiveNews, { kind: 'case' }>>(before: T | undefined, news: T): T {
  if (!before) return news;
  return {
    ...news,
    after: Math.min(before.after, news.after),
    version: Math.max(before.version, news.version),
  };
}

async function notify(sql: Sql, news: readonly LiveNews[]): Promise<void> {
  await sql`select pg_notify(${liveChannel}, said) from unnest(${messagesOf(news)}::text[]) as said`;
}

/** As few messages as hold it all. */
function messagesOf(news: readonly LiveNews[]): string[] {
  const messages: string[] = [];
  let held: string[] = [];
  let bytes = 0;
  for (const each of news) {
    const text = JSON.stringify(each);
    if (bytes + text.length + 1 > mostBytes) {
      messages.push(`[${held.join()}]`);
      held = [];
      bytes = 0;
    }
    held.push(text);
    bytes += Buffer.byteLength(text) + 1;
  }
  return held.length > 0 ? [...messages, `[${held.join()}]`] : messages;
}
