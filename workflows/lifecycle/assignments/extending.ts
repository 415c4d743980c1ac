/** The due date that an extension would lead to, and whether it may. */

import type { Rules } from '../act.ts';
import { dueUnder } from '../clock.ts';
import type { Clock } from '../clockState.ts';
import type { Span } from '../dates/due.ts';
import type { LocalDate } from '../dates/localDate.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';

/**
 * The date with `extension` added to all granted before. Refused `overCeiling` beyond the ceiling; a date that only
 * rolling carries beyond it is the ceiling itself, which is allowed.
 */
export function extendedDue(clock: Clock, extension: Span, rules: Rules): LocalDate | Refusal {
  const { startOn, startedAt: at, ceilingOn } = clock;
  const origin = { startOn, at, ceilingOn, extensions: [...clock.extensions, extension] };
  const unrolled = dueUnder({ ...clock.rule, roll: false }, origin, rules);
  if (isRefusal(unrolled)) return unrolled;
  if (unrolled.due.ceilingApplied) {
    return refuse('overCeiling', `延期后将超过最长办理期限${unrolled.ceilingOn ?? ''}。`);
  }
  const rolled = dueUnder(clock.rule, origin, rules);
  if (isRefusal(rolled)) return rolled;
  return rolled.due.dueOn > clock.dueOn
    ? rolled.due.dueOn
    : refuse('invalid', '所申请的时间没有使期限延后。');
}
