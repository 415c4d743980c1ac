import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  accept,
  clerk,
  coMember,
  contact,
  does,
  foreigner,
  member,
  reply,
  type Stage,
  submission,
  supervisor,
} from './support/stages.ts';
import { freshKey, startTestApi, type TestApi } from './support/testApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

const writing = {
  title: '关于完善职业技能培训体系的提案',
  body: '现状。',
  demands: [] as string[],
  publicityReason: '',
  suggestedUnits: [] as string[],
  coSigners: [] as string[],
};

let names = 0;
const freshName = () => `proposal/draft-${++names}`;

interface Saving {
  seen?: number;
  case?: string;
}

async function save(by: string, id: string, body: unknown, { seen, ...more }: Saving = {}) {
  return api.ask('PUT', `/api/drafts/${id}`, {
    json: { body, ...more },
    headers: {
      cookie: await api.cookieOf(by),
      ...(seen !== undefined && { 'if-match': `"${seen}"` }),
    },
  });
}

async function saved(by: string, id: string, body: unknown, more: Saving = {}): Promise<number> {
  const answer = await save(by, id, body, more);
  expect(answer.status).toBe(200);
  return answer.body.revision;
}

async function read(by: string, id: string, rest = '') {
  return (await api.as(by)).get(`/api/drafts/${id}${rest}`);
}

async function remove(by: string, id: string, seen?: number) {
  const headers = { cookie: await api.cookieOf(by), ...(seen !== undefined && { 'if-match': `"${seen}"` }) };
  return api.ask('DELETE', `/api/drafts/${id}`, { headers });
}

describe('a proposal being written', () => {
  test('is kept with every revision and read again', async () => {
    const id = freshName();
    const first = await saved(member, id, writing);
    const second = await saved(member, id, { ...writing, body: '现状与问题。' }, { seen: first });
    expect(second).toBe(first + 1);
    const { status, body, headers } = await read(member, id);
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe(`"${second}"`);
    expect(body).toMatchObject({ id, kind: 'proposal', revision: second, mayWrite: true });
    expect(body.body).toEqual({ ...writing, body: '现状与问题。' });
  });

  test('stands in the list of its writer, the last saved first, and in nobody else’s', async () => {
    const older = freshName();
    const newer = freshName();
    await saved(coMember, older, { ...writing, title: '旧稿' });
    await saved(coMember, newer, { ...writing, title: '新稿' });
    const own = (await (await api.as(coMember)).get('/api/drafts')).body.drafts;
    expect(own.map((each: { id: string }) => each.id).slice(0, 2)).toEqual([newer, older]);
    expect(own[0].title).toBe('新稿');
    const others = (await (await api.as(clerk)).get('/api/drafts')).body.drafts;
    expect(others).toEqual([]);
  });

  test('is not overwritten by one who has not seen its newest text; both are kept', async () => {
    const id = freshName();
    const seen = await saved(member, id, writing);
    const newer = await saved(member, id, { ...writing, body: '另一处写的。' }, { seen });
    const refused = await save(member, id, { ...writing, body: '这一处写的。' }, { seen });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      code: 'stale',
      current: { revision: newer, body: { body: '另一处写的。' } },
    });
    expect((await save(member, id, { ...writing, body: '又从头写起。' })).body.code).toBe('stale');
    expect((await read(member, id)).body.body.body).toBe('另一处写的。');
  });

  test('takes the same text twice for one save: an answer may have been lost', async () => {
    const id = freshName();
    const first = await saved(member, id, writing);
    expect(await saved(member, id, writing)).toBe(first);
    const text = { ...writing, body: '改过。' };
    const second = await saved(member, id, text, { seen: first });
    expect(await saved(member, id, text, { seen: first })).toBe(second);
  });

  test('is kept by one of two who begin it at once', async () => {
    const id = freshName();
    const answers = await Promise.all(
      ['甲', '乙', '丙'].map((body) => save(member, id, { ...writing, body })),
    );
    expect(answers.map((each) => each.status).toSorted()).toEqual([200, 409, 409]);
  });

  test('is nobody else’s business, under the same name or not', async () => {
    const id = freshName();
    await saved(member, id, writing);
    expect((await read(coMember, id)).status).toBe(204);
    expect((await read(coMember, id, '/versions')).status).toBe(404);
    expect((await remove(coMember, id)).status).toBe(404);
    await saved(coMember, id, { ...writing, title: '我自己的' });
    expect((await read(member, id)).body.body.title).toBe(writing.title);
  });

  test('is written by those who may open a case', async () => {
    expect((await save('qingyuan-hr-handler', freshName(), writing)).body.code).toBe('forbidden');
    expect((await save(clerk, freshName(), { ...writing, proposer: member })).status).toBe(200);
    expect((await api.ask('PUT', '/api/drafts/proposal/a', { json: { body: writing } })).status).toBe(401);
  });

  test('does not come back once it is deleted', async () => {
    const id = freshName();
    const seen = await saved(member, id, writing);
    expect((await remove(member, id, seen + 1)).body).toMatchObject({
      code: 'stale',
      current: { revision: seen },
    });
    expect((await remove(member, id, seen)).status).toBe(204);
    expect((await remove(member, id)).status).toBe(404);
    const late = await save(member, id, { ...writing, body: '迟到的保存' }, { seen });
    expect([late.status, late.body.code]).toEqual([404, 'unseen']);
    expect((await read(member, id)).status).toBe(204);
  });

  test.each([
    ['no body', {}],
    ['a field that nobody knows', { body: { ...writing, colour: 'red' } }],
    ['a number for a title', { body: { ...writing, title: 1 } }],
    ['a zero character', { body: { ...writing, body: 'a\u0000b' } }],
  ])('is refused with %s', async (_what, json) => {
    const headers = { cookie: await api.cookieOf(member) };
    const answer = await api.ask('PUT', `/api/drafts/${freshName()}`, { json, headers });
    expect([answer.status, answer.body.code]).toEqual([422, 'invalid']);
  });

  test('has a revision that is a number in quotes, and a kind that is known', async () => {
    const headers = { cookie: await api.cookieOf(member), 'if-match': '3' };
    const answer = await api.ask('PUT', `/api/drafts/${freshName()}`, { json: { body: writing }, headers });
    expect(answer.status).toBe(422);
    expect((await read(member, 'memo/a')).status).toBe(404);
  });
});

