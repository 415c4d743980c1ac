/** What follows when a letter has reached somebody, or was given up: where time opens the survey, it may open now. */

import type { Situation } from '../act.ts';
import { referActor } from '../actor.ts';
import type { AnyCommandName } from '../commands.ts';
import { type Event, eventSchema } from '../events.ts';
import { evolve } from '../evolve.ts';
import { findLetter } from '../find.ts';
import type { Recipient } from '../letterState.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { CaseState } from '../state.ts';
import { isSurveyOpen } from '../survey/feedback.ts';
import { repliesHaveReached, surveyClock, surveyOpening } from '../survey/surveyOpening.ts';

/** The recipient as the letter knows him, if something may still be recorded about him. */
export function awaitedRecipient(
  state: CaseState,
  { letter, recipient }: { letter: string | undefined; recipient: string },
): Recipient | Refusal {
  const known = findLetter(state, letter).recipients.find((each) => each.id === recipient);
  if (!known) return refuse('invalid', '收件人不在送达名单之内。', [unknownRecipient]);
  return known.delivered ? refuse('notNow', '已经登记送达该收件人。') : known;
}

const unknownRecipient = { code: 'recipient', text: '收件人不在送达名单之内。' };

/** The event itself and, if it was the last that the survey waited for, the survey's opening or its clock. */
export function withSurvey<N extends AnyCommandName>(
  event: Event,
  { state, act, rules }: Situation<N>,
): Event[] {
  const recorded = {
    sequence: state.version + 1,
    schema: eventSchema,
    at: act.at,
    by: referActor(act.by),
    event,
  };
  const after = evolve(state, recorded);
  if (isSurveyOpen(after)) return [event, ...surveyClock(after, rules, act.at)];
  if (rules.policy.survey.opens !== 'time' || !repliesHaveReached(after, rules.policy)) return [event];
  const opening = surveyOpening(after, rules, act.at);
  // Refused: this round's has been opened and closed, or there is nobody to ask.
  return isRefusal(opening) ? [event] : [event, ...opening];
}
