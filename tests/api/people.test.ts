import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clerk, foreigner } from './support/stages.ts';
import { startTestApi, type TestApi } from './support/testApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

const people = '/api/administration/people';
const units = '/api/administration/units';
const administrator = () => api.as('administrator');

const put = async (username: string, path: string, json: unknown) =>
  api.ask('PUT', path, { json, headers: { cookie: await api.cookieOf(username) } });

const handlerOf = (unit: string) => ({ role: 'handler', committee: 'qingyuan', unit });

const make = async (json: object) => (await administrator()).post(people, { json });

describe('people', () => {
  test('are made with account and posts, and log in with the slip', async () => {
    const { status, body } = await make({
      name: '温如故',
      email: 'wen@banli.example',
      posts: [{ ...handlerOf('qingyuan-hr'), telephone: '13800000001' }],
    });
    expect(status).toBe(201);
    expect(body.slip).toMatchObject({ name: '温如故', place: '市人社局', username: 'wenrugu' });
    const signedIn = await api.ask('POST', '/api/auth/sign-in/username', {
      json: { username: 'wenrugu', password: body.slip.password },
    });
    expect(signedIn.status).toBe(200);
    const found = await (await administrator()).get(`${people}?search=${encodeURIComponent('温如')}`);
    expect(found.body.people).toMatchObject([
      {
        id: body.person,
        username: 'wenrugu',
        mustChangePassword: true,
        mayReset: true,
        posts: [{ role: 'handler', label: '市人社局承办人', telephone: '13800000001', ended: false }],
      },
    ]);
  });

  test('of one name get usernames of their own; a chosen one that is taken is refused', async () => {
    const posts = [handlerOf('qingyuan-hr')];
    const names = [];
    for (let n = 0; n < 2; n += 1) names.push((await make({ name: '安同名', posts })).body.slip.username);
    expect(names).toEqual(['antongming', 'antongming2']);
    const taken = await make({ name: '安同名', username: 'antongming', posts });
    expect([taken.status, taken.body.code]).toEqual([409, 'taken']);
    const [count] = await api.sql`select count(*)::int as n from people where name = '安同名'`;
    expect(count).toEqual({ n: 2 });
  });

  test('may be proposers, who are registered with them', async () => {
    const { body } = await make({
      name: '穆新任',
      posts: [{ role: 'proposer', committee: 'qingyuan', newProposer: { kind: 'person', name: '穆新任' } }],
    });
    const listed = await (await api.as(clerk)).get('/api/proposers');
    expect(listed.body.proposers).toContainEqual(expect.objectContaining({ name: '穆新任', kind: 'person' }));
    expect(body.slip.place).toBe('穆新任');
  });

  test.each([
    ['a handler without a unit', { role: 'handler', committee: 'qingyuan' }, '/posts/0/unit'],
    ['a unit of another committee', handlerOf('chaoan-committee'), '/posts/0/unit'],
    ['a leader without a rank', { ...handlerOf('qingyuan-hr'), role: 'leader' }, '/posts/0/rank'],
    ['a proposer for nobody', { role: 'proposer', committee: 'qingyuan' }, '/posts/0/proposer'],
    [
      'a handler who speaks for a proposer',
      { ...handlerOf('qingyuan-hr'), proposer: 'qingyuan-league' },
      '/posts/0/proposer',
    ],
  ])('are not made as %s', async (_, post, pointer) => {
    const { status, body } = await make({ name: '阙误填', posts: [post] });
    expect([status, body.code]).toEqual([422, 'invalid']);
    expect(body.errors.map((each: { pointer: string }) => each.pointer)).toContain(pointer);
  });

  test('are changed by name, everywhere', async () => {
    const { body } = await make({ name: '旧名氏', posts: [handlerOf('qingyuan-hr')] });
    expect((await put('administrator', `${people}/${body.person}`, { name: '新名氏' })).status).toBe(200);
    const [row] = await api.sql`
      select n.name, u.name as account from people n join auth."user" u on u.id = n.account where n.id = ${body.person}`;
    expect(row).toEqual({ name: '新名氏', account: '新名氏' });
  });

  test('come in pages by name, each person once', async () => {
    const caller = await administrator();
    const all = (await caller.get(`${people}?limit=100`)).body.people;
    const first = (await caller.get(`${people}?limit=3`)).body;
    const second = (await caller.get(`${people}?limit=3&cursor=${first.next}`)).body;
    const ids = (rows: { id: string }[]) => rows.map((each) => each.id);
    expect([...ids(first.people), ...ids(second.people)]).toEqual(ids(all.slice(0, 6)));
    const offices = await caller.get(`${people}?unit=qingyuan-hr&role=office`);
    expect(ids(offices.body.people)).toEqual(['qingyuan-hr-office']);
  });

  test('are for the administrator of their own committee', async () => {
    const made = { name: '外人', posts: [{ role: 'clerk', committee: 'chaoan' }] };
    expect((await make(made)).status).toBe(404);
    expect((await put('administrator', `${people}/${foreigner}`, { name: '改名' })).status).toBe(404);
    for (const username of [clerk, 'qingyuan-hr-office', 'qingyuan-auditor']) {
      const caller = await api.as(username);
      expect((await caller.get(people)).status).toBe(403);
      expect((await caller.post(people, { json: made })).status).toBe(403);
      expect((await caller.get(units)).status).toBe(403);
    }
    const { body } = await (await administrator()).get(`${people}?limit=100`);
    expect(JSON.stringify(body)).not.toContain('chaoan');
    expect((await api.anybody.get(people)).status).toBe(401);
  });
});

