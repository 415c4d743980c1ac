/** HTTP that outlives a restart of the server: what was not answered is sent again, acts under the same key. */

import { pause, StoryFault } from './patience.ts';

export interface Sending {
  method: 'GET' | 'POST';
  path: string;
  headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a form as it is. */
  body?: unknown;
  /** Longest wait for one answer. */
  seconds?: number;
  /** It has no key, so it is not sent again: without an answer, that is the answer. */
  isOnce?: boolean;
}

export interface Answer {
  /** `unanswered` for what was sent once in vain. */
  status: number;
  body: unknown;
  cookies: string[];
}

export interface Http {
  base: string;
  send(sending: Sending): Promise<Answer>;
}

export const unanswered = 0;

/** A server that is being restarted is waited for this long. */
const longestAwayMs = 120_000;
/** Away, overloaded, or behind a proxy whose server is away. */
const awayStatuses = [429, 502, 503, 504];

/** `say` is told once when the server goes away and once when it is back. */
export function makeHttp(base: string, say: (line: string) => void): Http {
  let awaySince: number | undefined;

  const away = async (why: string, waitMs: number) => {
    if (awaySince === undefined) say(`（${why}，等待后继续）`);
    awaySince ??= Date.now();
    if (Date.now() - awaySince > longestAwayMs) {
      throw new StoryFault(`${base} 已有两分钟没有正常答复：${why}`);
    }
    await pause(waitMs);
  };

  const send = async (sending: Sending): Promise<Answer> => {
    for (;;) {
      const response = await attempt(base, sending);
      if (typeof response === 'string') await away(response, 500);
      else if (awayStatuses.includes(response.status)) {
        const seconds = Number(response.headers.get('retry-after') ?? 1);
        await response.arrayBuffer();
        await away(`服务答复 ${response.status}`, Math.min(Math.max(seconds, 0.2), 30) * 1000);
      } else {
        const body = await read(response);
        if (body !== broken) {
          if (awaySince !== undefined) say('（服务已恢复）');
          awaySince = undefined;
          return { status: response.status, body, cookies: response.headers.getSetCookie() };
        }
        await away('答复没有收完', 500);
      }
      if (sending.isOnce) return { status: unanswered, body: undefined, cookies: [] };
    }
  };
  return { base, send };
}

/** The response, or why there is none. */
async function attempt(base: string, sending: Sending): Promise<Response | string> {
  const { method, path, headers = {}, body, seconds = 30 } = sending;
  const isForm = body instanceof FormData;
  const isJson = body !== undefined && !isForm;
  try {
    return await fetch(new URL(path, base), {
      method,
      headers: { ...headers, ...(isJson && { 'content-type': 'application/json' }) },
      ...(isForm && { body }),
      ...(isJson && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(seconds * 1000),
    });
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError' ? '服务没有及时答复' : '无法连接服务';
  }
}

const broken = Symbol('broken');

/** The body as far as it is JSON; the connection may break within it. */
async function read(response: Response): Promise<unknown> {
  try {
    const text = await response.text();
    return text === '' ? undefined : JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    return broken;
  }
}
