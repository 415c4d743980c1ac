import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  clerk,
  does,
  file,
  foreigner,
  handOver,
  member,
  type Stage,
  submission,
  submit,
} from './support/stages.ts';
import { type Asking, freshKey, secret, startTestApi, type TestApi } from './support/testApi.ts';

let api: TestApi;
let stage: Stage;
beforeAll(async () => {
  api = await startTestApi();
  stage = await handOver(api);
});
afterAll(() => api?.stop());

const key = () => ({ 'idempotency-key': freshKey() });
const json = { 'content-type': 'application/json' };

/** What is sent by the clerk, and what must come back. */
interface Row {
  path: (stage: Stage) => string;
  asking: () => Asking;
  status: number;
  code: string;
  /** Where the fault lies. */
  pointer?: string;
}

const recordCall = ({ id }: Stage) => `/api/proposals/${id}/commands/recordCall`;
const saying = (text: unknown): Asking => ({ json: { payload: { text } }, headers: key() });
const invalid = { status: 422, code: 'invalid' };

const rows: Record<string, Row> = {
  'malformed JSON': {
    path: recordCall,
    asking: () => ({ raw: '{"payload":', headers: { ...json, ...key() } }),
    status: 400,
    code: 'malformed',
  },
  'a body without a type': {
    path: recordCall,
    asking: () => ({ raw: new TextEncoder().encode('{}'), headers: key() }),
    status: 415,
    code: 'contentType',
  },
  'a body of another type': {
    path: recordCall,
    asking: () => ({
      raw: 'text=a',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...key() },
    }),
    status: 415,
    code: 'contentType',
  },
  'no body at all': { path: recordCall, asking: () => ({ headers: key() }), ...invalid },
  'a list for an object': { path: recordCall, asking: () => ({ json: [], headers: key() }), ...invalid },
  'a number for a text': { path: recordCall, asking: () => saying(1), ...invalid, pointer: '/payload/text' },
  'a text that is missing': {
    path: recordCall,
    asking: () => saying(undefined),
    ...invalid,
    pointer: '/payload/text',
  },
  'a field that nobody knows': {
    path: recordCall,
    asking: () => ({ json: { payload: { text: 'a', colour: 'red' } }, headers: key() }),
    ...invalid,
    pointer: '/payload',
  },
  'a target where the whole case is meant': {
    path: recordCall,
    asking: () => ({ json: { target: 'a', payload: { text: 'a' } }, headers: key() }),
    ...invalid,
  },
  'an empty text': { path: recordCall, asking: () => saying('  '), ...invalid },
  'a zero character': {
    path: recordCall,
    asking: () => saying('a\u0000b'),
    ...invalid,
    pointer: '/payload/text',
  },
  'an escape character': {
    path: recordCall,
    asking: () => saying('a\u001b[31m'),
    ...invalid,
    pointer: '/payload/text',
  },
  'half of a character': {
    path: recordCall,
    asking: () => ({ raw: '{"payload":{"text":"\\ud83d"}}', headers: { ...json, ...key() } }),
    ...invalid,
    pointer: '/payload/text',
  },
  'a text beyond the limit of the border': {
    path: recordCall,
    asking: () => saying('字'.repeat(50_001)),
    ...invalid,
    pointer: '/payload/text',
  },
  'a text beyond the limit of the policy': {
    path: recordCall,
    asking: () => saying('字'.repeat(5000)),
    ...invalid,
  },
  'two megabytes': {
    path: recordCall,
    asking: () => saying('字'.repeat(700_000)),
    status: 413,
    code: 'tooLarge',
  },
  'a title with a line break': {
    path: () => '/api/proposals',
    asking: () => ({ json: { ...submission, title: '一\n二' }, headers: key() }),
    ...invalid,
    pointer: '/title',
  },
  'a title of two megabytes': {
    path: () => '/api/proposals',
    asking: () => ({ json: { ...submission, title: 't'.repeat(2_000_000) }, headers: key() }),
    status: 413,
    code: 'tooLarge',
  },
  'a truth as text': {
    path: () => '/api/proposals',
    asking: () => ({ json: { ...submission, betweenSession: 'false' }, headers: key() }),
    ...invalid,
    pointer: '/betweenSession',
  },
  'an unknown command': {
    path: ({ id }) => `/api/proposals/${id}/commands/explode`,
    asking: () => ({ json: { payload: {} }, headers: key() }),
    status: 404,
    code: 'unknownCommand',
  },
  'a command of machines': {
    path: ({ id }) => `/api/proposals/${id}/commands/advance`,
    asking: () => ({ json: { payload: {} }, headers: key() }),
    status: 404,
    code: 'unknownCommand',
  },
  'a case that is not there': {
    path: () => `/api/proposals/${randomUUID()}/commands/recordCall`,
    asking: () => saying('a'),
    status: 404,
    code: 'unseen',
  },
  'an id that cannot be one': {
    path: () => '/api/proposals/a%00b/commands/recordCall',
    asking: () => saying('a'),
    status: 404,
    code: 'unseen',
  },
  'a target that is not there': {
    path: ({ id }) => `/api/proposals/${id}/commands/signFor`,
    asking: () => ({
      json: { target: randomUUID(), payload: {} },
      headers: { ...key(), 'banli-post': 'qingyuan-clerk/clerk' },
    }),
    status: 403,
    code: 'forbidden',
  },
  'a stale version': {
    path: recordCall,
    asking: () => ({ json: { payload: { text: 'a' } }, headers: { ...key(), 'if-match': '"1"' } }),
    status: 409,
    code: 'stale',
  },
  'a version that is none': {
    path: recordCall,
    asking: () => ({ json: { payload: { text: 'a' } }, headers: { ...key(), 'if-match': '1' } }),
    ...invalid,
  },
  'a missing key': {
    path: recordCall,
    asking: () => ({ json: { payload: { text: 'a' } } }),
    status: 400,
    code: 'keyMissing',
  },
  'a key with a blank': {
    path: recordCall,
    asking: () => ({ json: { payload: { text: 'a' } }, headers: { 'idempotency-key': 'a b' } }),
    status: 400,
    code: 'keyMissing',
  },
  'a key that is too long': {
    path: recordCall,
    asking: () => ({ json: { payload: { text: 'a' } }, headers: { 'idempotency-key': 'a'.repeat(201) } }),
    status: 400,
    code: 'keyMissing',
  },
  'a post not held': {
    path: recordCall,
    asking: () => ({
      json: { payload: { text: 'a' } },
      headers: { ...key(), 'banli-post': 'qingyuan-director/clerk' },
    }),
    status: 403,
    code: 'postNotHeld',
  },
  'a date that does not exist': {
    path: ({ id }) => `/api/proposals/${id}/commands/recordCall`,
    asking: () => ({ json: { occurredOn: '2026-02-30', payload: { text: 'a' } }, headers: key() }),
    ...invalid,
    pointer: '/occurredOn',
  },
  'another site as origin': {
    path: recordCall,
    asking: () => ({
      json: { payload: { text: 'a' } },
      headers: { ...key(), origin: 'https://elsewhere.example' },
    }),
    status: 403,
    code: 'originRefused',
  },
};

