/** For whom a clock runs, as the policy's overrides ask. */

import type { ClockSubject } from './clock.ts';
import type { Clock } from './clockState.ts';
import type { CaseState } from './state.ts';

export function subjectOf(state: CaseState, { kind, of }: Clock): ClockSubject {
  const assignment = state.assignments.find((each) => each.id === of);
  return { kind, of, ...(assignment && { role: assignment.role, round: assignment.round }) };
}
