import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationPassword } from '../../db/prepare.ts';
import { startTestApi, type TestApi } from './support/testApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

const path = '/api/auth/sign-in/username';
const signIn = (username: string, password: string) =>
  api.ask('POST', path, { json: { username, password } });

const cookieOf = (headers: Headers) =>
  headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');

const reset = async (by: string, ...people: string[]) =>
  (await api.as(by)).post('/api/administration/accounts/reset', { json: { people } });

describe('an account', () => {
  const fail = async (username: string, times: number) => {
    const answers: [number, string, string | null][] = [];
    for (let n = 0; n < times; n += 1) {
      const { status, body, headers } = await signIn(username, 'wrong');
      answers.push([status, body.code, headers.get('retry-after')]);
    }
    return answers;
  };

  test('is locked for a quarter of an hour after five failures, the right password included', async () => {
    const [, , , fourth, fifth] = await fail('qingyuan-director', 5);
    expect(fourth).toEqual([401, 'credentials', null]);
    expect(fifth).toEqual([429, 'accountLocked', '900']);
    const locked = await signIn('qingyuan-director', demonstrationPassword);
    expect([locked.status, locked.body.code]).toEqual([429, 'accountLocked']);
  });

  test('that is not there answers just the same', async () => {
    const words = async (username: string) => {
      const said = [];
      for (let n = 0; n < 6; n += 1) {
        const { status, body } = await signIn(username, 'wrong');
        said.push([status, body.code, body.detail]);
      }
      return said;
    };
    expect(await words('nobody-at-all')).toEqual(await words('qingyuan-sector'));
  });

  test('is locked in every process, for the lock is in the database', async () => {
    await fail('qingyuan-league', 5);
    const [row] = await api.sql`
      select failures from account_states where account = 'qingyuan-league' and locked_until > now()`;
    expect(row).toEqual({ failures: 5 });
  });

  test('is open again after that time, and counts from one', async () => {
    await fail('qingyuan-observer', 5);
    await api.sql`update account_states set locked_until = now() - interval '1 second' where account = 'qingyuan-observer'`;
    expect(await fail('qingyuan-observer', 1)).toEqual([[401, 'credentials', null]]);
    expect((await signIn('qingyuan-observer', demonstrationPassword)).status).toBe(200);
    const [row] = await api.sql`select failures from account_states where account = 'qingyuan-observer'`;
    expect(row).toEqual({ failures: 0 });
  });

  test('does not let many guesses at once outrun the count', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => signIn('qingyuan-party-supervisor', 'wrong')),
    );
    const guessed = answers.filter((each) => each.body.code === 'credentials');
    expect(guessed).toHaveLength(4);
  });

  test('that was locked stands in the audit list, with no name that nobody has', async () => {
    const { body } = await (await api.as('administrator')).get('/api/administration/audit');
    const locked = body.rows.filter((each: { kind: string }) => each.kind === 'accountLocked');
    expect(locked).toContainEqual(
      expect.objectContaining({ label: '账号锁定', by: '系统', subject: '高致知' }),
    );
    expect(JSON.stringify(body.rows)).not.toContain('nobody-at-all');
  });

  test('is unlocked by a reset', async () => {
    await fail('qingyuan-hr-deputy', 5);
    const { body } = await reset('qingyuan-hr-office', 'qingyuan-hr-deputy');
    expect((await signIn('qingyuan-hr-deputy', body.slips[0].password)).status).toBe(200);
  });
});