test.each(Object.entries(rows))('%s is a problem, and nothing is written', async (_, row) => {
  const before = await written();
  const caller = await api.as(clerk);
  const { status, headers, body } = await caller.post(row.path(stage), row.asking());
  expect([status, body.code]).toEqual([row.status, row.code]);
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(body.detail).toMatch(/\p{Script=Han}/u);
  if (row.pointer)
    expect(body.errors.map((each: { pointer: string }) => each.pointer)).toContain(row.pointer);
  expect(await written()).toEqual(before);
});

describe('who is not logged in', () => {
  const cookie = (token: string, by: string) => ({ cookie: `better-auth.session_token=${token}.${by}` });

  test.each([
    ['sends no cookie', {}],
    ['makes up a cookie', cookie('token', 'c2lnbmF0dXJl')],
    ['sends a cookie that is none', { cookie: 'better-auth.session_token=%E0%A4%A' }],
    ['sends rubbish', { cookie: ';;;=;' }],
  ])('and %s is asked to log in', async (_, headers: Record<string, string>) => {
    const { status, body } = await api.ask('GET', `/api/proposals/${stage.id}`, { headers });
    expect([status, body.code]).toEqual([401, 'unauthenticated']);
  });

  test('because the session has expired is asked to log in', async () => {
    const cookie = await api.cookieOf('qingyuan-sector');
    await api.sql`update auth.session set expires_at = now() - interval '1 second' where user_id = 'qingyuan-sector'`;
    const acting = await (await api.as('qingyuan-sector')).act(stage.id, 'recordCall', { text: 'a' });
    expect([acting.status, acting.body.code]).toEqual([401, 'unauthenticated']);
    const me = await api.ask('GET', '/api/me', { headers: { cookie } });
    expect(me.status).toBe(401);
  });

  test('because the account is blocked is asked to log in', async () => {
    const caller = await api.as('qingyuan-league');
    expect((await caller.get('/api/me')).status).toBe(200);
    await api.sql`update auth."user" set banned = true where id = 'qingyuan-league'`;
    expect((await caller.get('/api/me')).status).toBe(401);
    expect((await caller.get('/api/proposals')).status).toBe(401);
  });

  test('cannot use a token signed with another secret', async () => {
    const { createHmac } = await import('node:crypto');
    const [row] = await api.sql<{ token: string }[]>`
      select token from auth.session where user_id = ${clerk} and expires_at > now() limit 1`;
    const token = row?.token ?? '';
    const sign = (by: string) => encodeURIComponent(createHmac('sha256', by).update(token).digest('base64'));
    const asking = (by: string) => ({ headers: cookie(token, sign(by)) });
    expect((await api.ask('GET', '/api/me', asking('another secret'))).status).toBe(401);
    expect((await api.ask('GET', '/api/me', asking(secret))).status).toBe(200);
  });
});

