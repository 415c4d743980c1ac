/** The people of the demonstration office as actors on the log, and the first steps of a life. */

import { createHash, randomUUID } from 'node:crypto';
import { type OfficePost, postId } from '../../db/demonstration/office.ts';
import { type ActRequest, execute, type Log, type Outcome } from '../../db/execute.ts';
import { newId } from '../../db/ids.ts';
import { demonstrationOffices } from '../../db/prepare.ts';
import type { Actor } from '../../workflows/lifecycle/actor.ts';
import type { AnyCommandName, AnyPayloads } from '../../workflows/lifecycle/commands.ts';
import type { CaseState } from '../../workflows/lifecycle/state.ts';
import type { Text } from '../../workflows/lifecycle/text.ts';

/** A text as the border makes it. */
export function text(body: string): Text {
  return { id: newId(), hash: createHash('sha256').update(body).digest('hex'), body };
}

/** One of the demonstration people under their first post, or the one of that role. */
export function person(username: string, role?: OfficePost['role']): Actor & { kind: 'person' } {
  for (const { committee, people } of demonstrationOffices) {
    const found = people.find((each) => each.username === username);
    const post = found?.posts.find((each) => role === undefined || each.role === role);
    if (!found || !post) continue;
    const { unit, proposer, rank } = post;
    return {
      kind: 'person',
      person: username,
      post: {
        id: postId(username, post),
        role: post.role,
        committee: committee.id,
        ...(unit && { unit }),
        ...(proposer && { proposer }),
        ...(rank && { rank }),
      },
    };
  }
  throw new Error(`Nobody is called ${username}`);
}

export type Sending = Partial<
  Pick<ActRequest, 'case' | 'target' | 'occurredOn' | 'ifMatch' | 'arrivedAt'>
> & {
  key?: string;
  body?: string;
};

/** Sends an act as a person; the outcome is whatever comes of it. */
export function send<N extends AnyCommandName>(
  log: Log,
  by: string | Actor,
  command: N,
  payload: AnyPayloads[N],
  { key = randomUUID(), body = key, arrivedAt = new Date().toISOString(), ...rest }: Sending = {},
): Promise<Outcome> {
  return execute(log, {
    ...rest,
    command,
    payload,
    arrivedAt,
    by: typeof by === 'string' ? person(by) : by,
    key: { key, route: `commands/${command}`, bodyHash: createHash('sha256').update(body).digest('hex') },
  });
}

/** Sends an act that must succeed and gives the state after it. */
export async function does<N extends AnyCommandName>(
  log: Log,
  by: string | Actor,
  command: N,
  payload: AnyPayloads[N],
  sending: Sending = {},
): Promise<CaseState> {
  const outcome = await send(log, by, command, payload, sending);
  if (outcome.kind !== 'done') throw new Error(`${command} came to ${JSON.stringify(outcome)}`);
  return outcome.state;
}

/** A proposal as handed in by the first member of the main office. */
export function proposalText(title = '关于完善职业技能培训体系的提案') {
  return {
    session: 'qingyuan-7-3',
    title: text(title),
    body: text('现状、问题与建议。'),
    demands: [text('扩大技能培训规模。'), text('加强校企合作。')],
    publicityWish: 'open' as const,
    suggestedUnits: ['qingyuan-hr'],
    coSigners: [],
    betweenSession: false,
  };
}

export function submitted(log: Log, sending: Sending = {}): Promise<CaseState> {
  return does(log, 'qingyuan-member-1', 'submit', proposalText(), sending);
}

export async function filed(log: Log): Promise<CaseState> {
  const { id } = await submitted(log);
  return does(log, 'qingyuan-clerk', 'file', {}, { case: id });
}

/** Handed over to the HR bureau alone, or with co-handlers. */
export async function handedOver(log: Log, coHandlers: string[] = []): Promise<CaseState> {
  const { id } = await filed(log);
  const mode = coHandlers.length > 0 ? ('lead' as const) : ('sole' as const);
  const units = [
    { unit: 'qingyuan-hr', role: mode },
    ...coHandlers.map((unit) => ({ unit, role: 'coHandler' as const })),
  ];
  return does(log, 'qingyuan-supervisor', 'handOver', { mode, units }, { case: id });
}

/** The id of the assignment of a unit in the present round. */
export function assignmentOf(state: CaseState, unit: string): string {
  const found = state.assignments.findLast((each) => each.unit === unit);
  if (!found) throw new Error(`${unit} has no assignment`);
  return found.id;
}
