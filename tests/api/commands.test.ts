import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandLabels } from '../../api/contract/commandLabels.ts';
import { defaultPolicy } from '../../db/policies/default.ts';
import {
  accept,
  auditor,
  clerk,
  coMember,
  contact,
  deliver,
  delivery,
  dissatisfied,
  does,
  draft,
  file,
  foreigner,
  handOver,
  issue,
  letterNumber,
  member,
  moveDays,
  openSurvey,
  opinion,
  rate,
  reply,
  type Stage,
  satisfied,
  signFor,
  signOff,
  submission,
  submit,
  supervisor,
} from './support/stages.ts';
import { freshKey, startTestApi, type TestApi } from './support/testApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

const office = 'qingyuan-hr-office';
const handler = 'qingyuan-hr-handler';
const educationOffice = 'qingyuan-education-office';
const reason = '按规定办理。';
const month = { unit: 'month', length: 1 };

interface Row {
  from: () => Promise<Stage>;
  by: string;
  target?: keyof Stage;
  payload?: (stage: Stage) => unknown;
}

const together = { together: true };
const invited = () => submit(api, { coSigners: [coMember] });
const returnAsked = async () => {
  const stage = await signFor(api);
  const payload = { ground: 'notOurFunction', reason, suggestedUnit: 'qingyuan-commerce' };
  return does(api, stage, office, 'requestReturn', payload, stage.hr);
};
const extensionAsked = async () => {
  const stage = await accept(api);
  const payload = { extension: month, reason, proposerAgreed: true };
  return does(api, stage, office, 'requestExtension', payload, stage.hr);
};
const opinionSigned = async () => {
  let stage = await accept(api, together);
  stage = await does(
    api,
    stage,
    'qingyuan-education-handler',
    'submitDraft',
    opinion(stage),
    stage.education,
  );
  stage = await does(api, stage, educationOffice, 'signOff', {}, stage.educationLetter);
  return does(api, stage, 'qingyuan-education-deputy', 'signOff', {}, stage.educationLetter);
};
const opinionOverdue = async () => {
  const stage = await accept(api, together);
  await moveDays(api, 100);
  return stage;
};
const waiverAsked = async () => {
  const stage = await opinionOverdue();
  return does(api, stage, office, 'requestWaiver', { coHandler: stage.education, reason }, stage.hr);
};
/** Signed off under a policy by which the supervisor reviews each reply. */
const toReview = async () => {
  const version = 'reviewed-1';
  await api.sql`
    insert into policies (version, name, body)
    values (${version}, '审核办理规则', ${JSON.stringify({ ...defaultPolicy, version, reviewReplies: true })}::text::jsonb)
    on conflict do nothing`;
  await api.sql`
    insert into sessions (id, committee, term, session, year, opens_on, cut_off_at, policy, calendar)
    select 'reviewed', committee, term, 9, year, opens_on, cut_off_at, ${version}, calendar from sessions
    where id = 'qingyuan-7-3' on conflict do nothing`;
  let stage = await handOver(api, { session: 'reviewed' });
  stage = await does(api, stage, office, 'signFor', {}, stage.hr);
  stage = await does(api, stage, office, 'accept', { handler: `${handler}/handler` }, stage.hr);
  stage = await does(api, stage, handler, 'recordContact', contact, stage.hr);
  return signOff(api, await does(api, stage, handler, 'submitDraft', reply(stage), stage.hr));
};
const uploaded = async () => {
  const stage = await submit(api);
  const form = new FormData();
  form.append('file', new Blob(['附件内容']), '附件.txt');
  const answer = await (await api.as(member)).post(`/api/proposals/${stage.id}/files`, { raw: form });
  return { ...stage, file: answer.body.id };
};

