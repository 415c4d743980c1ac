/** The light of a clock: whether it is far, near, past or done, seen at an instant. */

import { isMissed } from '../clock.ts';
import type { Clock } from '../clockState.ts';
import { type Calendar, workdaysBetween } from '../dates/calendar.ts';
import { addDays, type Instant, type LocalDate, laterOf, localDateOf } from '../dates/localDate.ts';

export type Light = 'normal' | 'dueSoon' | 'overdue' | 'done';

/** Where a ladder has no rung before the due date. */
const daysOfWarning = 3;

/** The worst first. */
const order: readonly Light[] = ['overdue', 'dueSoon', 'normal', 'done'];

export interface ClockLight {
  light: Light;
  warnsOn: LocalDate;
  /** Working days after today up to the due date; negative when it is past, counted from it. None once stopped. */
  workdaysLeft?: number;
}

/** The day of the first rung up to the due date, before any is spent; without one, three days before, never before the start. */
export function warningOf({ rungs, dueOn, startOn }: Pick<Clock, 'rungs' | 'dueOn' | 'startOn'>): LocalDate {
  const first = rungs.find((each) => each.level !== 'red' && localDateOf(each.at) <= dueOn);
  return first ? localDateOf(first.at) : laterOf(addDays(dueOn, -daysOfWarning), startOn);
}

export function warnsOn(clock: Clock): LocalDate {
  return clock.warnsOn ?? warningOf(clock);
}

/** A clock that stopped is done, late or not; one whose time is up is overdue even before that was written. */
export function lightOf(clock: Clock, { at, calendar }: { at: Instant; calendar: Calendar }): ClockLight {
  const today = localDateOf(at);
  const warning = warnsOn(clock);
  if (clock.stopped) return { light: 'done', warnsOn: warning };
  const workdaysLeft = workdaysBetween(today, clock.dueOn, calendar);
  if (isMissed(clock) || clock.missesAt <= at) return { light: 'overdue', warnsOn: warning, workdaysLeft };
  return { light: today >= warning ? 'dueSoon' : 'normal', warnsOn: warning, workdaysLeft };
}

/** The worst of several lights; `done` when there is none. */
export function worstLight(lights: readonly Light[]): Light {
  return order.find((each) => lights.includes(each)) ?? 'done';
}
