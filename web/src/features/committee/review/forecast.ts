/** The number that a case would get when filed now, counting those that are filed but not yet answered. */

import type { Held } from './outbox.ts';

/** 20260009 and 1: 20260010. The last run of digits, in its width. */
export function bump(number: string, by: number): string {
  return number.replace(/\d+(?=\D*$)/, (digits) => String(Number(digits) + by).padStart(digits.length, '0'));
}

/** `asked` is what the server forecast at the instant `askedAt`. */
export function forecast(asked: string, askedAt: number, list: readonly Held[]): string {
  const since = list.filter(
    ({ decision, state, answeredAt }) =>
      decision.command === 'file' &&
      decision.payload.caseNumber === undefined &&
      state !== 'failed' &&
      (answeredAt === undefined || answeredAt > askedAt),
  );
  return bump(asked, since.length);
}
