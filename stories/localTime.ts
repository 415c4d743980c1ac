/** Local time of the office (UTC+8, no summer time), as the stories and the expected files write it. */

const ahead = 8 * 3_600_000;

/** The instant of a local minute, `2026-02-09 10:00` or `2026-02-09 08:59:58`. */
export function instantOf(local: string): number {
  const instant = Date.parse(`${local.replace(' ', 'T')}Z`) - ahead;
  if (Number.isNaN(instant)) throw new Error(`${local} is no local time`);
  return instant;
}

/** `2026-02-09 10:00`. */
export function localMinute(instant: string): string {
  return new Date(Date.parse(instant) + ahead).toISOString().slice(0, 16).replace('T', ' ');
}

/** `2026-02-09`. */
export function localDay(instant: string): string {
  return localMinute(instant).slice(0, 10);
}
