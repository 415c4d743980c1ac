/** Those who look on: each open stream with its session, told what of a burst of news its person may know. */

import type { Logger } from 'pino';
import { Gauge, type Registry } from 'prom-client';
import type { LiveNews } from '../../db/announce.ts';
import type { Sql } from '../../db/connect.ts';
import { readBurst, readToldPersons } from '../../db/read/burst.ts';
import { readSessions, type SignedIn } from '../../db/read/sessionPosts.ts';
import { sees } from '../../workflows/lifecycle/views/sight.ts';
import { type Listener, listen } from './listen.ts';
import { makeStream, type Stream } from './stream.ts';

export interface Live {
  /** The body of a stream for this session; `again`: it comes back and may have missed something. None when full. */
  open(session: { token: string; viewer: SignedIn; again: boolean }): Promise<Stream['body'] | undefined>;
  /** Ends all streams: browsers come again, to another process or to the next. */
  close(): Promise<void>;
}

export interface LiveGiven {
  sql: Sql;
  /** A client of one connection, for listening. */
  connect(): Sql;
  registry: Registry;
  logger: Logger;
  beatMs?: number;
}

interface Open {
  token: string;
  person: string;
  stream: Stream;
}

type CaseNews = Extract<LiveNews, { kind: 'case' }>;

const usualBeatMs = 15_000;
const mostStreams = 5000;
/** Of more at once everybody reads everything anew: that is less work than to look at each. */
const mostCases = 200;
const retryMs = 1000;

export function makeLive({ sql, connect, registry, logger, beatMs = usualBeatMs }: LiveGiven): Live {
  const streams = new Set<Open>();
  new Gauge({
    name: 'banli_event_streams',
    help: 'Browsers that hold a stream of changes',
    registers: [registry],
    collect() {
      this.set(streams.size);
    },
  });
  let listener: Listener | undefined;
  let beating: NodeJS.Timeout | undefined;
  let waiting: LiveNews[] = [];
  let mustResync = false;
  let isTelling = false;
  let closed = false;

  const everybody = (act: (each: Open) => void) => {
    for (const each of [...streams]) act(each);
  };
  /** Who holds the streams now; those whose session has ended are closed. */
  const presentViewers = async (): Promise<Map<string, SignedIn>> => {
    const tokens = [...new Set([...streams].map((each) => each.token))];
    const viewers = await readSessions(sql, tokens, new Date().toISOString());
    everybody((each) => {
      if (tokens.includes(each.token) && !viewers.has(each.token)) each.stream.close();
    });
    return viewers;
  };
  const tellOf = async (news: readonly LiveNews[]) => {
    const viewers = await presentViewers();
    for (const each of news) tellPlain(streams, each);
    const changed = news.filter((each): each is CaseNews => each.kind === 'case');
    if (changed.length > mostCases) return everybody(({ stream }) => stream.send('resync', {}));
    if (changed.length > 0) await tellOfCases(changed, viewers);
  };
  const tellOfCases = async (changed: readonly CaseNews[], viewers: ReadonlyMap<string, SignedIn>) => {
    const persons = [...new Set([...viewers.values()].map((each) => each.person))];
    const [burst, told] = await Promise.all([
      readBurst(sql, changed),
      readToldPersons(sql, { changed, persons }),
    ]);
    everybody(({ token, person, stream }) => {
      const viewer = viewers.get(token);
      if (!viewer) return;
      for (const { state, version, recorded } of burst) {
        if (recorded.some((each) => sees(each, state, viewer)))
          stream.send('change', { proposal: state.id, version });
      }
      const unread = told.find((each) => each.person === person)?.unread;
      if (unread !== undefined) stream.send('notices', { unread });
    });
  };
  /** One burst after the other, so that nothing overtakes; what comes meanwhile is the next burst. */
  const tell = async () => {
    if (isTelling) return;
    isTelling = true;
    while (!closed && streams.size > 0 && (waiting.length > 0 || mustResync)) {
      const news = waiting;
      waiting = [];
      try {
        if (mustResync) everybody(({ stream }) => stream.send('resync', {}));
        mustResync = false;
        await tellOf(news);
      } catch (error) {
        logger.warn({ error }, 'News could not be told; all will read anew');
        await new Promise((resolve) => setTimeout(resolve, retryMs));
        mustResync = true;
      }
    }
    waiting = [];
    isTelling = false;
  };
  const beat = () => {
    everybody(({ stream }) => stream.beat());
    if (streams.size > 0) presentViewers().catch(() => undefined);
  };
  const start = () => {
    let stood = false;
    beating = setInterval(beat, beatMs);
    return listen({
      connect,
      hear(news) {
        waiting.push(...news);
        void tell();
      },
      onStanding() {
        mustResync = stood;
        stood = true;
        if (mustResync) void tell();
      },
      warn: (error) => logger.warn({ error }, 'The news cannot be heard'),
    });
  };

  return {
    async open({ token, viewer, again }) {
      if (closed || streams.size >= mostStreams) return undefined;
      listener ??= start();
      await listener.ready;
      const stream = makeStream(() => streams.delete(own));
      const own: Open = { token, person: viewer.person, stream };
      streams.add(own);
      stream.send('hello', {});
      if (again) stream.send('resync', {});
      return stream.body;
    },
    async close() {
      closed = true;
      clearInterval(beating);
      everybody(({ stream }) => stream.close());
      await listener?.stop();
    },
  };
}

/** What needs no look into the cases. */
function tellPlain(streams: ReadonlySet<Open>, news: LiveNews): void {
  for (const { person, stream } of [...streams]) {
    if (news.kind === 'clock') stream.send('clock', { moving: news.moving });
    if (news.kind === 'batch' && news.person === person) {
      const { kind: _kind, person: _person, ...progress } = news;
      stream.send('batch', progress);
    }
  }
}
