import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  clerk,
  coMember,
  does,
  draft,
  file,
  foreigner,
  handOver,
  issue,
  member,
  moveDays,
  openSurvey,
  type Stage,
  signFor,
  signOff,
  submit,
  supervisor,
} from './support/stages.ts';
import { startTestApi, type TestApi } from './support/testApi.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

/** Names of the queues in which this person finds the case. */
async function foundIn(username: string, { id }: Stage): Promise<string[]> {
  const caller = await api.as(username);
  const { body } = await caller.get('/api/inbox');
  const found: string[] = [];
  for (const { queue } of body.queues) {
    const { rows } = (await caller.get(`/api/inbox/${queue}?limit=100`)).body;
    if (rows.some((each: { id: string }) => each.id === id)) found.push(queue);
  }
  return found;
}

async function rowIn(username: string, queue: string, { id }: Stage) {
  const { body } = await (await api.as(username)).get(`/api/inbox/${queue}?limit=100`);
  return body.rows.find((each: { id: string }) => each.id === id);
}

describe('a case stands before whom it waits for, and before nobody else', () => {
  const everybody = [
    member,
    coMember,
    clerk,
    supervisor,
    'qingyuan-hr-office',
    'qingyuan-hr-handler',
    'qingyuan-hr-deputy',
    'qingyuan-hr-head',
    'qingyuan-education-office',
    foreigner,
  ];
  /** `done` aside, which follows from who acted. */
  test.each<[string, () => Promise<Stage>, Record<string, string[]>]>([
    ['invited', () => submit(api, { coSigners: [coMember] }), { [coMember]: ['coSign'] }],
    ['submitted', () => submit(api), { [clerk]: ['review'] }],
    ['filed', () => file(api), { [clerk]: ['handOver'], [supervisor]: ['handOver'] }],
    [
      'handed over',
      () => handOver(api, { together: true }),
      {
        [supervisor]: ['supervised'],
        'qingyuan-hr-office': ['signFor'],
        'qingyuan-education-office': ['signFor'],
      },
    ],
    ['signed for', () => signFor(api), { [supervisor]: ['supervised'], 'qingyuan-hr-office': ['accept'] }],
    ['in sign-off', () => draft(api), { [supervisor]: ['supervised'], 'qingyuan-hr-office': ['signOff'] }],
    ['signed off', () => signOff(api), { [supervisor]: ['supervised'], 'qingyuan-hr-office': ['issue'] }],
    [
      'in the survey',
      () => openSurvey(api),
      { [member]: ['rate'], [clerk]: ['feedback', 'copied'], [supervisor]: ['copied', 'supervised'] },
    ],
  ])('%s', async (_name, stage, expected) => {
    const found = await stage();
    for (const username of everybody) {
      const queues = (await foundIn(username, found)).filter((each) => each !== 'done');
      expect([username, ...queues]).toEqual([username, ...(expected[username] ?? [])]);
    }
  });
});

describe('a row', () => {
  test('offers the queue’s command under the post that received it, at once where nothing is to be said', async () => {
    const stage = await handOver(api);
    const row = await rowIn('qingyuan-hr-office', 'signFor', stage);
    expect(row).toMatchObject({
      title: '关于完善职业技能培训体系的提案',
      role: '独办单位办公室',
      post: 'qingyuan-hr-office/office',
      step: { index: 4, of: 9, label: '交办' },
      light: 'normal',
      lead: [{ name: '市人社局' }],
      awaited: [{ who: 'office', what: '签收', unitName: '市人社局' }],
      act: {
        command: 'signFor',
        target: stage.hr,
        post: 'qingyuan-hr-office/office',
        possible: true,
        immediate: true,
      },
    });
    expect(row.workdaysLeft).toBeGreaterThan(0);
    const office = await api.as('qingyuan-hr-office');
    const { command, target, post } = row.act;
    expect(
      (await office.act(stage.id, command, {}, { target, post, ifMatch: `"${row.version}"` })).status,
    ).toBe(200);
  });

  test('tells why its command must wait', async () => {
    const stage = await signOff(
      api,
      await does(api, await draft(api), clerk, 'recordCall', { text: '问过一次。' }),
    );
    const { act } = await rowIn('qingyuan-hr-office', 'issue', stage);
    expect(act).toMatchObject({ command: 'issueReply', possible: true, immediate: false });
    await moveDays(api, 1);
    const waiting = await rowIn('qingyuan-hr-handler', 'urged', stage);
    expect(waiting).toBeUndefined();
  });

  test('shows the latest line of progress to those who may read it', async () => {
    const stage = await draft(api);
    await does(api, stage, 'qingyuan-hr-handler', 'reportProgress', { text: '正在会签。' }, stage.hr);
    for (const [username, queue] of [
      [supervisor, 'supervised'],
      ['qingyuan-hr-office', 'signOff'],
    ] as const) {
      const { progress } = await rowIn(username, queue, stage);
      expect(progress).toMatchObject([{ unitName: '市人社局', text: '正在会签。' }]);
    }
  });

  test('leaves the queue of the urged when one of them has answered', async () => {
    const stage = await draft(api);
    await does(api, stage, supervisor, 'urge', { demand: '请说明进展。' }, stage.hr);
    expect(await rowIn('qingyuan-hr-office', 'urged', stage)).toBeDefined();
    expect((await rowIn('qingyuan-hr-handler', 'urged', stage)).act).toMatchObject({
      command: 'reportProgress',
      target: stage.hr,
      possible: true,
    });
    await does(api, stage, 'qingyuan-hr-handler', 'reportProgress', { text: '本周送审。' }, stage.hr);
    expect(await rowIn('qingyuan-hr-office', 'urged', stage)).toBeUndefined();
  });

  test('of a case that one has worked on stays under what was done, newest first', async () => {
    const first = await signFor(api);
    const second = await signFor(api);
    const { body } = await (await api.as('qingyuan-hr-office')).get('/api/inbox/done?limit=2');
    expect(body.rows.map((each: { id: string }) => each.id)).toEqual([second.id, first.id]);
    expect(body.rows[0].act).toBeUndefined();
  });
});