describe('a one-time password', () => {
  test('lets through to nothing but a new password, and tells who reset it and when', async () => {
    const before = await api.cookieOf('qingyuan-hr-handler');
    const { status, body } = await reset('qingyuan-hr-office', 'qingyuan-hr-handler');
    expect(status).toBe(200);
    const [slip] = body.slips;
    expect(slip).toMatchObject({ name: '柳承安', place: '市人社局', username: 'qingyuan-hr-handler' });
    expect(slip.password).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
    expect((await api.ask('GET', '/api/me', { headers: { cookie: before } })).status).toBe(401);
    expect((await signIn(slip.username, demonstrationPassword)).status).toBe(401);

    const cookie = cookieOf((await signIn(slip.username, slip.password)).headers);
    const headers = { cookie };
    for (const [method, where] of [
      ['GET', '/api/proposals'],
      ['GET', '/api/notices'],
      ['GET', '/api/units'],
      ['GET', '/api/staff'],
    ] as const) {
      const refused = await api.ask(method, where, { headers });
      expect([where, refused.status, refused.body.code]).toEqual([where, 403, 'passwordExpired']);
    }
    const me = await api.ask('GET', '/api/me', { headers });
    expect(me.body).toMatchObject({ mustChangePassword: true, lastReset: { at: slip.at, by: '温雨晴' } });

    const change = (newPassword: string) =>
      api.ask('POST', '/api/auth/change-password', {
        headers,
        json: { currentPassword: slip.password, newPassword },
      });
    expect((await change(slip.password)).body.code).toBe('invalid');
    const changed = await change('a password of my own');
    expect(changed.status).toBe(200);
    const own = { cookie: cookieOf(changed.headers) };
    expect((await api.ask('GET', '/api/me', { headers: own })).body.mustChangePassword).toBe(false);
    expect((await api.ask('GET', '/api/proposals', { headers: own })).status).toBe(200);
  });

  test.each([
    ['an office', 'its own office', 'qingyuan-hr-office', 'qingyuan-hr-office', 403],
    ['an office', 'a handler who is also a clerk', 'qingyuan-commerce-office', 'qingyuan-two-posts', 403],
    ['an office', 'a handler of another unit', 'qingyuan-hr-office', 'qingyuan-court-handler', 404],
    ['an office', 'nobody', 'qingyuan-hr-office', 'nobody', 404],
    ['a handler', 'a handler', 'qingyuan-education-handler', 'qingyuan-court-handler', 403],
    ['a clerk', 'a proposer', 'qingyuan-clerk', 'qingyuan-member-1', 403],
    ['the administrator', 'a clerk of another committee', 'administrator', 'chaoan-clerk', 404],
  ])('is not given by %s to %s', async (_by, _whose, by, whose, status) => {
    expect((await reset(by, whose)).status).toBe(status);
  });

  test('is not given to a handler while he is a proposer too, who could be voted for', async () => {
    await api.sql`
      insert into posts (id, person, role, committee, proposer)
      values ('also-member', 'qingyuan-education-handler', 'proposer', 'qingyuan', 'qingyuan-member-4')`;
    const refused = await reset('qingyuan-education-office', 'qingyuan-education-handler');
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden']);
    const staff = await (await api.as('qingyuan-education-office')).get('/api/staff');
    const [row] = staff.body.units[0].people.filter(
      (each: { id: string }) => each.id === 'qingyuan-education-handler',
    );
    expect(row).toMatchObject({ mayReset: false, posts: [{ role: 'handler' }] });
    expect((await reset('administrator', 'qingyuan-education-handler')).status).toBe(200);
  });

  test('is given to all who are named, or to none', async () => {
    const refused = await reset('qingyuan-court-office', 'qingyuan-court-handler', 'qingyuan-hr-handler');
    expect(refused.status).toBe(404);
    expect((await signIn('qingyuan-court-handler', demonstrationPassword)).status).toBe(200);
    const { body } = await reset('qingyuan-court-office', 'qingyuan-court-handler', 'qingyuan-court-head');
    expect(body.slips.map((each: { username: string }) => each.username).sort()).toEqual([
      'qingyuan-court-handler',
      'qingyuan-court-head',
    ]);
  });
});

describe('a session', () => {
  test('says when it ends, is not prolonged by reading, and is prolonged on request', async () => {
    const cookie = await api.cookieOf('qingyuan-member-2');
    await api.sql`
      update auth.session set expires_at = now() + interval '2 minutes', updated_at = now() - interval '1 day'
      where user_id = 'qingyuan-member-2'`;
    const read = async () => (await api.ask('GET', '/api/me', { headers: { cookie } })).body;
    const left = (await read()).sessionSecondsLeft;
    expect(left).toBeGreaterThan(110);
    expect((await read()).sessionSecondsLeft).toBeLessThanOrEqual(left);
    const { status, body, headers } = await api.ask('POST', '/api/session/prolong', { headers: { cookie } });
    expect(status).toBe(200);
    expect(body.sessionSecondsLeft).toBeGreaterThan(86_000);
    expect(cookieOf(headers)).toBe(cookie.split('; ').find((each) => each.includes('session_token')));
    expect((await read()).sessionExpiresAt).toBe(body.sessionExpiresAt);
  });

  test('that is over is not prolonged', async () => {
    const cookie = cookieOf((await signIn('qingyuan-member-3', demonstrationPassword)).headers);
    await api.sql`update auth.session set expires_at = now() where user_id = 'qingyuan-member-3'`;
    expect((await api.ask('POST', '/api/session/prolong', { headers: { cookie } })).status).toBe(401);
    expect((await api.anybody.post('/api/session/prolong')).status).toBe(401);
  });
});
