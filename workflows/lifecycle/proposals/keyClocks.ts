/** What a key mark, or its end, does to the dates of replies and opinions that are running. */

import type { Rules } from '../act.ts';
import { clockRule, isRunning, moveClock } from '../clock.ts';
import type { Instant } from '../dates/localDate.ts';
import type { Event } from '../events.ts';
import { sameJson } from '../policies/sameJson.ts';
import { isRefusal } from '../refusal.ts';
import type { CaseState } from '../state.ts';
import { subjectOf } from '../subjectOf.ts';

/**
 * The moves that follow when the case changes from `before` to `after`, which differ in the mark. A date given by
 * hand stays; so does one that the changed rule would put into the past, for a mark makes nobody late.
 */
export function keyMoves(
  before: CaseState,
  after: CaseState,
  { rules, at }: { rules: Rules; at: Instant },
): Event[] {
  return before.clocks.filter(isRunning).flatMap((clock) => {
    if (clock.kind !== 'reply' && clock.kind !== 'opinion') return [];
    const subject = subjectOf(before, clock);
    const former = clockRule(rules.policy, before, subject);
    const rule = clockRule(rules.policy, after, subject);
    if (clock.rule.byHand || sameJson(former, rule)) return [];
    const moves = moveClock(after, clock, rules, { why: 'key', at, rule, subject });
    return isRefusal(moves) || moves.some((each) => makesLate(each, at)) ? [] : moves;
  });
}

function makesLate(event: Event, at: Instant): boolean {
  return event.kind === 'dueMoved' && event.to < event.from && event.missesAt <= at;
}
