/** survey clock (征询期限): time closes the survey and, where the policy says so and nobody is dissatisfied, the case. */

import type { Missing } from '../clocks.ts';
import type { Event } from '../events.ts';
import { stopEveryClock } from '../stopEveryClock.ts';
import { isDissatisfied, ratingsOfRound } from '../survey/feedback.ts';
import { surveyClosing } from '../survey/surveyClosing.ts';

export function surveyMissed({ state, clock, rules: { policy } }: Missing): Event[] {
  const closed = surveyClosing(state, clock.dueOn, 'time');
  // Dissatisfied on any axis, a person must look at it before it ends.
  const complained = ratingsOfRound(state).some((each) => isDissatisfied(each, policy));
  if (policy.survey.concludes !== 'time' || complained) return closed;
  return [...closed, { kind: 'concluded' }, ...stopEveryClock(state, clock.dueOn, [clock.id])];
}
