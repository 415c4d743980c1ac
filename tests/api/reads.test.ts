import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Log } from '../../db/execute.ts';
import {
  accept,
  auditor,
  clerk,
  coMember,
  dissatisfied,
  does,
  foreigner,
  handOver,
  issue,
  member,
  moveDays,
  openSurvey,
  type Stage,
  submit,
  supervisor,
} from './support/stages.ts';
import { startTestApi, type TestApi } from './support/testApi.ts';

let api: TestApi;
/** Statements sent so far. */
let statements = 0;

const counting = (log: Log): Log => ({
  ...log,
  sql: new Proxy(log.sql, {
    apply(target, self, given) {
      // A part of a statement is made like one, but is not sent.
      if (/^\s*(?:select|with|insert|update|delete)\b/iu.test(String(given[0]))) statements += 1;
      return Reflect.apply(target, self, given);
    },
  }),
});

beforeAll(async () => {
  api = await startTestApi({ between: counting });
});
afterAll(() => api?.stop());

async function read(by: string, { id }: Stage, path = '') {
  return (await (await api.as(by)).get(`/api/proposals/${id}${path}`)).body;
}

describe('a case', () => {
  /** Each relation with what it may and may not read of a reply that a co-handler helped with. */
  test.each([
    [member, 'firstProposer', false],
    [clerk, 'clerk', true],
    ['qingyuan-director', 'clerk', true],
    [supervisor, 'supervisor', true],
    ['qingyuan-hr-office', 'leadOffice', true],
    ['qingyuan-hr-handler', 'leadHandler', true],
    ['qingyuan-hr-deputy', 'leadLeader', true],
    ['qingyuan-education-office', 'coHandlerOffice', false],
    ['qingyuan-education-handler', 'coHandlerHandler', false],
    ['qingyuan-education-head', 'coHandlerLeader', false],
    ['qingyuan-observer', 'observer', true],
    [auditor, 'auditor', true],
  ])('is read by %s as %s', async (username, relation, seesDraft) => {
    const stage = await drafted();
    const body = await read(username, stage);
    expect(body.view.relations).toContain(relation);
    expect(body.texts[body.view.title.id]).toBe('关于完善职业技能培训体系的提案');
    expect(body.view.letters.length > 0).toBe(seesDraft);
    expect(body.names.units['qingyuan-hr']).toBe('市人社局');
    const { lines } = await read(username, stage, '/timeline');
    expect(lines.some((each: { kind: string }) => each.kind === 'draftSubmitted')).toBe(seesDraft);
    const { clocks } = await read(username, stage, '/clocks');
    const due = clocks.find((each: { kind: string; of: string }) => each.kind === 'reply');
    expect(due).toMatchObject({ label: '答复', unitName: '市人社局', explanation: { unit: 'month' } });
    expect(due.explanation.text).toMatch(/^自\d{4}年/);
  });

  test('is not there for administrators, units without a part in it, and other committees', async () => {
    const stage = await handOver(api);
    for (const username of ['administrator', 'qingyuan-commerce-office', 'qingyuan-hr-handler', foreigner]) {
      for (const path of ['', '/timeline', '/clocks']) {
        const { status } = await (await api.as(username)).get(`/api/proposals/${stage.id}${path}`);
        expect(status).toBe(404);
      }
    }
  });

  test('says who may do what, and why not', async () => {
    const { allowed } = await read('qingyuan-hr-office', await handOver(api));
    const of = (command: string) => allowed.find((each: { command: string }) => each.command === command);
    expect(of('signFor')).toMatchObject({ possible: true, post: 'qingyuan-hr-office/office' });
    expect(of('accept')).toMatchObject({ possible: false, code: 'notNow' });
    expect(of('accept').reason).toMatch(/。$/);
    expect(of('file')).toBeUndefined();
  });

  test('hides ratings from the unit until the round is closed', async () => {
    let stage = await openSurvey(api);
    stage = await does(
      api,
      stage,
      member,
      'rate',
      { values: dissatisfied, text: '没有落实。' },
      stage.rating,
    );
    const early = await read('qingyuan-hr-office', stage);
    expect(early.view.ratings).toEqual([]);
    expect(JSON.stringify(early)).not.toContain('没有落实');
    const timeline = await read('qingyuan-hr-office', stage, '/timeline');
    expect(timeline.lines.map((each: { kind: string }) => each.kind)).not.toContain('rated');
    await does(api, stage, clerk, 'closeSurvey', {});
    expect((await read('qingyuan-hr-office', stage)).view.ratings).toMatchObject([{ values: dissatisfied }]);
  });

  test('is seen as it is by now, though nobody has written that yet', async () => {
    const stage = await handOver(api);
    await moveDays(api, 120);
    const { view } = await read(clerk, stage);
    expect(view.light).toBe('overdue');
    const reply = view.clocks.find((each: { kind: string }) => each.kind === 'reply');
    expect(reply.missed).toBeDefined();
    const { lines } = await read(clerk, stage, '/timeline');
    expect(lines.map((each: { kind: string }) => each.kind)).not.toContain('missed');
  });
});