describe('a queue', () => {
  test('comes page by page, the first due first, each row once', async () => {
    const caller = await api.as(supervisor);
    const all = (await caller.get('/api/inbox/supervised?limit=100')).body;
    const rows: { row: string; dueOn?: string }[] = [];
    for (let next = ''; ; ) {
      const { body } = await caller.get(`/api/inbox/supervised?limit=3${next && `&cursor=${next}`}`);
      rows.push(...body.rows);
      if (!body.next) break;
      next = body.next;
    }
    expect(rows.map((each) => each.row)).toEqual(all.rows.map((each: { row: string }) => each.row));
    const dates = rows.map((each) => each.dueOn ?? '9');
    expect(dates).toEqual([...dates].sort());
    expect(all.total).toEqual({ count: rows.length, more: false });
  });

  test('is counted as it is listed, by light too', async () => {
    for (const username of [clerk, supervisor, 'qingyuan-hr-office', member]) {
      const caller = await api.as(username);
      const { queues } = (await caller.get('/api/inbox')).body;
      for (const { queue, count, lights, posts } of queues) {
        const { rows, total } = (await caller.get(`/api/inbox/${queue}?limit=100`)).body;
        expect([queue, total]).toEqual([queue, count]);
        if (queue === 'done') continue;
        for (const light of ['normal', 'dueSoon', 'overdue']) {
          const lit = rows.filter((each: { light: string }) => each.light === light);
          expect([queue, light, lights[light]]).toEqual([queue, light, lit.length]);
        }
        if (queue === 'followed') continue;
        const sum = posts.reduce((all: number, each: (typeof posts)[number]) => all + each.count.count, 0);
        expect([queue, sum]).toEqual([queue, count.count]);
      }
    }
  });

  test('can be narrowed by light, words, session and category', async () => {
    const stage = await submit(api, { title: '关于保护骑楼街区的提案' });
    const caller = await api.as(clerk);
    const ids = async (query: string) => {
      const { body } = await caller.get(`/api/inbox/review?${query}`);
      return body.rows.map((each: { id: string }) => each.id);
    };
    expect(await ids('text=骑楼')).toEqual([stage.id]);
    expect(await ids('text=骑楼&session=qingyuan-7-3&light=normal')).toEqual([stage.id]);
    expect(await ids('text=骑楼&light=overdue')).toEqual([]);
    expect(await ids('text=骑楼&category=economy')).toEqual([]);
    expect(await ids('text=骑楼&session=chaoan-15-2')).toEqual([]);
  });

  test('is not asked for in the name of another’s post, nor by a made-up name or place', async () => {
    const caller = await api.as(clerk);
    expect((await caller.get('/api/inbox/review?post=qingyuan-hr-office/office')).body.code).toBe(
      'postNotHeld',
    );
    expect((await caller.get('/api/inbox/everything')).status).toBe(404);
    expect((await caller.get('/api/inbox/review?cursor=abc')).status).toBe(422);
    expect((await api.anybody.get('/api/inbox')).status).toBe(401);
    expect((await api.anybody.get('/api/inbox/review')).status).toBe(401);
  });

  test('goes to the deputy too while a delegation lasts, tagged with it', async () => {
    const stage = await handOver(api);
    await api.sql`
      insert into posts (id, person, role, committee, unit, acts_for_post, acts_for_person)
      values ('qingyuan-hr-handler/stand-in', 'qingyuan-hr-handler', 'office', 'qingyuan', 'qingyuan-hr',
        'qingyuan-hr-office/office', 'qingyuan-hr-office')`;
    const row = await rowIn('qingyuan-hr-handler', 'signFor', stage);
    await api.sql`delete from posts where id = 'qingyuan-hr-handler/stand-in'`;
    expect(row).toMatchObject({
      post: 'qingyuan-hr-handler/stand-in',
      onBehalfOf: 'qingyuan-hr-office',
      act: { onBehalfOf: 'qingyuan-hr-office', possible: true },
    });
    expect(await rowIn('qingyuan-hr-handler', 'signFor', stage)).toBeUndefined();
  });
});

