/** What follows from a receipt, by a person, by silence, or implied by a request to return. */

import type { Rules } from '../act.ts';
import { findClock, isMissed, isRunning } from '../clock.ts';
import type { Clock } from '../clockState.ts';
import { type Instant, type LocalDate, localDateOf } from '../dates/localDate.ts';
import type { Event } from '../events.ts';
import type { Assignment, CaseState } from '../state.ts';
import { clocksAtReceipt } from './assigning.ts';

export interface Receipt {
  assignment: Assignment;
  at: Instant;
  /** The day of the receipt, not before that of the handover. */
  on: LocalDate;
  deemed: boolean;
}

/**
 * The receipt and the clocks that it starts. An objection window that ran from the handover and has passed meanwhile
 * counts as acceptance now.
 */
export function receiptEvents(state: CaseState, rules: Rules, receipt: Receipt): Event[] {
  const { assignment, at, deemed } = receipt;
  const objection = findClock(state, 'objection', assignment.id);
  const silent = isRunning(objection) && isMissed(objection) && rules.policy.deemed.acceptance;
  return [
    { kind: 'signedFor', assignment: assignment.id, deemed },
    ...clocksAtReceipt(state, rules, receipt),
    ...(silent ? deemedAcceptance(objection, localDateOf(at)) : []),
  ];
}

/** Silence through the objection window is acceptance; its clock has nothing more to remind of. */
export function deemedAcceptance(objection: Clock, on: LocalDate): Event[] {
  return [{ kind: 'accepted', assignment: objection.of, deemed: true }, stoppedBySilence(objection, on)];
}

/** A clock that ended because nobody acted in its time. */
export function stoppedBySilence(clock: Clock, on: LocalDate): Event {
  return { kind: 'clockStopped', clock: clock.id, on, how: 'late' };
}

/**
 * 补录: paper shows that what was deemed by time had been done in time. The miss is revoked; what was deemed stands
 * (design 4).
 */
export function correctedMiss(clock: Clock | undefined, on: LocalDate | undefined): Event[] {
  if (!clock || on === undefined || clock.stopped?.how !== 'late' || !isMissed(clock)) return [];
  if (on > clock.dueOn || on < clock.startOn) return [];
  return [
    { kind: 'missedRevoked', clock: clock.id, why: 'backdated' },
    { kind: 'clockStopped', clock: clock.id, on, how: 'met' },
  ];
}
