/** What time it is at the office: real time, moved by one row for demonstrations and tests (design 6). */

import type { Actor } from '../workflows/lifecycle/actor.ts';
import { addMilliseconds, earlierOf, type Instant, laterOf } from '../workflows/lifecycle/dates/localDate.ts';
import { nextWake } from '../workflows/lifecycle/passTime.ts';
import type { CaseState } from '../workflows/lifecycle/state.ts';

export interface OfficeClock {
  /** By how much the office is ahead of real time; 0 in production. */
  offsetMs: number;
  /** Where a move leads; equal to `offsetMs` when nothing moves. */
  targetMs: number;
  /** Real instant at which the present move began. */
  movingSince: Instant | null;
}

/** While the clock moves, all acts wait this long; afterwards only those of cases still walking. */
const graceMs = 60_000;

interface Arrival {
  by: Actor;
  arrivedAt: Instant;
  notBefore?: string | undefined;
}

/**
 * The office instant of an act. While the clock moves, machines act at the earlier of the target and the next wake
 * of their case, so that each thing happens on its day.
 */
export function officeInstant(
  { clock, state }: { clock: OfficeClock; state?: CaseState | undefined },
  { by, arrivedAt, notBefore }: Arrival,
): Instant {
  const reached = addMilliseconds(arrivedAt, clock.targetMs);
  if (!clock.movingSince || by.kind === 'person') return notBefore ? laterOf(reached, notBefore) : reached;
  const wake = state && nextWake(state);
  return wake ? earlierOf(reached, wake) : reached;
}

/** Whether a person's act must wait for the clock that is being moved. */
export function isWalking(
  { clock, arrivedMs, state }: { clock: OfficeClock; arrivedMs: number; state?: CaseState | undefined },
  { by, arrivedAt }: Arrival,
): boolean {
  if (by.kind !== 'person' || !clock.movingSince) return false;
  if (arrivedAt < addMilliseconds(clock.movingSince, graceMs)) return true;
  return state !== undefined && arrivedMs !== clock.targetMs;
}
