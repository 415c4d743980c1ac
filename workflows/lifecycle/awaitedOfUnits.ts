/** What is awaited of handling units, and of the supervision office that decides on their requests. */

import { type AwaitedFact, until } from './awaitedFact.ts';
import type { LocalDate } from './localDate.ts';
import { laterOf } from './localDate.ts';
import type { Policy } from './policy.ts';
import { assertNever } from './refusal.ts';
import type { Assignment, CaseState, Letter } from './state.ts';
import { topicOfExtension, topicOfWaiver, topicOn } from './topic.ts';

/** What one handling unit owes next, its letter on the way to the leaders included. */
export function awaitedOfAssignment(state: CaseState, assignment: Assignment, policy: Policy): AwaitedFact[] {
  const { id, unit, handler } = assignment;
  const own = { unit, assignment: id };
  const work = until(state, assignment.role === 'coHandler' ? 'opinion' : 'reply', id);
  const acceptedAt = assignment.acceptedAt ?? assignment.assignedAt;
  switch (assignment.life) {
    case 'assigned':
      return [
        {
          who: 'office',
          ...own,
          since: assignment.assignedAt,
          ...until(state, 'signFor', id),
          what: '签收',
          topic: topicOn(state, 'signedFor', id),
        },
      ];
    case 'signedFor':
      return [
        {
          who: 'office',
          ...own,
          since: assignment.signedForAt ?? assignment.assignedAt,
          ...until(state, 'objection', id),
          what: '确认承办或者申请退办',
          topic: topicOn(state, 'accepted', id),
        },
      ];
    case 'accepted':
    case 'handling': {
      const sentBack = lettersOf(state, id).find((each) => each.life === 'sentBack');
      const sentBackAt = laterOf(sentBack?.sentBack?.at ?? acceptedAt, sentBack?.review?.at ?? acceptedAt);
      return [
        {
          who: handler ? 'handler' : 'office',
          ...own,
          since: sentBackAt,
          ...work,
          what: handler || assignment.life === 'handling' ? '办理' : '明确承办人',
          topic: topicOn(state, assignment.role === 'coHandler' ? 'opinionIssued' : 'replyIssued', id),
        },
      ];
    }
    case 'inSignOff':
      return lettersOf(state, id)
        .filter((each) => each.life !== 'issued')
        .flatMap((each) => ofLetter(state, each, { own, work, policy }));
    case 'returnRequested':
    case 'issued':
    case 'reassigned':
    case 'cancelled':
      return [];
    default:
      return assertNever(assignment.life);
  }
}

interface LetterFacts {
  own: { unit: string; assignment: string };
  work: { until?: LocalDate };
  policy: Policy;
}

function ofLetter(state: CaseState, letter: Letter, { own, work, policy }: LetterFacts): AwaitedFact[] {
  const topic = topicOn(state, 'signedOff', letter.id);
  const since = letter.signatures.at(-1)?.at ?? letter.submittedAt;
  const issuing: AwaitedFact = {
    who: 'office',
    ...own,
    since: letter.review?.at ?? since,
    ...work,
    what: letter.kind === 'reply' ? '印发答复' : '印发会办意见',
    topic,
  };
  switch (letter.life) {
    case 'inSignOff': {
      const step = letter.chain[letter.signatures.length];
      const who = step?.role === 'leader' ? 'leader' : 'office';
      return [{ who, ...own, since, ...work, what: who === 'leader' ? '审签' : '核稿', topic }];
    }
    case 'signedOff':
      return letter.kind === 'reply' && policy.reviewReplies
        ? [
            {
              who: 'supervisor',
              ...own,
              since,
              ...work,
              what: '审核答复',
              topic: topicOn(state, 'replyReviewed', letter.id),
            },
          ]
        : [issuing];
    case 'reviewed':
      return [issuing];
    case 'sentBack':
    case 'issued':
      return [];
    default:
      return assertNever(letter.life);
  }
}

/** Requests that the supervision office has to decide. */
export function awaitedDecisions(state: CaseState): AwaitedFact[] {
  const asked = (assignment: string) => {
    const unit = state.assignments.find((each) => each.id === assignment)?.supervisedBy;
    return { who: 'supervisor' as const, assignment, ...(unit && { unit }) };
  };
  return [
    ...state.returns
      .filter((each) => !each.decided)
      .map((each) => ({
        ...asked(each.assignment),
        since: each.at,
        ...until(state, 'returnDecision', each.id),
        what: '决定退办申请',
        topic: topicOn(state, 'returnRequested', each.id),
      })),
    ...state.extensions
      .filter((each) => !each.decided)
      .map((each) => ({
        ...asked(each.assignment),
        since: each.at,
        what: '决定延期申请',
        topic: topicOfExtension(state, 'extensionRequested', each.id),
      })),
    ...state.waivers
      .filter((each) => !each.decided)
      .map((each) => ({
        ...asked(each.assignment),
        since: each.at,
        what: '决定是否不再等候会办意见',
        topic: topicOfWaiver(state, 'waiverRequested', each.id),
      })),
  ];
}

function lettersOf(state: CaseState, assignment: string): Letter[] {
  return state.letters.filter((each) => each.assignment === assignment);
}
