/** How events change the clocks. */

import type { Clock } from '../clockState.ts';
import type { EventOf, Recorded } from '../events.ts';
import { assertNever } from '../refusal.ts';
import type { CaseState } from '../state.ts';
import { warningOf } from '../views/light.ts';
import { change, set } from './records.ts';

type ClockEvent = EventOf<
  'clockStarted' | 'clockStopped' | 'missed' | 'missedRevoked' | 'dueMoved' | 'reminded'
>;

export function evolveClocks(state: CaseState, event: ClockEvent, recorded: Recorded): CaseState {
  const clocks = nextClocks(state.clocks, event, recorded);
  return { ...state, clocks };
}

function nextClocks(clocks: Clock[], event: ClockEvent, { at }: Recorded): Clock[] {
  switch (event.kind) {
    case 'clockStarted':
      return [...clocks.filter((each) => each.id !== event.clock.id), withWarning(event.clock)];
    case 'clockStopped':
      return set(clocks, event.clock, { stopped: { at, on: event.on, how: event.how }, rungs: [] });
    case 'missed':
      return change(clocks, event.clock, (clock) => ({
        ...clock,
        missed: { at },
        rungs: clock.rungs.filter((rung) => rung.at >= clock.missesAt),
      }));
    case 'missedRevoked':
      return change(clocks, event.clock, (clock) =>
        clock.missed ? { ...clock, missed: { ...clock.missed, revokedAt: at } } : clock,
      );
    case 'dueMoved':
      return change(clocks, event.clock, ({ ceilingOn: _ceiling, ...clock }) =>
        withWarning({
          ...clock,
          rule: event.rule,
          dueOn: event.to,
          provisional: event.due.provisional,
          explanation: event.due.explanation,
          extensions: event.extensions,
          ...(event.ceilingOn && { ceilingOn: event.ceilingOn }),
          calendar: event.calendar,
          missesAt: event.missesAt,
          rungs: event.rungs,
        }),
      );
    case 'reminded':
      return change(clocks, event.clock, (clock) => ({
        ...clock,
        remindersSent: clock.remindersSent + 1,
        rungs: clock.rungs.filter((rung) => rung.at > event.rungAt),
      }));
    default:
      return assertNever(event);
  }
}

/** Kept beside the clock because rungs are dropped once spent, and a light never goes back by itself. */
function withWarning(clock: Clock): Clock {
  return { ...clock, warnsOn: warningOf(clock) };
}
