/** The end of a case or a round: nothing runs on that nobody waits for any more. */

import { stopClock } from './clock.ts';
import type { LocalDate } from './dates/localDate.ts';
import type { Event } from './events.ts';
import type { CaseState } from './state.ts';

/** Cancels every running clock but those named, which were stopped by the same act already. */
export function stopEveryClock(state: CaseState, on: LocalDate, but: readonly string[] = []): Event[] {
  return state.clocks
    .filter((each) => !but.includes(each.id))
    .flatMap((each) => stopClock(each, on, 'cancelled'));
}
