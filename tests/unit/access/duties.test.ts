import { describe, expect, it } from 'vitest';
import type { Post } from '../../../workflows/lifecycle/actor.ts';
import { permit } from '../../../workflows/lifecycle/decide.ts';
import { relationsOf } from '../../../workflows/lifecycle/relation.ts';
import type { CaseState } from '../../../workflows/lifecycle/state.ts';
import { type Duty, dutiesOf } from '../../../workflows/lifecycle/views/duties.ts';
import { queueActOf } from '../../../workflows/lifecycle/views/queueAct.ts';
import { type QueueFacts, queues } from '../../../workflows/lifecycle/views/queues.ts';
import { seatsOf } from '../../../workflows/lifecycle/views/seats.ts';
import { assignmentOf, letterOf } from '../lifecycle/stages.ts';
import { posts, type Scenario, text } from '../scenario.ts';
import { type Situation, situationNames, situations } from './situations.ts';

const people = Object.entries(posts) as [string, Post][];
/** Written by hand: the queues of each situation, each with everybody in whose home it stands there. */
const expected: Record<Situation, string[]> = {
  'co-signing': ['coSign: otherProposer'],
  'in review': ['review: clerk'],
  'returned for revision': ['revise: proposer'],
  'not filed': [],
  withdrawn: [],
  filed: ['handOver: clerk supervisor partySupervisor'],
  'filed as key': ['handOver: clerk supervisor partySupervisor', 'supervised: observer'],
  unsigned: ['signFor: office educationOffice', 'supervised: supervisor observer'],
  'signed for': ['accept: office educationOffice', 'supervised: supervisor observer'],
  'return requested': ['decideReturn: supervisor', 'supervised: supervisor observer'],
  accepted: [
    'awaitOpinion: office',
    'handle: office',
    'opinion: educationOffice',
    'supervised: supervisor observer',
  ],
  handling: [
    'awaitOpinion: office',
    'handle: handler',
    'opinion: educationHandler',
    'supervised: supervisor observer',
  ],
  'extension requested': [
    'awaitOpinion: office',
    'decideExtension: supervisor',
    'handle: handler',
    'opinion: educationHandler',
    'supervised: supervisor observer',
  ],
  'opinion overdue': [
    'awaitOpinion: office',
    'handle: handler',
    'opinion: educationHandler',
    'supervised: supervisor observer',
  ],
  'waiver requested': [
    'awaitOpinion: office',
    'decideWaiver: supervisor',
    'handle: handler',
    'opinion: educationHandler',
    'supervised: supervisor observer',
  ],
  'in sign-off': [
    'awaitOpinion: office',
    'signOff: office educationOffice',
    'supervised: supervisor observer',
  ],
  checked: ['awaitOpinion: office', 'signOff: deputy educationDeputy', 'supervised: supervisor observer'],
  'with the head': [
    'awaitOpinion: office',
    'issue: educationOffice',
    'signOff: head',
    'supervised: supervisor observer',
  ],
  'signed off': ['awaitOpinion: office', 'issue: office educationOffice', 'supervised: supervisor observer'],
  'awaiting review': ['reviewReply: supervisor', 'supervised: supervisor observer'],
  'opinion issued': ['issue: office', 'supervised: supervisor observer'],
  replied: ['copied: clerk supervisor educationOffice', 'feedback: clerk', 'supervised: supervisor observer'],
  delivered: [
    'copied: clerk supervisor educationOffice',
    'feedback: clerk',
    'supervised: supervisor observer',
  ],
  'feedback open': [
    'copied: clerk supervisor educationOffice',
    'feedback: clerk',
    'rate: proposer coSigner',
    'supervised: supervisor observer',
  ],
  'all satisfied': [
    'conclude: clerk',
    'copied: clerk supervisor educationOffice',
    'supervised: supervisor observer',
  ],
  'all dissatisfied': [
    'conclude: clerk',
    'copied: clerk supervisor educationOffice',
    'supervised: supervisor observer',
  ],
  'closed dissatisfied': [
    'conclude: clerk',
    'copied: clerk supervisor educationOffice',
    'supervised: supervisor observer',
  ],
  'second round': [
    'awaitOpinion: office',
    'copied: clerk supervisor educationOffice',
    'handle: handler',
    'opinion: educationHandler',
    'supervised: supervisor observer',
  ],
  concluded: [],
};

