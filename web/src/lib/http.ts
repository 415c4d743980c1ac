/** Speaks with the API. The types of questions and answers are those of the API's own contract. */

import type { z } from '@hono/zod-openapi';
import { pagePerson } from './pagePerson.ts';
import { Problem, readProblem } from './problem.ts';
import { sessionEnded } from './sessionEnded.ts';

interface Json<S> {
  content: { 'application/json': { schema: S } };
}

/** What a route answers when it goes well. */
export type AnswerOf<R> = R extends { responses: { 200: Json<infer S extends z.ZodType> } }
  ? z.output<S>
  : R extends { responses: { 201: Json<infer S extends z.ZodType> } }
    ? z.output<S>
    : R extends { responses: { 202: Json<infer S extends z.ZodType> } }
      ? z.output<S>
      : never;

/** What a route is sent: texts as plain strings. */
export type BodyOf<R> = R extends { request: { body: Json<infer S extends z.ZodType> } } ? z.input<S> : never;

/** What a route may be asked for in its query. */
export type QueryOf<R> = R extends { request: { query: infer S extends z.ZodType } } ? z.input<S> : never;

type Query = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Asking {
  query?: Query;
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignal;
  /** The request outlives the page that sends it. */
  keepalive?: boolean;
}

export interface Answered<T> {
  data: T;
  etag: string | undefined;
}

/** An address with its query; what is undefined or empty is left out. */
function addressOf(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** Throws a `Problem` for every answer that is none, a lost connection included. */
export async function ask<T>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  { query, body, headers = {}, signal, keepalive = false }: Asking = {},
): Promise<Answered<T>> {
  const response = await fetch(addressOf(path, query), {
    method,
    credentials: 'same-origin',
    keepalive,
    headers: {
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...pagePerson.headers(),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new Problem({
      code: 'offline',
      status: 0,
      detail: '未能连接服务器。已填写的内容仍保留在本页，连接恢复后请重试。',
    });
  });
  if (!response.ok) throw await refusalOf(response);
  const data = response.status === 204 ? undefined : await response.json();
  return { data: data as T, etag: response.headers.get('ETag') ?? undefined };
}

/** What was answered instead; tells the page when its session has ended or has become somebody else's. */
export async function refusalOf(response: Response): Promise<Problem> {
  const problem = await readProblem(response);
  if (problem.code === 'otherPerson') return pagePerson.isReplaced();
  if (problem.code === 'unauthenticated') sessionEnded.announce();
  return problem;
}

/** Reads one route: `read<typeof readProposal>(`/api/proposals/${id}`)`. */
export async function read<R>(
  path: string,
  asking: Pick<Asking, 'query' | 'signal'> = {},
): Promise<AnswerOf<R>> {
  return (await ask<AnswerOf<R>>('GET', path, asking)).data;
}

/** Sends to one route. */
export async function send<R>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  asking: Omit<Asking, 'body'> & { body?: BodyOf<R> } = {},
): Promise<AnswerOf<R>> {
  return (await ask<AnswerOf<R>>(method, path, asking)).data;
}
