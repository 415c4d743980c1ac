/** Cases brought to the stage where a test begins. */

import type { Clock } from '../../../workflows/lifecycle/clockState.ts';
import type { AnyPayloads } from '../../../workflows/lifecycle/commands.ts';
import type { Policy } from '../../../workflows/lifecycle/policies/policy.ts';
import type { CaseState } from '../../../workflows/lifecycle/state.ts';
import { posts, type Scenario, scenario, text } from '../scenario.ts';

/** A proposal with two points, ready to be handed in. */
export function proposal(over: Partial<AnyPayloads['submit']> = {}): AnyPayloads['submit'] {
  return {
    title: text('关于加强外贸人才培养的提案'),
    body: text('我市外贸企业普遍反映人才短缺。建议扩大培训规模，建立人才库。'),
    demands: [text('扩大外贸人才培训规模'), text('建立外贸人才库')],
    publicityWish: 'open',
    suggestedUnits: [],
    session: 'session-1',
    coSigners: [],
    betweenSession: false,
    ...over,
  };
}

/** An item of the national committee. */
export function upperLevelItem(over: Partial<AnyPayloads['receive']> = {}): AnyPayloads['receive'] {
  const { betweenSession: _between, coSigners: _coSigners, ...content } = proposal();
  return {
    ...content,
    origin: { level: 'national', committee: '政协全国委员会', term: 14, session: 1, number: '00705' },
    ...over,
  };
}

/** In review, handed in by the first proposer on 2 March 2026. */
export function inReview(over: Partial<AnyPayloads['submit']> = {}, policy?: Policy): Scenario {
  return scenario(policy).do(posts.proposer, 'submit', proposal(over));
}

export function filed(over: Partial<AnyPayloads['submit']> = {}, policy?: Policy): Scenario {
  return inReview(over, policy).do(posts.clerk, 'file', { category: 'economy' });
}

/** Handed over to one unit. */
export function handedOver(over: Partial<AnyPayloads['submit']> = {}, policy?: Policy): Scenario {
  return filed(over, policy).do(posts.clerk, 'handOver', {
    mode: 'sole',
    units: [{ unit: 'unit-hr', role: 'sole' }],
  });
}

/** Handed over to a lead (unit-hr) and a co-handler (unit-education). */
export function handedOverToTwo(policy?: Policy): Scenario {
  return filed({}, policy).do(posts.clerk, 'handOver', {
    mode: 'lead',
    units: [
      { unit: 'unit-hr', role: 'lead' },
      { unit: 'unit-education', role: 'coHandler' },
    ],
  });
}

/** The present assignment of a unit. */
export function assignmentOf(played: Scenario, unit = 'unit-hr') {
  const found = played.state.assignments.findLast((each) => each.unit === unit);
  if (!found) throw new Error(`${unit} has no assignment`);
  return found;
}

/** The letter of the present assignment of a unit. */
export function letterOf(played: Scenario, unit = 'unit-hr') {
  const { id } = assignmentOf(played, unit);
  const found = played.state.letters.findLast((each) => each.assignment === id);
  if (!found) throw new Error(`${unit} has no letter`);
  return found;
}

/** unit-hr signs for the case and accepts it, unless it has. */
export function accept(played: Scenario): Scenario {
  const { id: target, life } = assignmentOf(played);
  if (life !== 'assigned') return played;
  return played
    .do(posts.office, 'signFor', {}, { target })
    .do(posts.office, 'accept', { handler: posts.handler.id }, { target });
}

/** Writes, signs and issues the reply of unit-hr, whatever round it is; receipt first where it is still to come. */
export function reply(played: Scenario): Scenario {
  const target = assignmentOf(played).id;
  accept(played);
  played
    .do(
      posts.handler,
      'recordContact',
      { outcome: 'agreed', form: 'visit', said: text('委员同意答复意见。') },
      { target },
    )
    .do(
      posts.handler,
      'submitDraft',
      {
        body: text('您提出的提案收悉，现答复如下。'),
        class: 'A',
        publicity: 'open',
        contact: { name: text('陈谷雨'), telephone: text('13800000001') },
        answers: played.state.demands.map((each) => ({ demand: each.id, text: text('已经办理。') })),
      },
      { target },
    );
  const letter = letterOf(played).id;
  return played
    .do(posts.office, 'signOff', {}, { target: letter })
    .do(posts.deputy, 'signOff', {}, { target: letter })
    .do(posts.head, 'signOff', {}, { target: letter })
    .do(posts.office, 'issueReply', {}, { target: letter });
}

/** The reply has come to every proposer. */
export function deliver(played: Scenario): Scenario {
  const { id, recipients } = letterOf(played);
  for (const each of recipients.filter(({ purpose }) => purpose === 'reply')) {
    played.do('system', 'recordDelivered', { recipient: each.id, way: 'inApp' }, { target: id });
  }
  return played;
}

/** Replied, delivered, and the proposers asked. */
export function surveyed(over: Partial<AnyPayloads['submit']> = {}, policy?: Policy): Scenario {
  return deliver(reply(handedOver(over, policy))).do(posts.clerk, 'openSurvey', {});
}

export const satisfied = { attitude: 'satisfied', result: 'satisfied' };
export const dissatisfied = { attitude: 'satisfied', result: 'dissatisfied' };

/** The rating that a proposer owes in the present round. */
export function ratingOf(played: Scenario, proposer = 'proposer-1'): string {
  const found = played.state.ratings.findLast((each) => each.proposer === proposer);
  if (!found) throw new Error(`${proposer} was not asked`);
  return found.id;
}

/** The state with one more clock that still runs, for a decision that nobody has taken. */
export function withRunningClock(state: CaseState): CaseState {
  const [pattern] = state.clocks;
  if (!pattern) throw new Error('There is no clock to copy');
  const { stopped: _stopped, missed: _missed, ...running } = pattern;
  const clock: Clock = {
    ...running,
    id: 'returnDecision/return-1',
    kind: 'returnDecision',
    of: 'return-1',
    rungs: [],
    missesAt: '2027-01-01T00:00:00.000Z',
  };
  return { ...state, clocks: [...state.clocks, clock] };
}
