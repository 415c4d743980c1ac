/** One life over HTTP: ten acts from submission to the opened survey, each durable before its answer. */

import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { demonstrationPassword } from '../db/prepare.ts';
import { benchUnit } from './stack.ts';

interface Person {
  cookie: string;
  post: string;
}

export interface Cast {
  origin: string;
  member: Person;
  clerk: Person;
  supervisor: Person;
  office: Person;
  handler: Person;
  head: Person;
}

/** Logs everybody in once. */
export async function gather(origin: string): Promise<Cast> {
  const person = (username: string, role: string) => logIn(origin, { username, role });
  return {
    origin,
    member: await person('qingyuan-member-1', 'proposer'),
    clerk: await person('qingyuan-clerk', 'clerk'),
    supervisor: await person('qingyuan-supervisor', 'supervisor'),
    office: await person(`${benchUnit}-office`, 'office'),
    handler: await person(`${benchUnit}-handler`, 'handler'),
    head: await person(`${benchUnit}-head`, 'leader'),
  };
}

async function logIn(
  origin: string,
  { username, role }: { username: string; role: string },
): Promise<Person> {
  const answer = await fetch(`${origin}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ username, password: demonstrationPassword }),
  });
  if (!answer.ok) throw new Error(`${username} cannot log in: ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const me = (await (await fetch(`${origin}/api/me`, { headers: { cookie } })).json()) as {
    posts: { id: string; role: string }[];
  };
  const post = me.posts.find((each) => each.role === role)?.id;
  if (!post) throw new Error(`${username} holds no post as ${role}`);
  return { cookie, post };
}

interface Answer {
  id: string;
  view: { assignments: { id: string }[]; demands: { id: string }[] };
}

/** The unit's own register: every reply has the next number. */
let issued = 0;

/** Plays one life; pushes the milliseconds of each act. */
export async function live(cast: Cast, milliseconds: number[]): Promise<void> {
  const post = async (by: Person, path: string, body: unknown): Promise<Answer> => {
    const began = performance.now();
    const answer = await fetch(`${cast.origin}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: by.cookie,
        'banli-post': by.post,
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify(body),
    });
    const read = (await answer.json()) as Answer;
    milliseconds.push(performance.now() - began);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(read)}`);
    return read;
  };
  const opened = await post(cast.member, '/api/proposals', proposal);
  const act = (by: Person, command: string, payload: unknown, target?: string) =>
    post(by, `/api/proposals/${opened.id}/commands/${command}`, { payload, ...(target && { target }) });
  await act(cast.clerk, 'file', {});
  const handed = await act(cast.supervisor, 'handOver', {
    mode: 'sole',
    units: [{ unit: benchUnit, role: 'sole' }],
  });
  const assignment = handed.view.assignments[0]?.id ?? '';
  const demand = handed.view.demands[0]?.id ?? '';
  await act(cast.office, 'signFor', {}, assignment);
  await act(cast.office, 'accept', { handler: cast.handler.post }, assignment);
  await act(cast.handler, 'recordContact', contact, assignment);
  await act(cast.handler, 'submitDraft', { ...draft, answers: [{ demand, text: '已答复。' }] }, assignment);
  const letter = `letter/${assignment}`;
  await act(cast.head, 'signOff', {}, letter);
  issued += 1;
  await act(cast.office, 'issueReply', { number: `清人社函〔2026〕${issued}号` }, letter);
  await act(cast.clerk, 'openSurvey', {});
}

export const actsOfALife = 10;

const proposal = {
  session: 'qingyuan-7-3',
  title: '关于测量办理速度的提案',
  body: '现状、问题与建议。'.repeat(40),
  demands: ['扩大技能培训规模。'],
  publicityWish: 'open',
  suggestedUnits: [benchUnit],
  coSigners: [],
  betweenSession: false,
};

const contact = { outcome: 'agreed', form: 'telephone', said: '已向委员说明办理思路。' };

const draft = {
  body: '经研究，现答复如下。'.repeat(40),
  class: 'B',
  publicity: 'open',
  contact: { name: '柳承安', telephone: '13800000004' },
};