test('a timeline names people, and says why each date is what it is', async () => {
  const { lines, texts } = await read(clerk, await handOver(api), '/timeline');
  expect(lines.map((each: { label: string }) => each.label)).toEqual([
    '提交提案',
    '立案',
    '交办',
    ...Array(lines.length - 3).fill('开始计算期限'),
  ]);
  expect(lines[0].byName).toBe('提案者廖望舒');
  expect(lines[2].byName).toBe('市政协提案委员会提案委工作人员方如实');
  expect(lines[3].explanation.text).toMatch(/。$/);
  expect(texts).toEqual({});
});

test('a timeline is read page by page from its end, without what the reader may not know', async () => {
  const stage = await drafted();
  for (const reader of [clerk, 'qingyuan-education-office']) {
    const all = (await read(reader, stage, '/timeline')).lines;
    expect(all.length).toBeGreaterThan(6);
    const pages: { lines: unknown[]; next?: string }[] = [];
    let cursor = '';
    do {
      const page = await read(reader, stage, `/timeline?limit=3${cursor}`);
      pages.unshift(page);
      cursor = page.next === undefined ? '' : `&cursor=${page.next}`;
    } while (cursor !== '' && pages.length < 100);
    expect(pages.flatMap((each) => each.lines)).toEqual(all);
    expect(pages.slice(1).every((each) => each.lines.length === 3)).toBe(true);
  }
  const refused = await (await api.as(clerk)).get(`/api/proposals/${stage.id}/timeline?limit=3&cursor=none`);
  expect([refused.status, refused.body.code]).toEqual([422, 'invalid']);
});

