/** The reminders around a due date: rungs at nine o'clock on working days, before, on and after it (design 5). */

import { addWorkdays, type Calendar, nextWorkdayOnOrAfter, previousWorkdayOnOrBefore } from './calendar.ts';
import { addDays, atTime, type Instant, type LocalDate } from './localDate.ts';

export interface RungRule {
  /** Negative before the due date, 0 on it, positive after it. */
  offset: number;
  unit: 'workday' | 'day';
  level: RungLevel;
  /** Again every so many units; repetitions count only after the due date, and there are at most 12 rungs a rule. */
  repeatEvery?: number | undefined;
  /** The last offset that a repetition may have. */
  until?: number | undefined;
}

type RungLevel = 'blue' | 'orange' | 'red';

export interface Rung {
  at: Instant;
  dueOn: LocalDate;
  level: RungLevel;
  /** As counted from the due date, before any move to a working day. */
  offset: number;
  unit: 'workday' | 'day';
}

const mostRungsOfARule = 12;

export interface LadderRequest {
  rules: readonly RungRule[];
  dueOn: LocalDate;
  /** Rungs at or before it are left out. */
  startedAt: Instant;
  calendar: Calendar;
  /** Local time of day. */
  time?: string | undefined;
}

/**
 * All rungs, in order. Those up to the due date that fall on a day off move to the working day before, later ones
 * to the working day after; of several on one day the latest stays, by the day it was meant for, then by offset.
 */
export function rungsOf({ rules, dueOn, startedAt, calendar, time = '09:00' }: LadderRequest): Rung[] {
  const byInstant = new Map<Instant, Rung & { meantOn: LocalDate }>();
  for (const rule of rules) {
    for (const offset of offsetsOf(rule)) {
      const meantOn = rule.unit === 'workday' ? addWorkdays(dueOn, offset, calendar) : addDays(dueOn, offset);
      const on =
        offset <= 0 ? previousWorkdayOnOrBefore(meantOn, calendar) : nextWorkdayOnOrAfter(meantOn, calendar);
      const at = atTime(on, time);
      if (at <= startedAt) continue;
      const other = byInstant.get(at);
      const isLater =
        !other || meantOn > other.meantOn || (meantOn === other.meantOn && offset >= other.offset);
      if (isLater) byInstant.set(at, { at, dueOn, level: rule.level, offset, unit: rule.unit, meantOn });
    }
  }
  return [...byInstant.values()]
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ meantOn: _, ...rung }) => rung);
}

function offsetsOf({ offset, repeatEvery = 0, until = Number.POSITIVE_INFINITY }: RungRule): number[] {
  if (repeatEvery <= 0) return [offset];
  const offsets = [offset];
  // The first repetition after the due date, in step with the rule's own offset.
  let next = offset + repeatEvery * Math.max(1, Math.floor(-offset / repeatEvery) + 1);
  for (; offsets.length < mostRungsOfARule && next <= until; next += repeatEvery) offsets.push(next);
  return offsets;
}