describe('the versions of a draft', () => {
  test('are thinned to one a minute, the last of each writer kept', async () => {
    const stage = await accept(api);
    const id = `letter/${stage.hr}`;
    let seen = await saved('qingyuan-hr-handler', id, { text: '一' }, { case: stage.id });
    seen = await saved('qingyuan-hr-handler', id, { text: '二' }, { seen });
    const byHandler = seen;
    seen = await saved('qingyuan-hr-office', id, { text: '三' }, { seen });
    seen = await saved('qingyuan-hr-handler', id, { text: '四' }, { seen });
    // As if these had been written minutes ago.
    await api.sql`update draft_versions set at = at - interval '5 minutes' where draft = ${id}`;
    seen = await saved('qingyuan-hr-handler', id, { text: '五' }, { seen });
    const last = await saved('qingyuan-hr-handler', id, { text: '六' }, { seen });
    const { versions } = (await read('qingyuan-hr-office', id, '/versions')).body;
    const texts = await Promise.all(
      versions.map(async ({ revision }: { revision: number }) => {
        const { body } = await read('qingyuan-hr-office', id, `/versions/${revision}`);
        return body.body.text;
      }),
    );
    expect(texts).toEqual(['六', '四', '三', '二']);
    expect(versions[0].revision).toBe(last);
    expect(versions[3].revision).toBe(byHandler);
    expect((await read('qingyuan-hr-office', id, '/versions/1')).status).toBe(404);
  });
});

