import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFailedSignIns } from '../../api/failedSignIns.ts';
import { Problem } from '../../api/problem.ts';
import { demonstrationPassword } from '../../db/prepare.ts';
import { startTestApi, type TestApi } from './support/testApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

const path = '/api/auth/sign-in/username';
const right = { username: 'qingyuan-clerk', password: demonstrationPassword };

describe('logging in', () => {
  test('gives a cookie that scripts cannot read, and says who one is', async () => {
    const { status, body, headers } = await api.ask('POST', path, { json: right });
    expect(status).toBe(200);
    expect(body).toEqual({
      person: { account: 'qingyuan-clerk', username: 'qingyuan-clerk', name: '方如实' },
    });
    const cookie = headers.getSetCookie().find((each) => each.startsWith('better-auth.session_token='));
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).not.toMatch(/Secure/);
  });

  test('under https gives a cookie that travels over https only, and takes no other', async () => {
    const secured = await startTestApi({ secure: true });
    try {
      const { headers } = await secured.ask('POST', path, { json: right });
      const [cookie] = headers.getSetCookie().filter((each) => each.includes('session_token'));
      expect(cookie).toMatch(/^__Secure-better-auth\.session_token=.*; Secure/);
      const value = cookie?.split(';')[0] ?? '';
      expect((await secured.ask('GET', '/api/me', { headers: { cookie: value } })).status).toBe(200);
      const plain = value.replace('__Secure-', '');
      expect((await secured.ask('GET', '/api/me', { headers: { cookie: plain } })).status).toBe(401);
    } finally {
      await secured.stop();
    }
  });

  test.each([
    ['a wrong password', { ...right, password: 'wrong' }],
    ['an unknown name', { ...right, username: 'nobody' }],
    ['a name that cannot be one', { ...right, username: '林 小满' }],
    ['a name of one letter', { ...right, username: 'a' }],
  ])('with %s fails in the same words', async (_, json) => {
    const { status, body } = await api.ask('POST', path, { json });
    expect([status, body.code, body.detail]).toEqual([
      401,
      'credentials',
      '用户名或者密码不正确。连续 5 次不正确的，账号锁定 15 分钟。',
    ]);
  });

  test.each([
    ['nothing', {}],
    ['numbers', { username: 1, password: 2 }],
    ['an endless password', { ...right, password: 'a'.repeat(129) }],
    ['more than is asked', { ...right, role: 'administrator' }],
  ])('with %s is refused', async (_, json) => {
    const { status, body } = await api.ask('POST', path, { json });
    expect([status, body.code]).toEqual([422, 'invalid']);
  });

  test('cannot be done by e-mail, nor can an account be made', async () => {
    for (const other of ['sign-in/email', 'sign-up/email', 'is-username-available', 'admin/create-user']) {
      const { status, body } = await api.ask('POST', `/api/auth/${other}`, { json: right });
      expect([status, body.code]).toEqual([404, 'noRoute']);
    }
  });

  test('from another site is refused; from the address that the browser opened, and from ours, it works', async () => {
    const from = (origin: string, host = 'localhost') =>
      api.ask('POST', path, { json: right, headers: { origin, host } });
    expect((await from('https://elsewhere.example')).body.code).toBe('originRefused');
    expect((await from('null')).body.code).toBe('originRefused');
    expect((await from('http://10.1.2.3:8700', '10.1.2.3:8700')).status).toBe(200);
    expect((await from('http://localhost:8700', '10.1.2.3:8700')).status).toBe(200);
  });
});

describe('guessing', () => {
  const tried = (times: number) => {
    let now = 0;
    const failures = makeFailedSignIns(() => now);
    for (let n = 0; n < times; n += 1) {
      failures.check('10.0.0.1');
      failures.failed('10.0.0.1');
    }
    return { failures, later: (ms: number) => (now += ms) };
  };

  test('many passwords from one address is answered with 429, for a minute', () => {
    const { failures, later } = tried(20);
    expect(() => failures.check('10.0.0.1')).toThrow(Problem);
    expect(() => failures.check('10.0.0.3')).not.toThrow();
    later(60_000);
    expect(() => failures.check('10.0.0.1')).not.toThrow();
  });

  test('is seen over HTTP behind a proxy of this machine, and never counts this machine itself', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.9, 10.9.9.9' };
    const from = async (n: number) => {
      const json = { username: `guessed-${n}`, password: 'wrong' };
      return (await api.ask('POST', path, { json, headers })).body.code;
    };
    const codes: string[] = [];
    for (let n = 0; n < 21; n += 1) codes.push(await from(n));
    expect(codes).toEqual([...Array(20).fill('credentials'), 'tooMany']);
    const blocked = await api.ask('POST', path, { json: right, headers });
    expect([blocked.status, blocked.headers.get('retry-after')]).toEqual([429, '60']);
    expect((await api.ask('POST', path, { json: right })).status).toBe(200);
  });
});

