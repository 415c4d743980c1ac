/** Closing the survey of the round: what was not answered stays unanswered, and its clock stops. */

import { findClock, stopClock } from '../clock.ts';
import type { LocalDate } from '../dates/localDate.ts';
import type { Event } from '../events.ts';
import type { CaseState } from '../state.ts';
import { unansweredCount } from './feedback.ts';
import { surveyClockOf } from './surveyOpening.ts';

/** The events of the closing. The clock counts as met when everybody has answered. */
export function surveyClosing(state: CaseState, on: LocalDate, by: 'time' | 'person'): Event[] {
  const unanswered = unansweredCount(state);
  const clock = findClock(state, 'survey', surveyClockOf(state.round));
  return [
    { kind: 'surveyClosed', unanswered, by },
    ...(unanswered === 0 ? stopClock(clock, on) : stopClock(clock, on, 'cancelled')),
  ];
}
