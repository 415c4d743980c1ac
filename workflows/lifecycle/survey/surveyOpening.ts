/** Opening the survey of a round, by a clerk or, where the policy says so, with the delivery of the last reply. */

import type { Rules } from '../act.ts';
import { findClock, startClock } from '../clock.ts';
import type { Instant } from '../dates/localDate.ts';
import type { Event } from '../events.ts';
import type { Letter } from '../letterState.ts';
import type { Policy } from '../policies/policy.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { CaseState, Proposer, Rating } from '../state.ts';
import { ratersOf, replyingAssignments } from './feedback.ts';

/** Why the survey cannot be opened now. */
export function judgeSurveyOpening(state: CaseState, { policy }: Rules): Refusal | undefined {
  if (state.origin) return refuse('notNow', '上级交办件不征询提案者意见，答复送达后即可办结。');
  if (state.survey) return refuse('notNow', '本轮已经征询提案者意见。');
  if (state.life !== 'replied') return refuse('notNow', '全部答复发出后，方可征询提案者意见。');
  const raters = ratersOf(state, policy);
  return raters.length === 0 ? refuse('notNow', '没有可以征询的提案者。') : undefined;
}

/**
 * The events that open the survey of the round, from a state in which the deliveries are already folded. The ids of
 * ratings follow from round, assignment and proposer, so that none has to be fetched.
 */
export function surveyOpening(state: CaseState, rules: Rules, at: Instant): Event[] | Refusal {
  const refused = judgeSurveyOpening(state, rules);
  if (refused) return refused;
  const { round } = state;
  return [
    { kind: 'surveyOpened', round, ratings: ratingsAsked(state, rules.policy) },
    ...surveyClock(state, rules, at),
  ];
}

/**
 * The clock of the survey, once every reply of the round has reached everyone who is asked: nobody's time to answer
 * runs before he has the letter (domain.md 3.1, S23: reply and form received).
 */
export function surveyClock(state: CaseState, rules: Rules, at: Instant): Event[] {
  const { round } = state;
  const of = surveyClockOf(round);
  if (findClock(state, 'survey', of) || !repliesHaveReached(state, rules.policy)) return [];
  const started = startClock(state, rules, { kind: 'survey', of, round, at });
  if (isRefusal(started)) throw new Error(`The survey clock cannot start: ${started.reason}`);
  return [started];
}

/** Whether every reply of the round has reached everyone who is asked. */
export function repliesHaveReached(state: CaseState, policy: Policy): boolean {
  const raters = ratersOf(state, policy);
  return repliesOfRound(state).every((letter) => raters.every((rater) => hasReached(letter, rater)));
}

/** What the survey clock of a round runs for. */
export function surveyClockOf(round: number): string {
  return `round-${round}`;
}

/** One rating for each proposer asked and each unit that replied in this round. */
function ratingsAsked(state: CaseState, policy: Policy): Rating[] {
  const { round } = state;
  return replyingAssignments(state).flatMap(({ id: assignment }) =>
    ratersOf(state, policy).map(
      ({ proposer }): Rating => ({
        id: `rating/${round}/${assignment}/${proposer}`,
        round,
        proposer,
        assignment,
      }),
    ),
  );
}

function repliesOfRound(state: CaseState): Letter[] {
  const replying = new Set(replyingAssignments(state).map((each) => each.id));
  return state.letters.filter(
    (each) => each.kind === 'reply' && each.life === 'issued' && replying.has(each.assignment),
  );
}

/** Delivered, or given up after a day of trying: then the committee asks on paper. */
function hasReached({ recipients }: Letter, { proposer }: Proposer): boolean {
  const found = recipients.find((each) => each.id === `proposer/${proposer}`);
  return found?.delivered !== undefined || found?.failed !== undefined;
}
