/** The day on which an act counts, and how far back whoever may record it (补录, design 4). */

import type { Act, Rules } from './act.ts';
import { workdaysBetween } from './dates/calendar.ts';
import { type LocalDate, localDateOf } from './dates/localDate.ts';
import { type Refusal, refuse } from './refusal.ts';

/** The day the act happened: today unless it was recorded later. Clocks follow it; order and permits follow `at`. */
export function happenedOn({ occurredOn, at }: Pick<Act, 'occurredOn' | 'at'>): LocalDate {
  return occurredOn ?? localDateOf(at);
}

/** Refuses a day that lies further back than an office may record; a supervision office may. */
export function judgeRecordingDay(
  on: LocalDate,
  { at, by }: Pick<Act, 'at' | 'by'>,
  { policy, calendar }: Rules,
): Refusal | undefined {
  const supervised = by.kind === 'person' && by.post.role === 'supervisor';
  if (supervised || workdaysBetween(on, localDateOf(at), calendar) <= policy.backdating.workdays)
    return undefined;
  return refuse('forbidden', `补录已超过${policy.backdating.workdays}个工作日，须由督查室登记。`);
}
