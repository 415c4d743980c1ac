/** A second reckoning of due dates, day by day and by its own table, to hold Banli's dates against. */

import { isWorked } from './daysOff.ts';

/** A rule as the expected files write it, e.g. 3 months, rolled; `extended` is in the same unit. */
export interface Rule {
  startOn: string;
  unit: string;
  length: number;
  extended?: number | undefined;
  roll: boolean;
  /** `national`, or the region whose days off come on top. */
  calendar: string;
}

export interface Reckoned {
  dueOn: string;
  /** Days not worked that a count of working days passed over, or over which the date was rolled. */
  skipped: string[];
}

/** The due date of a rule. Dates are YYYY-MM-DD; throws for a unit it does not know. */
export function reckon({ startOn, unit, length, extended = 0, roll, calendar }: Rule): Reckoned {
  const whole = length + extended;
  const skipped: string[] = [];
  let on = startOn;
  switch (unit) {
    case 'workday':
      for (let counted = 0; counted < whole; ) {
        on = dayAfter(on);
        if (isWorked(on, calendar)) counted += 1;
        else skipped.push(on);
      }
      break;
    case 'day':
      for (let counted = 0; counted < whole; counted += 1) on = dayAfter(on);
      break;
    case 'month':
      on = monthsLater(startOn, whole);
      break;
    default:
      throw new Error(`No unit ${unit}`);
  }
  while (roll && !isWorked(on, calendar)) {
    skipped.push(on);
    on = dayAfter(on);
  }
  return { dueOn: on, skipped };
}

function dayAfter(on: string): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** The same day of the month, or its last where it has no such day. */
export function monthsLater(on: string, months: number): string {
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}