describe('the overview of supervision', () => {
  test('counts what its lists list, cell by cell', async () => {
    await moveDays(api, 10);
    await issue(api);
    for (const username of [supervisor, clerk, 'qingyuan-director']) {
      const caller = await api.as(username);
      const { body } = await caller.get('/api/overview');
      expect(body.units.length).toBeGreaterThan(0);
      for (const { unit, steps } of body.units) {
        for (const { step, lights } of steps) {
          for (const light of ['normal', 'dueSoon', 'overdue']) {
            const { total } = (
              await caller.get(`/api/proposals?unit=${unit}&step=${step}&light=${light}&limit=1`)
            ).body;
            expect([unit, step, light, total.count]).toEqual([unit, step, light, lights[light]]);
          }
        }
      }
    }
  });

  test('is for those who watch over others', async () => {
    expect((await (await api.as('qingyuan-hr-office')).get('/api/overview')).status).toBe(403);
    expect((await (await api.as(member)).get('/api/overview')).status).toBe(403);
    expect((await api.anybody.get('/api/overview')).status).toBe(401);
  });

  test('has its cases one by one for the staff of the committee: the clerk urges, the director looks on', async () => {
    const stage = await handOver(api, { title: '关于逐件督办的提案' });
    const query = `/api/inbox/supervised?text=${encodeURIComponent('逐件督办')}`;
    const rowsOf = async (username: string, post = '') =>
      (await (await api.as(username)).get(`${query}${post}`)).body.rows;
    const ofClerk = await rowsOf(clerk);
    expect(ofClerk).toMatchObject([
      { id: stage.id, post: 'qingyuan-clerk/clerk', act: { command: 'urge', possible: true } },
    ]);
    const target = ofClerk[0].act.target;
    const urged = await (await api.as(clerk)).act(stage.id, 'urge', { demand: '请报告进展。' }, { target });
    expect(urged.status).toBe(200);
    const [both, ...others] = await rowsOf('qingyuan-director');
    expect([both.post, others]).toEqual(['qingyuan-director/clerk', []]);
    const [alone] = await rowsOf('qingyuan-director', '&post=qingyuan-director/director');
    expect([alone.id, alone.act]).toEqual([stage.id, undefined]);
    expect(await rowsOf('qingyuan-hr-office')).toEqual([]);
    expect(await rowsOf(supervisor)).toMatchObject([{ id: stage.id, act: { command: 'urge' } }]);
  });

  test('shows a supervision office its own line only', async () => {
    const { body } = await (await api.as('qingyuan-party-supervisor')).get('/api/overview');
    expect(body.units.filter((each: { unit: string }) => each.unit === 'qingyuan-hr')).toEqual([]);
  });
});

describe('the list', () => {
  test('is narrowed to who is awaited and to what one supervises', async () => {
    const stage = await handOver(api, { title: '关于错峰停车的提案' });
    const found = async (username: string, query: string) => {
      const { body } = await (await api.as(username)).get(`/api/proposals?text=错峰停车&${query}`);
      return body.proposals.map((each: { id: string }) => each.id);
    };
    expect(await found(supervisor, 'awaited=office')).toEqual([stage.id]);
    expect(await found(supervisor, 'awaited=leader')).toEqual([]);
    expect(await found(supervisor, 'supervised=true&step=4')).toEqual([stage.id]);
    expect(await found(clerk, 'step=5')).toEqual([]);
    expect(await found('qingyuan-hr-office', 'awaited=office')).toEqual([]);
  });
});