describe('the staff of a unit', () => {
  test('is listed and made by its office', async () => {
    const office = await api.as('qingyuan-union-office');
    const made = await office.post('/api/staff', {
      json: {
        unit: 'qingyuan-union',
        name: '骆新来',
        role: 'leader',
        rank: 'deputy',
        telephone: '13800000002',
      },
    });
    expect(made.status).toBe(201);
    const { body } = await office.get('/api/staff');
    expect(body.units).toHaveLength(1);
    expect(body.units[0]).toMatchObject({ id: 'qingyuan-union', name: '市总工会' });
    const rows = body.units[0].people as { name: string; mayReset: boolean }[];
    expect(Object.fromEntries(rows.map((each) => [each.name, each.mayReset]))).toEqual({
      骆新来: true,
      欧阳朔: false,
      桑梓青: true,
      麻勤耕: true,
      左同心: true,
    });
  });

  test('is made for no other unit and no other role, and by nobody else', async () => {
    const office = await api.as('qingyuan-union-office');
    const post = (json: object) => office.post('/api/staff', { json: { name: '某某', ...json } });
    expect((await post({ unit: 'qingyuan-hr', role: 'handler' })).status).toBe(404);
    expect((await post({ unit: 'qingyuan-union', role: 'office' })).status).toBe(422);
    expect((await post({ unit: 'qingyuan-union', role: 'leader' })).body.errors[0].pointer).toBe('/rank');
    for (const username of ['qingyuan-union-handler', clerk, 'administrator']) {
      expect((await (await api.as(username)).get('/api/staff')).status).toBe(403);
    }
  });
});

describe('units', () => {
  const tax = {
    committee: 'qingyuan',
    name: '市税务局',
    kind: 'government',
    supervisedBy: 'qingyuan-supervision',
    way: 'online',
    duty: '税收征管',
    aliases: ['税务', '国税'],
  };

  test('are made, changed and no longer used', async () => {
    const { status, body } = await (await administrator()).post(units, { json: tax });
    expect(status).toBe(201);
    expect(body).toMatchObject({ ...tax, active: true, body: body.id, aliases: ['国税', '税务'] });
    const { committee: _committee, ...fields } = tax;
    const chain = [{ role: 'office' }, { role: 'leader', rank: 'head' }];
    const changed = await put('administrator', `${units}/${body.id}`, {
      ...fields,
      chain,
      aliases: ['税务'],
      active: false,
    });
    expect(changed.body).toMatchObject({ chain, aliases: ['税务'], active: false });
    const open = await (await api.as(clerk)).get('/api/units');
    expect(JSON.stringify(open.body)).not.toContain('市税务局');
    const all = await (await administrator()).get(`${units}?committee=qingyuan`);
    expect(all.body.units.map((each: { name: string }) => each.name)).toContain('市税务局');
    const record = await (await administrator()).get(`/api/administration/audit?subject=${body.id}`);
    expect(record.body.rows.map((each: { detail: string }) => each.detail)).toEqual([
      '修改了审签顺序、简称、启用',
      '市税务局',
    ]);
  });

  test('can be a supervision office themselves', async () => {
    const { supervisedBy: _, ...own } = { ...tax, name: '市人大督查室' };
    const { body } = await (await administrator()).post(units, { json: own });
    expect(body.supervisedBy).toBe(body.id);
  });

  test('are refused with a name that is taken, a supervision office that is not there, or elsewhere', async () => {
    const caller = await administrator();
    const post = (over: object) => caller.post(units, { json: { ...tax, ...over } });
    expect((await post({ name: '市人社局' })).body.code).toBe('taken');
    expect((await post({ name: '某局', supervisedBy: 'chaoan-supervision' })).body.errors).toEqual([
      { pointer: '/supervisedBy', detail: '不存在' },
    ]);
    expect((await post({ name: '某局', committee: 'chaoan' })).status).toBe(404);
    const { committee: _, ...fields } = tax;
    const foreign = await put('administrator', `${units}/chaoan-committee`, { ...fields, active: true });
    expect(foreign.status).toBe(404);
  });
});

describe('the record', () => {
  test('is read by administrator and auditor, newest first, in pages', async () => {
    for (const username of ['administrator', 'qingyuan-auditor']) {
      const caller = await api.as(username);
      const { status, body } = await caller.get('/api/administration/audit?limit=2');
      expect(status).toBe(200);
      const next = await caller.get(`/api/administration/audit?limit=2&cursor=${body.next}`);
      const ids = [...body.rows, ...next.body.rows].map((each: { id: number }) => each.id);
      expect(ids).toEqual([...ids].sort((a, b) => b - a));
      expect(new Set(ids).size).toBe(4);
    }
    for (const username of [clerk, 'qingyuan-hr-office'])
      expect((await (await api.as(username)).get('/api/administration/audit')).status).toBe(403);
  });

  test('never holds a password', async () => {
    const { body } = await make({ name: '密不言', posts: [handlerOf('qingyuan-hr')] });
    const rows = await api.sql`select facts::text from audit`;
    expect(JSON.stringify(rows)).not.toContain(body.slip.password);
  });

  test('says how the installation does, to the administrator', async () => {
    const { status, body } = await (await administrator()).get('/api/administration/health');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      database: { migrated: true },
      temporal: { reachable: true },
      oldestWake: { lateSeconds: 0, proposals: 0 },
      mail: { waiting: 0, failed: 0, unknown: 0 },
    });
    expect((await (await api.as(clerk)).get('/api/administration/health')).status).toBe(403);
  });
});
