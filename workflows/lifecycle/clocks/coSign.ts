/** coSign clock (联名期限): whoever has not answered by its end drops out, on the record, and the review opens. */

import { stopClock } from '../clock.ts';
import type { Missing } from '../clocks.ts';
import type { Event } from '../events.ts';

export function coSignMissed({ state, clock }: Missing): Event[] {
  const proposers = state.proposers
    .filter((each) => each.standing === 'invited')
    .map((each) => each.proposer);
  return [
    { kind: 'coSignersDropped', proposers },
    { kind: 'reviewOpened' },
    ...stopClock(clock, clock.dueOn, 'cancelled'),
  ];
}
