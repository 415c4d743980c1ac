/**
 * Cases brought over HTTP to where a test in the browser begins: `const stage = await accept(office())` with the
 * stages of tests/api/support/stages.ts, or single acts by `(await office().as('qingyuan-clerk')).act(…)`.
 */

import { inject } from 'vitest';
import { demonstrationPassword } from '../../../db/prepare.ts';
import type { Reach } from '../../api/support/stages.ts';
import { type Answer, type Asking, type Caller, freshKey } from '../../api/support/testApi.ts';

const cookies = new Map<string, Promise<string>>();

/** The office under test as Node reaches it. */
export function office(): Reach {
  return {
    as: async (username) => {
      const known = cookies.get(username) ?? signIn(username);
      cookies.set(username, known);
      return callerWith(await known);
    },
  };
}

function callerWith(cookie: string): Caller {
  const own = (headers: Record<string, string> = {}) => ({ ...headers, cookie });
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
}

async function ask(method: string, path: string, asking: Asking = {}): Promise<Answer> {
  const { headers = {}, json, raw } = asking;
  const body = json === undefined ? raw : JSON.stringify(json);
  const response = await fetch(`${inject('deskAddress')}${path}`, {
    method,
    headers: {
      origin: inject('deskOrigin'),
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}

async function signIn(username: string): Promise<string> {
  const { status, headers, body } = await ask('POST', '/api/auth/sign-in/username', {
    json: { username, password: demonstrationPassword },
  });
  if (status !== 200) throw new Error(`${username} cannot log in: ${JSON.stringify(body)}`);
  return headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
}