/** Each command where it is allowed, in the order of a life. */
const rows: Record<Exclude<keyof typeof commandLabels, 'submit' | 'receive'>, Row> = {
  coSign: { from: invited, by: coMember },
  declineCoSign: { from: invited, by: coMember },
  returnForRevision: { from: () => submit(api), by: clerk, payload: () => ({ reason }) },
  revise: {
    from: async () => does(api, await submit(api), clerk, 'returnForRevision', { reason }),
    by: member,
    payload: () => {
      const { session: _session, coSigners: _coSigners, betweenSession: _between, ...content } = submission;
      return content;
    },
  },
  setDemands: {
    from: () => submit(api),
    by: clerk,
    payload: () => ({ demands: [{ text: '扩大规模。', units: [] }] }),
  },
  withdraw: { from: () => submit(api), by: member, payload: () => ({ reason }) },
  file: { from: () => submit(api), by: clerk, payload: () => ({ category: 'economy' }) },
  decline: {
    from: () => submit(api),
    by: clerk,
    payload: () => ({ ground: 'empty', disposition: 'reference', reason }),
  },
  markKey: {
    from: () => file(api),
    by: clerk,
    payload: () => ({ leaderPost: 'qingyuan-observer/observer' }),
  },
  unmarkKey: {
    from: async () => does(api, await file(api), clerk, 'markKey', {}),
    by: clerk,
    payload: () => ({ reason }),
  },
  handOver: {
    from: () => file(api),
    by: supervisor,
    payload: () => ({ mode: 'sole', units: [{ unit: 'qingyuan-hr', role: 'sole' }] }),
  },
  signFor: { from: () => handOver(api), by: office, target: 'hr' },
  accept: { from: () => signFor(api), by: office, target: 'hr' },
  assignHandler: {
    from: () => accept(api),
    by: office,
    target: 'hr',
    payload: () => ({ handler: `${handler}/handler`, division: '职业能力建设科', reason }),
  },
  proposeUnit: {
    from: () => signFor(api),
    by: office,
    target: 'hr',
    payload: () => ({ unit: 'qingyuan-commerce', reason }),
  },
  requestReturn: {
    from: () => signFor(api),
    by: office,
    target: 'hr',
    payload: () => ({ ground: 'notOurFunction', reason, suggestedUnit: 'qingyuan-commerce' }),
  },
  decideReturn: {
    from: returnAsked,
    by: supervisor,
    target: 'returning',
    payload: () => ({ decision: 'granted' }),
  },
  addUnit: {
    from: () => accept(api, together),
    by: supervisor,
    payload: () => ({ unit: 'qingyuan-commerce', reason }),
  },
  removeUnit: {
    from: () => accept(api, together),
    by: supervisor,
    target: 'education',
    payload: () => ({ reason }),
  },
  requestExtension: {
    from: () => accept(api),
    by: office,
    target: 'hr',
    payload: () => ({ extension: month, reason, proposerAgreed: true }),
  },
  decideExtension: {
    from: extensionAsked,
    by: supervisor,
    target: 'extension',
    payload: () => ({ granted: true }),
  },
  recordContact: { from: () => accept(api), by: handler, target: 'hr', payload: () => contact },
  reportProgress: {
    from: () => accept(api),
    by: handler,
    target: 'hr',
    payload: () => ({ text: '正在调研。' }),
  },
  submitDraft: { from: () => accept(api), by: handler, target: 'hr', payload: (stage) => reply(stage) },
  sendBack: { from: () => draft(api), by: office, target: 'hrLetter', payload: () => ({ reason }) },
  signOff: { from: () => draft(api), by: office, target: 'hrLetter' },
  recordSignOff: {
    from: () => draft(api),
    by: office,
    target: 'hrLetter',
    payload: () => ({ signer: '石定远', signedOn: '' }),
  },
  issueOpinion: {
    from: opinionSigned,
    by: educationOffice,
    target: 'educationLetter',
    payload: () => ({ number: letterNumber('清教函') }),
  },
  reviewReply: { from: toReview, by: supervisor, target: 'hrLetter', payload: () => ({ passed: true }) },
  issueReply: {
    from: () => signOff(api),
    by: office,
    target: 'hrLetter',
    payload: () => ({ number: letterNumber() }),
  },
  recordDelivery: { from: () => issue(api), by: office, target: 'hrLetter', payload: () => delivery },
  correctClass: {
    from: () => issue(api),
    by: supervisor,
    target: 'hrLetter',
    payload: () => ({ class: 'B', reason }),
  },
  openSurvey: { from: () => deliver(api), by: clerk },
  rate: {
    from: () => openSurvey(api),
    by: member,
    target: 'rating',
    payload: () => ({ values: satisfied, text: '感谢。' }),
  },
  recordPaperRating: {
    from: () => openSurvey(api),
    by: clerk,
    target: 'rating',
    payload: () => ({ values: satisfied }),
  },
  closeSurvey: { from: () => openSurvey(api), by: clerk },
  rehandle: {
    from: () => rate(api, dissatisfied),
    by: clerk,
    payload: () => ({ reason, coHandlers: [] }),
  },
  conclude: { from: () => rate(api), by: clerk },
  urge: {
    from: () => accept(api),
    by: supervisor,
    target: 'hr',
    payload: () => ({ demand: '请抓紧办理。' }),
  },
  remind: {
    from: () => accept(api, together),
    by: office,
    target: 'education',
    payload: () => ({ demand: '请尽快送会办意见。' }),
  },
  attach: {
    from: uploaded,
    by: member,
    payload: (stage) => ({ file: (stage as Stage & { file: string }).file, to: 'proposal' }),
  },
  recordCall: { from: () => submit(api), by: clerk, payload: () => ({ text: '提案者来电询问。' }) },
  // These wait for a date, so the office's time moves on.
  requestWaiver: {
    from: opinionOverdue,
    by: office,
    target: 'hr',
    payload: (stage) => ({ coHandler: stage.education, reason }),
  },
  decideWaiver: {
    from: waiverAsked,
    by: supervisor,
    target: 'waiver',
    payload: () => ({ granted: true, reason }),
  },
};

