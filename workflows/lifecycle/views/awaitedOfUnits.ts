/** What is awaited of handling units, and of the supervision office that decides on their requests. */

import { clockId } from '../clock.ts';
import type { LocalDate } from '../dates/localDate.ts';
import { laterOf } from '../dates/localDate.ts';
import type { Letter } from '../letterState.ts';
import type { Policy } from '../policies/policy.ts';
import { assertNever } from '../refusal.ts';
import type { Assignment, CaseState } from '../state.ts';
import { type AwaitedFact, until } from './awaitedFact.ts';
import { topicOfExtension, topicOfWaiver, topicOn } from './topic.ts';

/** What one handling unit owes next, its letter on the way to the leaders included. */
export function awaitedOfAssignment(state: CaseState, assignment: Assignment, policy: Policy): AwaitedFact[] {
  const { id, unit, handler } = assignment;
  const own = { unit, assignment: id };
  const kind = assignment.role === 'coHandler' ? 'opinion' : 'reply';
  const work = until(state, kind, id);
  const acceptedAt = assignment.acceptedAt ?? assignment.assignedAt;
  const result = topicOn(state, assignment.role === 'coHandler' ? 'opinionIssued' : 'replyIssued', id);
  const duty = { target: id, clock: clockId(kind, id) };
  const queue = assignment.role === 'coHandler' ? 'opinion' : 'handle';
  const handling: AwaitedFact = {
    who: 'office',
    ...own,
    since: acceptedAt,
    ...work,
    what: '办理',
    topic: result,
    duty: { queue, ...duty },
  };
  switch (assignment.life) {
    case 'assigned':
    case 'signedFor':
      return [awaitedReceipt(state, assignment)];
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
          topic: result,
          duty: { queue, ...duty },
        },
      ];
    }
    case 'inSignOff':
      return lettersOf(state, id)
        .filter((each) => each.life !== 'issued')
        .flatMap((each) => ofLetter(state, each, { own, assignment, work, clock: duty.clock, policy }))
        .map((fact) => ({ ...fact, otherwise: handling }));
    case 'returnRequested':
    case 'issued':
    case 'reassigned':
    case 'cancelled':
      return [];
    default:
      return assertNever(assignment.life);
  }
}

/** First the receipt, then the decision to keep it or to ask for its return. */
function awaitedReceipt(state: CaseState, assignment: Assignment): AwaitedFact {
  const { id, unit, assignedAt, signedForAt } = assignment;
  const own = { who: 'office' as const, unit, assignment: id };
  return signedForAt
    ? {
        ...own,
        since: signedForAt,
        ...until(state, 'objection', id),
        what: '确认承办或者申请退办',
        topic: topicOn(state, 'accepted', id),
        duty: { queue: 'accept', target: id, clock: clockId('objection', id) },
      }
    : {
        ...own,
        since: assignedAt,
        ...until(state, 'signFor', id),
        what: '签收',
        topic: topicOn(state, 'signedFor', id),
        duty: { queue: 'signFor', target: id, clock: clockId('signFor', id) },
      };
}

interface LetterFacts {
  own: { unit: string; assignment: string };
  assignment: Pick<Assignment, 'supervisedBy'>;
  work: { until?: LocalDate };
  /** Of the answer that the letter is. */
  clock: string;
  policy: Policy;
}

function ofLetter(
  state: CaseState,
  letter: Letter,
  { own, assignment, work, clock, policy }: LetterFacts,
): AwaitedFact[] {
  const topic = topicOn(state, 'signedOff', letter.id);
  const since = letter.signatures.at(-1)?.at ?? letter.submittedAt;
  const aimed = { target: letter.id, clock };
  const issuing: AwaitedFact = {
    who: 'office',
    ...own,
    since: letter.review?.at ?? since,
    ...work,
    what: letter.kind === 'reply' ? '印发答复' : '印发会办意见',
    topic,
    duty: { queue: 'issue', ...aimed },
  };
  switch (letter.life) {
    case 'inSignOff': {
      const step = letter.chain[letter.signatures.length];
      const who = step?.role === 'leader' ? 'leader' : 'office';
      const rank = step?.role === 'leader' ? { rank: step.rank } : {};
      return [
        {
          who,
          ...own,
          since,
          ...work,
          what: who === 'leader' ? '审签' : '核稿',
          topic,
          duty: { queue: 'signOff', ...aimed, ...rank },
        },
      ];
    }
    case 'signedOff':
      return letter.kind === 'reply' && policy.reviewReplies
        ? [
            {
              who: 'supervisor',
              unit: assignment.supervisedBy,
              assignment: own.assignment,
              since,
              ...work,
              what: '审核答复',
              topic: topicOn(state, 'replyReviewed', letter.id),
              duty: { queue: 'reviewReply', ...aimed },
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
  const receipt = (id: string): { otherwise?: AwaitedFact } => {
    const assignment = state.assignments.find((each) => each.id === id);
    return assignment ? { otherwise: awaitedReceipt(state, assignment) } : {};
  };
  return [
    ...state.returns
      .filter((each) => !each.decided)
      .map((each) => ({
        ...asked(each.assignment),
        since: each.at,
        ...until(state, 'returnDecision', each.id),
        what: '决定退办申请',
        topic: topicOn(state, 'returnDecided', each.id),
        duty: {
          queue: 'decideReturn' as const,
          target: each.id,
          clock: clockId('returnDecision', each.id),
        },
        ...receipt(each.assignment),
      })),
    ...state.extensions
      .filter((each) => !each.decided)
      .map((each) => ({
        ...asked(each.assignment),
        since: each.at,
        what: '决定延期申请',
        topic: topicOfExtension(state, 'extensionRequested', each.id),
        duty: { queue: 'decideExtension' as const, target: each.id },
      })),
    ...state.waivers
      .filter((each) => !each.decided)
      .map((each) => ({
        ...asked(each.assignment),
        since: each.at,
        what: '决定是否不再等候会办意见',
        topic: topicOfWaiver(state, 'waiverRequested', each.id),
        duty: { queue: 'decideWaiver' as const, target: each.id },
      })),
  ];
}

function lettersOf(state: CaseState, assignment: string): Letter[] {
  return state.letters.filter((each) => each.assignment === assignment);
}