describe('the list', () => {
  const list = async (username: string, query = '') =>
    (await (await api.as(username)).get(`/api/proposals${query}`)).body;
  const idsOf = (page: { proposals: { id: string }[] }) => page.proposals.map((each) => each.id);

  test('has every case that its reader sees, and no other', async () => {
    const lists = new Map<string, string[]>();
    const stage = await drafted();
    const mine = await submit(api, { coSigners: [coMember] });
    for (const username of [member, coMember, clerk, 'qingyuan-hr-office', 'qingyuan-observer', foreigner]) {
      lists.set(username, idsOf(await list(username, '?limit=100')));
    }
    expect(lists.get(member)).toEqual(expect.arrayContaining([stage.id, mine.id]));
    expect(lists.get(coMember)).toContain(mine.id);
    expect(lists.get(coMember)).not.toContain(stage.id);
    expect(lists.get('qingyuan-hr-office')).toContain(stage.id);
    expect(lists.get('qingyuan-hr-office')).not.toContain(mine.id);
    expect(lists.get('qingyuan-observer')).toEqual([...new Set(lists.get('qingyuan-observer'))]);
    expect(lists.get('qingyuan-observer')).toContain(stage.id);
    expect(lists.get(foreigner)).toEqual([]);
    // Whoever is told of a case by a list can read it, and nobody else.
    const all = await api.sql<{ id: string }[]>`select id from cases`;
    for (const [username, listed] of lists) {
      const caller = await api.as(username);
      for (const { id } of all) {
        const { status } = await caller.get(`/api/proposals/${id}/clocks`);
        expect([username, id, status]).toEqual([username, id, listed.includes(id) ? 200 : 404]);
      }
    }
  });

  test('a row says what one must know', async () => {
    const stage = await accept(api, { together: true });
    const page = await list('qingyuan-hr-office', '?limit=1');
    expect(page.proposals[0]).toMatchObject({
      id: stage.id,
      title: '关于完善职业技能培训体系的提案',
      state: 'handedOver',
      session: 'qingyuan-7-3',
      category: 'economy',
      key: false,
      lead: [{ unit: 'qingyuan-hr', name: '市人社局', role: 'lead' }],
      relations: ['leadOffice'],
      light: 'normal',
    });
    expect(page.proposals[0].awaited.map((each: { unitName: string }) => each.unitName)).toContain(
      '市人社局',
    );
    expect(page.proposals[0].number).toMatch(/^\d{8}$/);
    expect(page.proposals[0].warnsOn <= page.proposals[0].dueOn).toBe(true);
  });

  test('pages through all without a gap or a double, while new ones come in', async () => {
    const all = idsOf(await list(clerk, '?limit=100'));
    const seen: string[] = [];
    let next: string | undefined;
    do {
      const page = await list(clerk, `?limit=3${next ? `&cursor=${next}` : ''}`);
      seen.push(...idsOf(page));
      if (seen.length === 3) await submit(api);
      next = page.next;
    } while (next);
    expect(seen).toEqual(all);
  });

  test('counts what there is', async () => {
    const page = await list(clerk, '?limit=100');
    expect(page.total).toEqual({ count: page.proposals.length, more: false });
    expect((await list(clerk, '?limit=1')).total).toEqual(page.total);
  });

  test.each([
    '?cursor=abc',
    '?limit=0',
    '?limit=101',
    '?limit=abc',
    '?state=lost',
    '?light=blue',
    '?key=1',
    '?colour=red',
    '?text=%00',
    `?cursor=${Buffer.from('["a","b"]').toString('base64url')}`,
  ])('refuses %s', async (query) => {
    const { status, body } = await (await api.as(clerk)).get(`/api/proposals${query}`);
    expect([status, body.code]).toEqual([422, 'invalid']);
  });

  describe('filters', () => {
    const found = async (query: string, { id }: Stage, username = clerk) =>
      idsOf(await list(username, `?limit=100&${query}`)).includes(id);

    test('by state, session, category and key', async () => {
      const stage = await handOver(api);
      expect(await found('state=handedOver', stage)).toBe(true);
      expect(await found('state=filed', stage)).toBe(false);
      expect(await found('session=qingyuan-7-3', stage)).toBe(true);
      expect(await found('session=other', stage)).toBe(false);
      expect(await found('category=economy', stage)).toBe(true);
      expect(await found('category=culture', stage)).toBe(false);
      expect(await found('key=true', stage)).toBe(false);
      await does(api, stage, clerk, 'markKey', {});
      expect(await found('key=true', stage)).toBe(true);
      expect(await found('key=false', stage)).toBe(false);
    });

    test('by unit, co-handlers included', async () => {
      const stage = await handOver(api, { together: true });
      expect(await found('unit=qingyuan-education', stage)).toBe(true);
      expect(await found('unit=qingyuan-commerce', stage)).toBe(false);
    });

    test('by title and by number in any writing', async () => {
      const stage = await handOver(api, { title: '关于100%覆盖的_提案' });
      const { view } = await read(clerk, stage);
      const spoken = encodeURIComponent(`第${view.caseNumber}号`);
      expect(await found(`text=${encodeURIComponent('100%覆盖')}`, stage)).toBe(true);
      expect(await found(`text=${encodeURIComponent('100_覆盖')}`, stage)).toBe(false);
      expect(await found(`text=${encodeURIComponent('%')}`, stage)).toBe(true);
      expect(await found(`text=${spoken}`, stage)).toBe(true);
      expect(await found('text=99999', stage)).toBe(false);
    });

    test('by light: for a unit its own dates, for the committee the worst', async () => {
      const stage = await handOver(api, { together: true });
      expect(await found('light=normal', stage)).toBe(true);
      await does(api, stage, 'qingyuan-education-office', 'signFor', {}, stage.education);
      await does(api, stage, 'qingyuan-education-office', 'accept', {}, stage.education);
      await moveDays(api, 20);
      // The lead has not signed for it; the co-handler has.
      expect(await found('light=overdue', stage)).toBe(true);
      expect(await found('light=overdue', stage, 'qingyuan-hr-office')).toBe(true);
      expect(await found('light=overdue', stage, 'qingyuan-education-office')).toBe(false);
      expect(await found('light=done', await issue(api), 'qingyuan-hr-office')).toBe(true);
    });

    test('by what is one’s own', async () => {
      const stage = await handOver(api);
      expect(await found('mine=true', stage)).toBe(false);
      expect(await found('mine=true', stage, 'qingyuan-hr-office')).toBe(true);
      expect(await found('mine=true', stage, supervisor)).toBe(true);
      expect(await found('mine=true', stage, auditor)).toBe(false);
      expect(await found('mine=true', await submit(api))).toBe(true);
    });
  });
});

describe('the database is asked', () => {
  test('three times for an act: who, what is there, and the writing', async () => {
    const stage = await handOver(api);
    const office = await api.as('qingyuan-hr-office');
    const before = statements;
    await office.act(stage.id, 'signFor', {}, { target: stage.hr });
    expect(statements - before).toBe(3);
  });

  test('as often for a long list as for a short one', async () => {
    const asked = async (limit: number) => {
      const before = statements;
      await (await api.as(clerk)).get(`/api/proposals?limit=${limit}`);
      return statements - before;
    };
    expect(await asked(20)).toBe(await asked(1));
  });
});

/** A reply of the HR bureau in sign-off, the education bureau beside it, under a supervising leader. */
async function drafted(): Promise<Stage> {
  let stage = await accept(api, { together: true });
  stage = await does(api, stage, clerk, 'markKey', { leaderPost: 'qingyuan-observer/observer' });
  const draft = { body: '现函复如下。', answers: [] };
  return does(api, stage, 'qingyuan-hr-handler', 'submitDraft', draft, stage.hr);
}
