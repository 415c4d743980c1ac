/** A new calendar or policy on one case: every running clock is recomputed from its origin, each change an event. */

import type { Rules } from '../act.ts';
import { clockRule, isRunning, moveClock } from '../clock.ts';
import type { Instant } from '../dates/localDate.ts';
import type { Event } from '../events.ts';
import { isOpen } from '../proposals/open.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { CaseState } from '../state.ts';
import { subjectOf } from '../subjectOf.ts';

export function judgeNewRules(state: CaseState): Refusal | undefined {
  return isOpen(state) ? undefined : refuse('notNow', '该提案已经办结，期限不再变动。');
}

/** A new policy also brings its own lengths and reminders; a new calendar only counts anew. */
export function recomputed(
  state: CaseState,
  rules: Rules,
  { why, at }: { why: 'calendar' | 'policy'; at: Instant },
): Event[] | Refusal {
  const events: Event[] = [];
  for (const clock of state.clocks.filter(isRunning)) {
    const subject = subjectOf(state, clock);
    const rule = why === 'policy' ? { rule: clockRule(rules.policy, state, subject) } : {};
    const moved = moveClock(state, clock, rules, { why, at, subject, ...rule });
    if (isRefusal(moved)) return moved;
    events.push(...moved);
  }
  return events;
}
