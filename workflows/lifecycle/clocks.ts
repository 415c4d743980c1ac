/** What missing each clock means: one file per kind, one line here. */

import type { Rules } from './act.ts';
import type { Clock, ClockKind } from './clockState.ts';
import { coSignMissed } from './clocks/coSign.ts';
import { objectionMissed } from './clocks/objection.ts';
import { signForMissed } from './clocks/signFor.ts';
import { surveyMissed } from './clocks/survey.ts';
import type { Instant } from './dates/localDate.ts';
import type { Event } from './events.ts';
import type { CaseState } from './state.ts';

export interface Missing {
  state: CaseState;
  clock: Clock;
  now: Instant;
  rules: Rules;
}

/** Events beside `missed` itself; most clocks only mark and go on reminding. */
const meanings: Record<ClockKind, (missing: Missing) => Event[]> = {
  coSign: coSignMissed,
  signFor: signForMissed,
  objection: objectionMissed,
  firstContact: () => [],
  opinion: () => [],
  reply: () => [],
  returnDecision: () => [],
  survey: surveyMissed,
};

/** What follows when a clock is missed. The state does not yet hold the `missed` itself. */
export function whenMissed(
  state: CaseState,
  clock: Clock,
  { now, rules }: { now: Instant; rules: Rules },
): Event[] {
  return meanings[clock.kind]({ state, clock, now, rules });
}
