/** Time as an actor: everything that fell due by an instant, in order (design 4, invariant 11). */

import type { Rules } from './act.ts';
import { isMissed, isRunning } from './clock.ts';
import type { Clock, ClockRung } from './clockState.ts';
import { whenMissed } from './clocks.ts';
import { earlierOf, type Instant } from './dates/localDate.ts';
import type { Event, Recorded } from './events.ts';
import { eventSchema } from './events.ts';
import { evolve } from './evolve.ts';
import type { CaseState } from './state.ts';
import { isSurveyAnswered } from './survey/feedback.ts';

/** Something on a clock that has fallen due. */
type Fallen = { at: Instant; clock: Clock; rung?: ClockRung };

/**
 * All events that time writes up to `now`, each with `dueAt` (fell due) beside `at` (written). Of several reminders
 * of one clock only the latest is given; one that a missed date has made untrue is dropped.
 */
export function passTime(
  state: CaseState,
  now: Instant,
  rules: Rules,
): { state: CaseState; recorded: Recorded[] } {
  const recorded: Recorded[] = [];
  let present = state;
  for (let fallen = firstFallen(present, now); fallen; fallen = firstFallen(present, now)) {
    for (const event of eventsOf(present, fallen, { now, rules })) {
      const entry: Recorded = {
        sequence: present.version + 1,
        schema: eventSchema,
        at: now,
        dueAt: fallen.at,
        by: { kind: 'time' },
        event,
      };
      recorded.push(entry);
      present = evolve(present, entry);
    }
  }
  return { state: present, recorded };
}

/** The next instant at which `passTime` would give anything; none when no clock runs towards anything. */
export function nextWake(state: CaseState): Instant | undefined {
  return state.clocks
    .filter(isRunning)
    .flatMap((clock) => {
      const rung = trueRungs(state, clock)[0]?.at;
      return [...(isMissed(clock) ? [] : [clock.missesAt]), ...(rung ? [rung] : [])];
    })
    .reduce<Instant | undefined>((first, at) => (first ? earlierOf(first, at) : at), undefined);
}

function firstFallen(state: CaseState, now: Instant): Fallen | undefined {
  return state.clocks
    .filter(isRunning)
    .flatMap((clock) => fallenOn(state, clock, now))
    .reduce<Fallen | undefined>((first, each) => (first && first.at <= each.at ? first : each), undefined);
}

function fallenOn(state: CaseState, clock: Clock, now: Instant): Fallen[] {
  const missed: Fallen[] = !isMissed(clock) && clock.missesAt <= now ? [{ at: clock.missesAt, clock }] : [];
  const rung = trueRungs(state, clock).findLast((each) => each.at <= now);
  const untrue = rung && missed.length > 0 && rung.at < clock.missesAt;
  return rung && !untrue ? [...missed, { at: rung.at, clock, rung }] : missed;
}

/** What is no longer true is not sent: a survey that everybody has answered reminds nobody. */
function trueRungs(state: CaseState, clock: Clock): ClockRung[] {
  return isDone(state, clock) ? [] : clock.rungs;
}

/** What the clock waits for is there, though it runs on: ratings may be changed until the survey ends. */
function isDone(state: CaseState, { kind }: Clock): boolean {
  return kind === 'survey' && isSurveyAnswered(state);
}

function eventsOf(
  state: CaseState,
  { clock, rung }: Fallen,
  { now, rules }: { now: Instant; rules: Rules },
): Event[] {
  if (!rung) {
    const ended = whenMissed(state, clock, { now, rules });
    return isDone(state, clock) ? ended : [{ kind: 'missed', clock: clock.id }, ...ended];
  }
  const { level, offset, unit, to, at } = rung;
  return [{ kind: 'reminded', clock: clock.id, level, offset, unit, to, rungAt: at }];
}