/** Each queue in which the case stands, with those before whom it does. */
function standing(situation: Situation): string[] {
  const { state, rules } = situations[situation]();
  const lines = new Map<string, string[]>();
  for (const [name, post] of people) {
    for (const { queue } of dutiesOf(state, rules.policy).filter((each) => sitsAt(post, each))) {
      lines.set(queue, [...new Set([...(lines.get(queue) ?? []), name])]);
    }
  }
  return [...lines].map(([queue, names]) => `${queue}: ${names.join(' ')}`).sort();
}

describe('a case stands before whom it waits for, and before those who watch it', () => {
  it.each(situationNames)('%s', (situation) => {
    expect(standing(situation)).toEqual(expected[situation]);
  });
});

describe('whoever finds a case in a queue', () => {
  const found = situationNames.flatMap((situation) => {
    const { state, rules } = situations[situation]();
    return people.flatMap(([name, post]) =>
      dutiesOf(state, rules.policy)
        .filter((duty) => sitsAt(post, duty))
        .map((duty) => ({ situation, name, post, duty, state, rules })),
    );
  });

  it('sees the case, and has the queue in his home', () => {
    for (const { post, duty, state } of found) {
      expect(relationsOf(state, post)).not.toContain('stranger');
      const { roles }: QueueFacts = queues[duty.queue];
      expect(roles).toContain(post.role);
    }
  });

  it('may send what it offers, then or once what is missing is there', () => {
    for (const { situation, name, post, duty, state, rules } of found) {
      const offered = queueActOf(duty, state, rules.policy);
      if (!offered || post.role === 'observer') continue;
      const { command } = offered;
      const by = { kind: 'person', person: name, post } as const;
      const target = duty.target === undefined ? {} : { target: duty.target };
      const refused = permit(state, { at: state.lastEventAt, by, command, ...target }, rules);
      expect([situation, name, command, refused?.code ?? 'possible']).toEqual([
        situation,
        name,
        command,
        expect.stringMatching(/^(possible|gate)$/),
      ]);
    }
  });
});

describe('beside the line of a life', () => {
  it('an urging stands before office and handler until one of them answers', () => {
    const played = situations.handling();
    const target = assignmentOf(played).id;
    played.do(posts.supervisor, 'urge', { demand: text('请说明进展') }, { target });
    expect(whoHas(played, 'urged')).toEqual(['office', 'handler']);
    played.do(posts.handler, 'reportProgress', { text: text('正在会签') }, { target });
    expect(whoHas(played, 'urged')).toEqual([]);
  });

  it('a letter that machines could not deliver stands before the office that wrote it', () => {
    const played = situations.replied();
    const letter = letterOf(played);
    const recipient = letter.recipients[0]?.id ?? '';
    played.do(
      'system',
      'recordDeliveryFailure',
      { recipient, reason: '没有可用的邮箱' },
      { target: letter.id },
    );
    expect(whoHas(played, 'recordDelivery')).toEqual(['office']);
  });

  it('a co-handler that was waived is waited for no longer', () => {
    const played = situations['waiver requested']();
    const target = played.state.waivers[0]?.id ?? '';
    played.do(posts.supervisor, 'decideWaiver', { granted: true }, { target });
    expect(whoHas(played, 'awaitOpinion')).toEqual([]);
  });

  it('an offline unit’s office records what its leaders sign', () => {
    const { state: online, rules } = situations.checked();
    const state = offline(online);
    const duties = dutiesOf(state, rules.policy).filter((each) => each.queue === 'signOff');
    expect(duties.map((each) => `${each.role} ${each.placeId}`)).toEqual([
      'office unit-hr',
      'office unit-education',
    ]);
    const acts = duties.map((each) => queueActOf(each, state, rules.policy));
    expect(acts).toEqual(Array(2).fill({ command: 'recordSignOff', immediate: false }));
  });
});

function offline(state: CaseState): CaseState {
  return { ...state, assignments: state.assignments.map((each) => ({ ...each, way: 'offline' as const })) };
}

function whoHas({ state, rules }: Scenario, queue: string): string[] {
  const duties = dutiesOf(state, rules.policy).filter((each) => each.queue === queue);
  return people.flatMap(([name, post]) => (duties.some((duty) => sitsAt(post, duty)) ? name : []));
}

function sitsAt(post: Post, duty: Duty): boolean {
  return seatsOf(post).some(
    ({ place, placeId, role, rank }) =>
      duty.place === place &&
      duty.placeId === placeId &&
      duty.role === role &&
      (duty.rank === undefined || duty.rank === rank),
  );
}