describe('a post that has ended', () => {
  test('is held no longer', async () => {
    const caller = await api.as('qingyuan-director');
    const post = 'qingyuan-director/clerk';
    expect((await caller.act(stage.id, 'recordCall', { text: 'a' }, { post })).status).toBe(200);
    await api.sql`update posts set ends_at = now() where id = ${post}`;
    const refused = await caller.act(stage.id, 'recordCall', { text: 'a' }, { post });
    expect([refused.status, refused.body.code]).toEqual([403, 'postNotHeld']);
  });
});

describe('a case of another committee', () => {
  test('answers exactly as one that is not there', async () => {
    const caller = await api.as(foreigner);
    const other = randomUUID();
    for (const path of ['', '/timeline', '/clocks']) {
      const foreign = await caller.get(`/api/proposals/${stage.id}${path}`);
      const missing = await caller.get(`/api/proposals/${other}${path}`);
      expect(foreign.status).toBe(404);
      expect(sameBut(foreign.body, stage.id)).toEqual(sameBut(missing.body, other));
    }
  });

  test('shows neither its version nor its numbers', async () => {
    const caller = await api.as(foreigner);
    const filed = await file(api);
    const known = await (await api.as(clerk)).get(`/api/proposals/${filed.id}`);
    const { id } = await submit(api);
    for (const acting of [{}, { ifMatch: '"1"' }, { ifMatch: '"99"' }]) {
      const taken = await caller.act(id, 'file', { caseNumber: known.body.view.caseNumber }, acting);
      const missing = await caller.act(randomUUID(), 'file', { caseNumber: 'x' }, acting);
      expect([taken.status, taken.body.detail]).toEqual([404, missing.body.detail]);
    }
  });

  test('names units, people and files of its own only', async () => {
    const filed = await file(api);
    const caller = await api.as(clerk);
    const foreign = { mode: 'sole', units: [{ unit: 'chaoan-industry', role: 'sole' }] };
    const missing = { mode: 'sole', units: [{ unit: 'nowhere', role: 'sole' }] };
    const one = await caller.act(filed.id, 'handOver', foreign);
    const other = await caller.act(filed.id, 'handOver', missing);
    expect([one.status, one.body.code]).toEqual([422, 'invalid']);
    expect(one.body.detail).toBe(other.body.detail);
    const attached = await caller.act(filed.id, 'attach', { file: randomUUID(), to: 'proposal' });
    expect([attached.status, attached.body.code]).toEqual([422, 'invalid']);
  });
});

test('a command that is not possible now says why', async () => {
  const { status, body } = await (await api.as(clerk)).act(stage.id, 'file', {});
  expect([status, body.code]).toEqual([409, 'notNow']);
});

test('an open gate names all that is missing', async () => {
  let drafted = await handOver(api);
  drafted = await does(api, drafted, 'qingyuan-hr-office', 'signFor', {}, drafted.hr);
  drafted = await does(api, drafted, 'qingyuan-hr-office', 'accept', {}, drafted.hr);
  const draft = { body: '现函复如下。', answers: [] };
  drafted = await does(api, drafted, 'qingyuan-hr-office', 'submitDraft', draft, drafted.hr);
  const caller = await api.as('qingyuan-hr-office');
  const { status, body } = await caller.act(drafted.id, 'issueReply', {}, { target: drafted.hrLetter });
  expect([status, body.code]).toEqual([422, 'gate']);
  expect(body.missing.length).toBeGreaterThan(3);
});

test('while the office clock moves, acts wait and reads do not', async () => {
  await api.sql`update office_clock set moving_since = now()`;
  const caller = await api.as(member);
  const acting = await caller.act(stage.id, 'withdraw', { reason: 'a' });
  expect([acting.status, acting.body.code, acting.headers.get('retry-after')]).toEqual([503, 'walking', '2']);
  expect((await caller.get(`/api/proposals/${stage.id}`)).status).toBe(200);
  await api.sql`update office_clock set moving_since = null`;
});

test('an address that is not there is a problem too', async () => {
  for (const path of ['/nowhere', '/api', '/api/nowhere']) {
    const { status, body } = await api.anybody.get(path);
    expect([status, body.code]).toEqual([404, 'noRoute']);
  }
  const { body } = await api.ask('DELETE', '/healthz');
  expect(body.code).toBe('noRoute');
});

async function written() {
  const [row] = await api.sql`
    select (select count(*) from events) as events, (select count(*) from texts) as texts,
      (select count(*) from keys) as keys, (select count(*) from cases) as cases,
      (select string_agg(key || next, ',' order by key) from series) as series,
      (select sum(version) from cases) as versions`;
  return row;
}

function sameBut(body: unknown, id: string): unknown {
  return JSON.parse(JSON.stringify(body).replaceAll(id, 'id'));
}
