/** Doing without a late consultation opinion (domain.md 2.5): of whom it can be asked. */

import { findClock, isMissed } from '../clock.ts';
import { currentAssignments } from '../relation.ts';
import type { Assignment, CaseState } from '../state.ts';

/** Co-handlers of the round whose opinion is overdue and not out. */
export function overdueCoHandlers(state: CaseState): Assignment[] {
  return currentAssignments(state).filter((each) => {
    const clock = findClock(state, 'opinion', each.id);
    return each.role === 'coHandler' && each.life !== 'issued' && clock !== undefined && isMissed(clock);
  });
}

/** Those for whom no request stands: neither open nor granted. */
export function waivableCoHandlers(state: CaseState): Assignment[] {
  const asked = state.waivers
    .filter((each) => !each.decided || each.decided.granted)
    .map((each) => each.coHandler);
  return overdueCoHandlers(state).filter((each) => !asked.includes(each.id));
}
