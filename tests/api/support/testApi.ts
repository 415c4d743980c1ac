/** The API over a database of its own, asked in process; every answer is held to the OpenAPI description. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { makeApp } from '../../../api/app.ts';
import { makeAuth } from '../../../api/auth.ts';
import { demonstrationAccounts } from '../../../api/demonstrationAccounts.ts';
import type { Engine, Environment } from '../../../api/environment.ts';
import { makeLive } from '../../../api/live/live.ts';
import { makeClockMover } from '../../../api/moveClock.ts';
import { makeAnnouncer } from '../../../db/announce.ts';
import { connect, connectDrizzle } from '../../../db/connect.ts';
import type { Follow, Log } from '../../../db/execute.ts';
import { makeFileStore } from '../../../db/fileStore.ts';
import { demonstrationPassword } from '../../../db/prepare.ts';
import { makePreviewer } from '../../../documents/print/previewer.ts';
import { type FreshDatabase, freshDatabase } from '../../support/database.ts';
import { answersChecker } from './answersChecker.ts';

export const secret = 'a secret of the tests, long enough';

/** What the connection is called over which the API hears of changes. */
export const listening = 'banli-test-live';

/** What came back, already held to its schema. */
export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose shape has just been checked
  body: any;
}

export interface Asking {
  headers?: Record<string, string>;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is. */
  raw?: NonNullable<RequestInit['body']>;
}

export interface Caller {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, asking?: Asking): Promise<Answer>;
  put(path: string, asking?: Asking): Promise<Answer>;
  delete(path: string): Promise<Answer>;
  /** Sends a command under a fresh key. */
  act(id: string, command: string, payload: unknown, more?: Acting): Promise<Answer>;
}

interface Acting {
  target?: string;
  occurredOn?: string;
  post?: string;
  key?: string;
  ifMatch?: string;
}

export interface TestApi extends FreshDatabase {
  app: OpenAPIHono<Environment>;
  /** What was told to the processes. */
  followed: Follow[];
  /** Batches whose process was started. */
  batches: string[];
  /** Without a session. */
  anybody: Caller;
  /** Logs in once per person. */
  as(username: string): Promise<Caller>;
  cookieOf(username: string): Promise<string>;
  ask(method: string, path: string, asking?: Asking): Promise<Answer>;
  stop(): Promise<void>;
}

export interface TestApiOptions {
  demonstration?: boolean;
  email?: boolean;
  /** Served under https. */
  secure?: boolean;
  temporalState?: Engine['temporalState'];
  signalOffset?: (database: FreshDatabase) => Promise<void>;
  /** Puts something between the API and the log. */
  between?: (log: Log) => Log;
}

export async function startTestApi({
  demonstration = true,
  email = false,
  secure = false,
  signalOffset,
  temporalState = () => ({ reachable: true }),
  between = (log) => log,
}: TestApiOptions = {}): Promise<TestApi> {
  const database = await freshDatabase({ email });
  const drizzle = connectDrizzle(database.url, 2);
  const directory = await mkdtemp(join(tmpdir(), 'banli-files-'));
  const followed: Follow[] = [];
  const batches: string[] = [];
  const engine: Engine = {
    startBatch: (batch) => batches.push(batch),
    follow: (news) => followed.push(news),
    signalOffset: () => signalOffset?.(database) ?? Promise.resolve(),
    temporalState,
  };
  const logger = pino({ level: process.env.LOG_LEVEL ?? 'silent' });
  const publicUrl = secure ? 'https://banli.example' : 'http://localhost:8700';
  const origins = [publicUrl];
  const announcer = makeAnnouncer(database.sql, { everyMs: 5 });
  const { announce } = announcer;
  const mover = makeClockMover({ sql: database.sql, engine, logger, announce });
  const registry = new Registry();
  const live = makeLive({
    sql: database.sql,
    connect: () => connect(database.url, { name: listening, connections: 1 }),
    registry,
    logger,
    beatMs: 50,
  });
  const previewer = makePreviewer();
  const app = makeApp({
    log: between({ ...database.log, announce }),
    auth: makeAuth({ db: drizzle.db, secret, publicUrl, origins, secure }),
    files: makeFileStore(directory),
    previewer,
    engine,
    registry,
    logger,
    secret,
    secure,
    origins,
    mover,
    live,
    ...(demonstration && { demonstration: { accounts: demonstrationAccounts() } }),
  });
  const check = answersChecker(app);
  const cookies = new Map<string, Promise<string>>();

  const ask = async (
    method: string,
    path: string,
    { headers = {}, json, raw }: Asking = {},
  ): Promise<Answer> => {
    const body = json === undefined ? raw : JSON.stringify(json);
    const response = await app.request(path, {
      method,
      headers: { ...(json !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body }),
    });
    return { status: response.status, headers: response.headers, body: await check(method, path, response) };
  };
  const callerWith = (cookie?: string): Caller => {
    const own = (headers: Record<string, string> = {}) => ({ ...headers, ...(cookie && { cookie }) });
    return {
      get: (path, headers) => ask('GET', path, { headers: own(headers) }),
      post: (path, asking = {}) => ask('POST', path, { ...asking, headers: own(asking.headers) }),
      put: (path, asking = {}) => ask('PUT', path, { ...asking, headers: own(asking.headers) }),
      delete: (path) => ask('DELETE', path, { headers: own() }),
      act: (id, command, payload, { target, occurredOn, post, key, ifMatch } = {}) =>
        ask('POST', `/api/proposals/${id}/commands/${command}`, {
          json: { ...(target && { target }), ...(occurredOn && { occurredOn }), payload },
          headers: own({
            'idempotency-key': key ?? freshKey(),
            ...(post && { 'banli-post': post }),
            ...(ifMatch && { 'if-match': ifMatch }),
          }),
        }),
    };
  };
  const cookieOf = (username: string): Promise<string> => {
    const known = cookies.get(username) ?? signIn(username);
    cookies.set(username, known);
    return known;
  };
  const signIn = async (username: string) => {
    const { status, headers } = await ask('POST', '/api/auth/sign-in/username', {
      json: { username, password: demonstrationPassword },
    });
    if (status !== 200) throw new Error(`${username} cannot log in`);
    return headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
  };

  return {
    ...database,
    app,
    followed,
    batches,
    ask,
    anybody: callerWith(),
    as: async (username) => callerWith(await cookieOf(username)),
    cookieOf,
    async stop() {
      mover.stop();
      await live.close();
      await previewer.close();
      await announcer.close();
      await drizzle.end();
      await database.drop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

let keys = 0;

export function freshKey(): string {
  keys += 1;
  return `key-${process.pid}-${keys}`;
}