test('every command has its row here', () => {
  expect(new Set([...Object.keys(rows), 'submit', 'receive'])).toEqual(new Set(Object.keys(commandLabels)));
});

describe.each(Object.entries(rows))('%s', (command, { from, by, target, payload = () => ({}) }) => {
  test('is 404 to a stranger, 403 to a reader, 200 to whom it belongs, and then on the record', async () => {
    const stage = await from();
    const said = await withToday(payload(stage));
    const aim = target ? { target: String(stage[target]) } : {};
    const before = await counted(stage.id);

    const stranger = await (await api.as(foreigner)).act(stage.id, command, said, aim);
    expect([stranger.status, stranger.body.code]).toEqual([404, 'unseen']);
    const reader = await (await api.as(auditor)).act(stage.id, command, said, aim);
    expect([reader.status, reader.body.code]).toEqual([403, 'forbidden']);
    expect(await counted(stage.id)).toEqual(before);

    const done = await (await api.as(by)).act(stage.id, command, said, aim);
    expect(done.body).toMatchObject({ id: stage.id, replayed: false });
    expect(done.status).toBe(200);
    expect(done.body.version).toBeGreaterThan(before.version);
    expect(done.headers.get('etag')).toBe(`"${done.body.version}"`);
    expect(await counted(stage.id)).toMatchObject({ version: done.body.version, events: done.body.version });
  });
});

describe('submit', () => {
  test('is 403 to a reader, 201 to a proposer, and to a clerk on behalf of one', async () => {
    const headers = () => ({ 'idempotency-key': freshKey() });
    const reader = await api.as(auditor);
    const refused = await reader.post('/api/proposals', { json: submission, headers: headers() });
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden']);
    const own = await (await api.as(member)).post('/api/proposals', { json: submission, headers: headers() });
    expect(own.status).toBe(201);
    expect(own.headers.get('location')).toBe(`/api/proposals/${own.body.id}`);
    const behalf = await (await api.as(clerk)).post('/api/proposals', {
      json: { ...submission, proposer: coMember },
      headers: headers(),
    });
    expect(behalf.body.view.proposers).toMatchObject([{ proposer: coMember, standing: 'first' }]);
  });

  test('to a session of another committee is refused', async () => {
    const answer = await (await api.as(member)).post('/api/proposals', {
      json: { ...submission, session: 'chaoan-11-4' },
      headers: { 'idempotency-key': freshKey() },
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'invalid']);
  });
});

describe('receive', () => {
  const { coSigners: _coSigners, betweenSession: _between, ...content } = submission;
  const item = (number: string) => ({
    ...content,
    session: 'guangxi-13-4',
    suggestedUnits: [],
    origin: { level: 'national', committee: '政协全国委员会', term: 14, session: 1, number },
  });

  test('is 403 to a proposer and 201 to a clerk; the number cannot be taken in twice', async () => {
    const headers = () => ({ 'idempotency-key': freshKey() });
    const proposer = await api.as('guangxi-member');
    const refused = await proposer.post('/api/proposals/received', {
      json: item('00701'),
      headers: headers(),
    });
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden']);
    const staff = await api.as('guangxi-clerk');
    const done = await staff.post('/api/proposals/received', { json: item('00701'), headers: headers() });
    expect(done.status).toBe(201);
    expect(done.body.view.origin.number).toBe('00701');
    const again = await staff.post('/api/proposals/received', { json: item('00701'), headers: headers() });
    expect([again.status, again.body.code]).toEqual([409, 'taken']);
  });
});

/** What a refused act must not change. */
async function counted(id: string) {
  const [row] = await api.sql<
    { version: number; events: number; series: string; numbers: number; texts: number }[]
  >`
    select version, (select count(*)::int from events where "case" = ${id}) as events,
      (select string_agg(key || next, ',' order by key) from series) as series,
      (select count(*)::int from numbers) as numbers, (select count(*)::int from texts) as texts
    from cases where id = ${id}`;
  if (!row) throw new Error('The case is not there');
  return row;
}

/** The office's own day where a payload has an empty date. */
async function withToday(payload: unknown): Promise<unknown> {
  const { body } = await (await api.as(clerk)).get('/api/me');
  const today = new Date(Date.parse(body.now) + 8 * 3_600_000).toISOString().slice(0, 10);
  return JSON.parse(JSON.stringify(payload).replace('"signedOn":""', `"signedOn":"${today}"`));
}
