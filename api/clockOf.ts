/** The row of the office clock as the API shows it. */

import type { ClockRow } from '../db/moveOfficeClock.ts';
import { addMilliseconds } from '../workflows/lifecycle/dates/localDate.ts';

const day = 86_400_000;

export function clockOf({ targetMs, movingSince }: ClockRow) {
  return {
    now: addMilliseconds(new Date().toISOString(), targetMs),
    offsetDays: targetMs / day,
    moving: movingSince !== null,
  };
}
