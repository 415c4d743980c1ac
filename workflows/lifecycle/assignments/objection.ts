/** The objection window (异议期): while it is open a unit may return the assignment or ask for a further unit. */

import { findClock, isMissed, isRunning } from '../clock.ts';
import { findAssignment } from '../find.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { CaseState } from '../state.ts';
import { judgeLife } from './judgeLife.ts';

/** Refuses unless the unit may still object. What comes late is not accepted (domain.md 3.1, S14). */
export function judgeObjection(state: CaseState, target: string | undefined): Refusal | undefined {
  const assignment = findAssignment(state, target);
  const clock = findClock(state, 'objection', assignment.id);
  if (clock && isMissed(clock)) return refuse('notNow', `异议期限已于${clock.dueOn}届满。`);
  const refused = judgeLife(state, target, ['assigned', 'signedFor']);
  if (refused) return refused;
  return isRunning(clock) ? undefined : refuse('notNow', '该件尚未签收，异议期限还没有开始。');
}
