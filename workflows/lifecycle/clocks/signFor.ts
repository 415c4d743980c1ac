/** signFor clock (签收期限): missed, it counts as receipt where the policy says so; else it goes on reminding. */

import { receiptEvents, stoppedBySilence } from '../assignments/receipt.ts';
import type { Missing } from '../clocks.ts';
import { localDateOf } from '../dates/localDate.ts';
import type { Event } from '../events.ts';
import { findAssignment } from '../find.ts';

/** What the receipt starts runs from the writing: time opens it for a person (invariant 11). */
export function signForMissed({ state, clock, now, rules }: Missing): Event[] {
  const assignment = findAssignment(state, clock.of);
  if (!rules.policy.deemed.receipt || assignment.life !== 'assigned') return [];
  const on = localDateOf(now);
  return [
    stoppedBySilence(clock, on),
    ...receiptEvents(state, rules, { assignment, at: now, on, deemed: true }),
  ];
}
