/** objection clock (异议期限): missed, it counts as acceptance where the policy says so; either way no return after it. */

import { deemedAcceptance } from '../assignments/receipt.ts';
import type { Missing } from '../clocks.ts';
import { localDateOf } from '../dates/localDate.ts';
import type { Event } from '../events.ts';
import { findAssignment } from '../find.ts';

/** Nothing while a return is being decided, or before the receipt: those who decide or receive then look at it. */
export function objectionMissed({ state, clock, now, rules }: Missing): Event[] {
  const { life } = findAssignment(state, clock.of);
  if (!rules.policy.deemed.acceptance || life !== 'signedFor') return [];
  return deemedAcceptance(clock, localDateOf(now));
}
