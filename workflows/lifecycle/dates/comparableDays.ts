/** Lengths of different units side by side, for limits such as "at most one month". */

import { assertNever } from '../refusal.ts';
import type { Span } from './due.ts';

/** Calendar days: a month counts as its longest, 31; five working days as a week. */
export function comparableDays({ unit, length }: Span): number {
  switch (unit) {
    case 'day':
      return length;
    case 'month':
      return length * 31;
    case 'workday':
      return (length * 7) / 5;
    default:
      return assertNever(unit);
  }
}
