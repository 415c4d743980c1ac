/** Opening the survey of a round, by a clerk or, where the policy says so, with the delivery of the last reply. */

import type { Rules } from './act.ts';
import { startClock } from './clock.ts';
import type { Event } from './events.ts';
import { ratersOf, replyingAssignments } from './feedback.ts';
import type { Instant } from './localDate.ts';
import type { Policy } from './policy.ts';
import { isRefusal, type Missing, type Refusal, refuse } from './refusal.ts';
import type { CaseState, Letter, Proposer, Rating } from './state.ts';

/** Why the survey cannot be opened now: not replied, or a reply has not reached everyone who is asked. */
export function judgeSurveyOpening(state: CaseState, { policy }: Rules): Refusal | undefined {
  if (state.origin) return refuse('notNow', '上级交办件不征询提案者意见，答复送达后即可办结。');
  if (state.survey) return refuse('notNow', '本轮已经征询提案者意见。');
  if (state.life !== 'replied') return refuse('notNow', '全部答复发出后，方可征询提案者意见。');
  const raters = ratersOf(state, policy);
  if (raters.length === 0) return refuse('notNow', '没有可以征询的提案者。');
  const undelivered = repliesOfRound(state).flatMap((letter) =>
    raters.filter((rater) => !hasReached(letter, rater)).map((): Missing => undeliveredReply(letter)),
  );
  return undelivered.length > 0
    ? refuse('notNow', '答复尚未送达提案者，请先登记送达。', undelivered)
    : undefined;
}

/**
 * The events that open the survey of the round, from a state in which the deliveries are already folded. The ids of
 * ratings follow from round, assignment and proposer, so that none has to be fetched.
 */
export function surveyOpening(state: CaseState, rules: Rules, at: Instant): Event[] | Refusal {
  const refused = judgeSurveyOpening(state, rules);
  if (refused) return refused;
  const { round } = state;
  const started = startClock(state, rules, { kind: 'survey', of: surveyClockOf(round), round, at });
  if (isRefusal(started)) return started;
  return [{ kind: 'surveyOpened', round, ratings: ratingsAsked(state, rules.policy) }, started];
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

function undeliveredReply({ id, number }: Letter): Missing {
  const text = number ? `${number}答复尚未送达提案者。` : '答复尚未送达提案者。';
  return { code: 'delivery', text, target: id };
}