describe('a letter being written', () => {
  test('is shared by those of the unit who may write it, read by its leaders, there for nobody else', async () => {
    const stage = await accept(api, { together: true });
    const id = `letter/${stage.hr}`;
    let seen = await saved('qingyuan-hr-handler', id, { text: '草稿' }, { case: stage.id });
    seen = await saved('qingyuan-hr-office', id, { text: '办公室改过' }, { seen });
    for (const by of ['qingyuan-hr-deputy', 'qingyuan-hr-head']) {
      expect((await read(by, id)).body).toMatchObject({ mayWrite: false, body: { text: '办公室改过' } });
      expect((await save(by, id, { text: '领导' }, { seen })).body.code).toBe('forbidden');
      expect((await remove(by, id)).body.code).toBe('forbidden');
    }
    const strangers = [
      member,
      clerk,
      supervisor,
      foreigner,
      'qingyuan-education-office',
      'qingyuan-education-handler',
    ];
    for (const by of strangers) {
      expect((await read(by, id)).status, by).toBe(404);
      expect((await read(by, id, '/versions')).status, by).toBe(404);
      expect((await save(by, id, { text: '外人' }, { seen, case: stage.id })).status, by).toBe(404);
      expect((await remove(by, id)).status, by).toBe(404);
    }
  });

  test('that nobody has begun is nothing to those who may begin it, and not there for others', async () => {
    const stage = await accept(api);
    const id = `letter/${stage.hr}`;
    expect((await read('qingyuan-hr-handler', id, `?case=${stage.id}`)).status).toBe(204);
    expect((await read('qingyuan-hr-handler', id)).status).toBe(404);
    for (const by of ['qingyuan-hr-head', clerk, 'qingyuan-education-office']) {
      expect((await read(by, id, `?case=${stage.id}`)).status, by).toBe(404);
    }
  });

  test('cannot be begun without its case, nor under another case', async () => {
    const stage = await accept(api);
    const other = await accept(api);
    expect((await save('qingyuan-hr-handler', `letter/${stage.hr}`, {})).status).toBe(404);
    const astray = await save('qingyuan-hr-handler', `letter/${stage.hr}`, {}, { case: other.id });
    expect(astray.status).toBe(404);
  });
});

describe('the act that a draft was written for', () => {
  test('takes the draft with it when it succeeds, and leaves it when it fails', async () => {
    const id = freshName();
    const revision = await saved(member, id, writing);
    const send = async (over: Partial<typeof submission>) => {
      const caller = await api.as(member);
      return caller.post('/api/proposals', {
        json: { ...submission, ...over },
        headers: { 'idempotency-key': freshKey(), 'banli-draft': `${id}@${revision}` },
      });
    };
    expect((await send({ title: '' })).status).toBe(422);
    expect((await read(member, id)).status).toBe(200);
    expect((await send({})).status).toBe(201);
    expect((await read(member, id)).status).toBe(204);
  });

  test('leaves what somebody else has written since', async () => {
    let stage: Stage = await accept(api);
    stage = await does(api, stage, 'qingyuan-hr-handler', 'recordContact', contact, stage.hr);
    const id = `letter/${stage.hr}`;
    const seen = await saved('qingyuan-hr-handler', id, { text: '甲' }, { case: stage.id });
    const newer = await saved('qingyuan-hr-office', id, { text: '乙' }, { seen });
    const submitDraft = async (revision: number) =>
      api.ask('POST', `/api/proposals/${stage.id}/commands/submitDraft`, {
        json: { target: stage.hr, payload: reply(stage) },
        headers: {
          cookie: await api.cookieOf('qingyuan-hr-handler'),
          'idempotency-key': freshKey(),
          'banli-draft': `${id}@${revision}`,
        },
      });
    expect((await submitDraft(seen)).status).toBe(200);
    expect((await read('qingyuan-hr-handler', id)).body.body).toEqual({ text: '乙' });
    expect((await submitDraft(newer)).status).toBe(200);
    expect((await read('qingyuan-hr-handler', id)).status).toBe(404);
  });

  test('of another kind removes nothing', async () => {
    const id = freshName();
    const revision = await saved(clerk, id, writing);
    const stage = await accept(api);
    const answer = await api.ask('POST', `/api/proposals/${stage.id}/commands/recordCall`, {
      json: { payload: { text: '来电询问。' } },
      headers: {
        cookie: await api.cookieOf(clerk),
        'idempotency-key': freshKey(),
        'banli-draft': `${id}@${revision}`,
      },
    });
    expect(answer.status).toBe(200);
    expect((await read(clerk, id)).status).toBe(200);
  });
});
