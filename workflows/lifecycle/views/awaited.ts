/** Who is awaited in a case, since when and for what: what lists, the view and the process's own line say. */

import { clockId, isRunning } from '../clock.ts';
import { type Instant, laterOf } from '../dates/localDate.ts';
import type { Letter, Recipient } from '../letterState.ts';
import type { Policy } from '../policies/policy.ts';
import { assertNever } from '../refusal.ts';
import { currentAssignments } from '../relation.ts';
import type { CaseState } from '../state.ts';
import { dissatisfiedAssignments, hasRoundsLeft, isSurveyOpen, ratingsOfRound } from '../survey/feedback.ts';
import { type AwaitedFact, until } from './awaitedFact.ts';
import { awaitedDecisions, awaitedOfAssignment } from './awaitedOfUnits.ts';
import { topicOfClock, topicOfRating, topicOn, whole } from './topic.ts';

/** All that is awaited of persons, the case's own line first. What machines owe is in `pending.ts`. */
export function awaitedOf(state: CaseState, policy: Policy): AwaitedFact[] {
  switch (state.life) {
    case 'submitted':
      return state.proposers
        .filter((each) => each.standing === 'invited')
        .map(({ proposer }) => ({
          who: 'invited',
          proposer,
          since: state.submittedAt,
          ...until(state, 'coSign', 'case'),
          what: '答复联名邀请',
          topic: { ...whole('coSigned'), proposer },
          duty: { queue: 'coSign', clock: clockId('coSign', 'case') },
        }));
    case 'inReview':
      return [
        {
          who: 'clerk',
          since: reviewSince(state),
          what: '审查立案',
          topic: whole('reviewOpened'),
          duty: { queue: 'review' },
        },
      ];
    case 'returnedForRevision':
      return [
        {
          who: 'proposer',
          ...firstProposer(state),
          since: state.ending?.at ?? state.lastEventAt,
          what: '修改后重新提交',
          topic: whole('returnedForRevision'),
          duty: { queue: 'revise' },
        },
      ];
    case 'filed':
      return policy.handOverBy.map((who) => ({
        who,
        since: state.filedAt ?? state.submittedAt,
        what: '交办',
        topic: whole('filed'),
        duty: { queue: 'handOver' },
      }));
    case 'handedOver':
    case 'rehandling':
      return inHandling(state, policy);
    case 'replied':
      return afterReply(state, policy);
    case 'feedbackOpen':
      return inFeedback(state, policy);
    case 'notFiled':
    case 'withdrawn':
    case 'concluded':
      return [];
    default:
      return assertNever(state.life);
  }
}

/** Where the lead is outside our system, the case waits for its committee once all opinions are out. */
function inHandling(state: CaseState, policy: Policy): AwaitedFact[] {
  const current = currentAssignments(state);
  if (state.origin && current.length > 0 && current.every((each) => each.life === 'issued')) {
    return afterReply(state, policy);
  }
  return [...current.flatMap((each) => awaitedOfAssignment(state, each, policy)), ...awaitedDecisions(state)];
}

/** An upper-level item ends with its delivery; for the others the committee asks, unless time does. */
function afterReply(state: CaseState, policy: Policy): AwaitedFact[] {
  const letters = lettersOut(state);
  const since = letters.reduce((latest, each) => laterOf(latest, each.issuedAt ?? latest), state.submittedAt);
  const open = letters.some((letter) => undelivered(letter).length > 0);
  const conclude: AwaitedFact = {
    who: 'clerk',
    since,
    what: '办结',
    topic: whole('concluded'),
    duty: { queue: 'conclude' },
  };
  const ask: AwaitedFact = {
    who: 'clerk',
    since,
    what: '征询提案者意见',
    topic: whole('surveyOpened'),
    duty: { queue: 'feedback' },
  };
  if (state.origin) return [...deliveriesByHand(state), ...(open ? [] : [conclude])];
  return [...deliveriesByHand(state), ...(policy.survey.opens === 'clerk' ? [ask] : [])];
}

/** What machines could not deliver, or never do, waits for a person; what they still try is in `pending.ts`. */
function deliveriesByHand(state: CaseState): AwaitedFact[] {
  return lettersOut(state).flatMap((letter) =>
    undelivered(letter).flatMap(({ id, failed }): AwaitedFact[] => {
      const unit = state.assignments.find((each) => each.id === letter.assignment)?.unit;
      if (!unit || (!failed && id !== 'outside')) return [];
      return [
        {
          who: 'office',
          unit,
          assignment: letter.assignment,
          since: failed?.at ?? letter.issuedAt ?? state.lastEventAt,
          what: letter.kind === 'reply' ? '送达答复并登记' : '送达会办意见并登记',
          topic: topicOn(state, letter.kind === 'reply' ? 'replyIssued' : 'opinionIssued', letter.id),
          duty: { queue: 'recordDelivery', target: letter.id },
        },
      ];
    }),
  );
}

function lettersOut(state: CaseState): Letter[] {
  return state.letters.filter((each) => each.round === state.round && each.life === 'issued');
}

function undelivered({ recipients }: Letter): Recipient[] {
  return recipients.filter((each) => each.purpose !== 'copy' && !each.delivered);
}

function inFeedback(state: CaseState, policy: Policy): AwaitedFact[] {
  return [...deliveriesByHand(state), ...ofSurvey(state, policy)];
}

function ofSurvey(state: CaseState, policy: Policy): AwaitedFact[] {
  const { survey } = state;
  const ratings = ratingsOfRound(state);
  const openedAt = survey?.openedAt ?? state.lastEventAt;
  const silent = ratings.filter((each) => each.values === undefined);
  if (isSurveyOpen(state) && silent.length > 0) {
    const clock = state.clocks.find((each) => each.kind === 'survey' && isRunning(each));
    return [...new Set(silent.map((each) => each.proposer))].map((proposer) => {
      const first = silent.find((each) => each.proposer === proposer);
      return {
        who: 'proposer',
        proposer,
        since: openedAt,
        ...(clock && { until: clock.dueOn }),
        what: '反馈意见',
        topic: clock ? topicOfClock(state, 'clockStarted', clock) : whole('surveyOpened'),
        duty: { queue: 'rate', ...(first && { target: first.id }), ...(clock && { clock: clock.id }) },
      };
    });
  }
  const again = dissatisfiedAssignments(state, policy).length > 0 && hasRoundsLeft(state, policy);
  const since = survey?.closedAt ?? ratings.flatMap((each) => each.ratedAt ?? []).reduce(laterOf, openedAt);
  // What comes next tells what was answered, so before the closing it is for those who may read the ratings.
  const [first] = ratings;
  const topic = first && isSurveyOpen(state) ? topicOfRating(state, first) : whole('surveyClosed');
  return [{ who: 'clerk', since, what: again ? '重新办理' : '办结', topic, duty: { queue: 'conclude' } }];
}

function firstProposer(state: CaseState): { proposer?: string } {
  const first = state.proposers.find((each) => each.standing === 'first');
  return first ? { proposer: first.proposer } : {};
}

function reviewSince(state: CaseState): Instant {
  const answered = state.proposers.flatMap((each) => (each.standing === 'first' ? [] : (each.at ?? [])));
  return [...answered, ...state.editions.map((each) => each.at)].reduce(laterOf, state.submittedAt);
}
