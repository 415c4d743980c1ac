/** Cases brought over HTTP to the stage where a test begins, in the main demonstration office. */

import type { Answer, TestApi } from './testApi.ts';
import { freshKey } from './testApi.ts';

/** What a stage leaves behind: the case, and the ids that commands are aimed at. */
export interface Stage {
  id: string;
  /** Assignments of the units. */
  hr: string;
  education: string;
  /** The newest letter of each. */
  hrLetter: string;
  educationLetter: string;
  demands: string[];
  /** The newest request of each kind. */
  returning: string;
  extension: string;
  waiver: string;
  rating: string;
}

export const member = 'qingyuan-member-1';
export const coMember = 'qingyuan-member-2';
export const clerk = 'qingyuan-clerk';
export const supervisor = 'qingyuan-supervisor';
export const auditor = 'qingyuan-auditor';
/** Works for another committee. */
export const foreigner = 'chaoan-clerk';

export const submission = {
  session: 'qingyuan-7-3',
  title: '关于完善职业技能培训体系的提案',
  body: '现状、问题与建议。',
  demands: ['扩大技能培训规模。', '加强校企合作。'],
  publicityWish: 'open',
  suggestedUnits: ['qingyuan-hr'],
  coSigners: [] as string[],
  betweenSession: false,
};

export const satisfied = { attitude: 'satisfied', result: 'satisfied' };
export const dissatisfied = { attitude: 'satisfied', result: 'dissatisfied' };

/** All that the stages need of an API: in process, or of a running office (tests/e2e/support/cases.ts). */
export type Reach = Pick<TestApi, 'as'>;

// Files that play in one office begin far apart: no number is given twice.
let letters = (process.pid % 9000) * 100;

/** The next number of the unit's own register. */
export function letterNumber(code = '清人社函'): string {
  letters += 1;
  return `${code}〔2026〕${letters}号`;
}

export async function submit(api: Reach, over: Partial<typeof submission> = {}): Promise<Stage> {
  const caller = await api.as(member);
  const answer = await caller.post('/api/proposals', {
    json: { ...submission, ...over },
    headers: { 'idempotency-key': freshKey() },
  });
  return stageOf(succeeded(answer, 'submit'));
}

export async function file(api: Reach, over: Partial<typeof submission> = {}): Promise<Stage> {
  return does(api, await submit(api, over), clerk, 'file', { category: 'economy' });
}

/** To the HR bureau alone, or with the education bureau as co-handler. */
export async function handOver(
  api: Reach,
  { together = false, ...over }: Partial<typeof submission> & { together?: boolean } = {},
): Promise<Stage> {
  const units = together
    ? [
        { unit: 'qingyuan-hr', role: 'lead' },
        { unit: 'qingyuan-education', role: 'coHandler' },
      ]
    : [{ unit: 'qingyuan-hr', role: 'sole' }];
  const payload = { mode: together ? 'lead' : 'sole', units };
  return does(api, await file(api, over), clerk, 'handOver', payload);
}

export async function signFor(api: Reach, over: { together?: boolean } = {}): Promise<Stage> {
  let stage = await handOver(api, over);
  stage = await does(api, stage, 'qingyuan-hr-office', 'signFor', {}, stage.hr);
  if (!over.together) return stage;
  return does(api, stage, 'qingyuan-education-office', 'signFor', {}, stage.education);
}

export async function accept(api: Reach, over: { together?: boolean } = {}): Promise<Stage> {
  let stage = await signFor(api, over);
  const handler = (unit: string) => ({ handler: `${unit}-handler/handler` });
  stage = await does(api, stage, 'qingyuan-hr-office', 'accept', handler('qingyuan-hr'), stage.hr);
  if (!over.together) return stage;
  const payload = handler('qingyuan-education');
  return does(api, stage, 'qingyuan-education-office', 'accept', payload, stage.education);
}

export const contact = { outcome: 'agreed', form: 'visit', said: '委员同意办理意见。' };

export function reply({ demands }: Stage, over: Record<string, unknown> = {}) {
  return {
    body: '现函复如下。',
    class: 'A',
    publicity: 'open',
    contact: { name: '陈谷雨', telephone: '13800000001' },
    answers: demands.map((demand) => ({ demand, text: '已经办理。' })),
    ...over,
  };
}

export function opinion({ demands }: Stage) {
  return { body: '会办意见如下。', answers: demands.map((demand) => ({ demand, text: '已经办理。' })) };
}

export async function draft(api: Reach): Promise<Stage> {
  let stage = await accept(api);
  stage = await does(api, stage, 'qingyuan-hr-handler', 'recordContact', contact, stage.hr);
  return does(api, stage, 'qingyuan-hr-handler', 'submitDraft', reply(stage), stage.hr);
}

export async function signOff(api: Reach, from?: Stage): Promise<Stage> {
  let stage = from ?? (await draft(api));
  for (const by of ['qingyuan-hr-office', 'qingyuan-hr-deputy', 'qingyuan-hr-head']) {
    stage = await does(api, stage, by, 'signOff', {}, stage.hrLetter);
  }
  return stage;
}

export async function issue(api: Reach): Promise<Stage> {
  const stage = await signOff(api);
  return does(api, stage, 'qingyuan-hr-office', 'issueReply', { number: letterNumber() }, stage.hrLetter);
}

export const delivery = { recipient: `proposer/${member}`, way: 'inPerson' };

export async function deliver(api: Reach): Promise<Stage> {
  const stage = await issue(api);
  return does(api, stage, 'qingyuan-hr-office', 'recordDelivery', delivery, stage.hrLetter);
}

export async function openSurvey(api: Reach): Promise<Stage> {
  return does(api, await deliver(api), clerk, 'openSurvey', {});
}

export async function rate(api: Reach, values = satisfied): Promise<Stage> {
  const stage = await openSurvey(api);
  return does(api, stage, member, 'rate', { values }, stage.rating);
}

/** The office moves on; nobody walks. */
export async function moveDays(api: TestApi, days: number): Promise<void> {
  const milliseconds = days * 86_400_000;
  await api.sql`
    update office_clock set offset_ms = offset_ms + ${milliseconds}, target_ms = target_ms + ${milliseconds}`;
}

/** Sends an act that must succeed. */
export async function does(
  api: Reach,
  { id }: Stage,
  by: string,
  command: string,
  payload: unknown,
  target?: string,
): Promise<Stage> {
  const caller = await api.as(by);
  const answer = await caller.act(id, command, payload, target ? { target } : {});
  succeeded(answer, command);
  const read = await (await api.as(auditor)).get(`/api/proposals/${id}`);
  return stageOf(succeeded(read, 'read'));
}

function succeeded({ status, body }: Answer, what: string) {
  if (status !== 200 && status !== 201) throw new Error(`${what} came to ${JSON.stringify(body)}`);
  return body;
}

function stageOf(body: Answer['body']): Stage {
  const { view } = body;
  const newest = (list: { id: string }[]) => list.at(-1)?.id ?? '';
  const of = (unit: string) =>
    newest(view.assignments.filter((each: { unit: string }) => each.unit === unit));
  const letterOf = (assignment: string) =>
    newest(view.letters.filter((each: { assignment: string }) => each.assignment === assignment));
  const hr = of('qingyuan-hr');
  const education = of('qingyuan-education');
  return {
    id: body.id,
    hr,
    education,
    hrLetter: letterOf(hr),
    educationLetter: letterOf(education),
    demands: view.demands.map((each: { id: string }) => each.id),
    returning: newest(view.returns),
    extension: newest(view.extensions),
    waiver: newest(view.waivers),
    rating: newest(view.ratings),
  };
}