describe('a session', () => {
  test('ends with logging out', async () => {
    const { headers } = await api.ask('POST', path, { json: { ...right, username: 'qingyuan-supervisor' } });
    const cookie = headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    expect((await api.ask('GET', '/api/me', { headers: { cookie } })).status).toBe(200);
    expect((await api.ask('POST', '/api/auth/sign-out', { headers: { cookie } })).status).toBe(200);
    expect((await api.ask('GET', '/api/me', { headers: { cookie } })).status).toBe(401);
  });

  test('does nothing, and shows nothing, for a page that is of another person', async () => {
    const cookie = await api.cookieOf('qingyuan-supervisor');
    const under = (person: string) => ({ cookie, 'banli-person': person });
    const reading = (person: string) => api.ask('GET', '/api/me', { headers: under(person) });
    expect((await reading('qingyuan-supervisor')).status).toBe(200);
    const mixed = await reading('qingyuan-clerk');
    expect([mixed.status, mixed.body.code]).toEqual([409, 'otherPerson']);
    const read = await api.ask('POST', '/api/notices/read-all', { headers: under('qingyuan-clerk') });
    expect([read.status, read.body.code]).toEqual([409, 'otherPerson']);
    const act = await api.ask('POST', '/api/proposals/nothing/commands/file', {
      headers: { ...under('qingyuan-clerk'), 'idempotency-key': 'of-another-page' },
      json: { payload: { category: 'economy' } },
    });
    expect([act.status, act.body.code]).toEqual([409, 'otherPerson']);
  });

  test('says who one is and which posts one holds', async () => {
    const { body } = await (await api.as('qingyuan-two-posts')).get('/api/me');
    expect(body.person).toEqual({
      id: 'qingyuan-two-posts',
      name: '鲁兼明',
      username: 'qingyuan-two-posts',
    });
    expect(body.posts).toMatchObject([
      { role: 'clerk', unit: 'qingyuan-committee', unitName: '市政协提案委员会' },
      { role: 'handler', unit: 'qingyuan-commerce', unitName: '市商务局' },
      { role: 'office', unit: 'qingyuan-commerce', unitName: '市商务局' },
    ]);
  });

  test('shows a delegation and for whom it is held', async () => {
    await api.sql`
      insert into posts (id, person, role, committee, unit, acts_for_post, acts_for_person, ends_at)
      values ('stand-in', 'qingyuan-member-4', 'office', 'qingyuan', 'qingyuan-hr', 'qingyuan-hr-office/office',
        'qingyuan-hr-office', now() + interval '1 day')`;
    const { body } = await (await api.as('qingyuan-member-4')).get('/api/me');
    expect(body.posts).toContainEqual({
      id: 'stand-in',
      role: 'office',
      committee: 'qingyuan',
      unit: 'qingyuan-hr',
      unitName: '市人社局',
      label: '市人社局办公室',
      onBehalfOf: { post: 'qingyuan-hr-office/office', person: 'qingyuan-hr-office', name: '温雨晴' },
    });
  });

  test('changes the password, and ends all others', async () => {
    const username = 'qingyuan-member-3';
    const other = await api.cookieOf(username);
    const own = await api.ask('POST', path, { json: { ...right, username } });
    const cookie = own.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    const change = (json: unknown, headers: Record<string, string> = { cookie }) =>
      api.ask('POST', '/api/auth/change-password', { json, headers });
    const newPassword = 'a new password';
    expect((await change({ currentPassword: 'wrong', newPassword })).body.code).toBe('credentials');
    expect((await change({ currentPassword: demonstrationPassword, newPassword: 'short' })).status).toBe(422);
    expect((await change({ currentPassword: demonstrationPassword, newPassword }, {})).status).toBe(401);
    expect((await change({ currentPassword: demonstrationPassword, newPassword })).status).toBe(200);
    expect((await api.ask('GET', '/api/me', { headers: { cookie: other } })).status).toBe(401);
    expect((await api.ask('POST', path, { json: { ...right, username } })).status).toBe(401);
    expect((await api.ask('POST', path, { json: { username, password: newPassword } })).status).toBe(200);
  });
});
