/** Dates and instants as people read them. Local time is Asia/Shanghai, whatever the machine is set to. */

const hours8 = 8 * 3_600_000;

function partsOf(instant: string): { on: string; time: string } {
  const local = new Date(Date.parse(instant) + hours8).toISOString();
  return { on: local.slice(0, 10), time: local.slice(11, 16) };
}

/** 2026-03-04 → 3月4日, with the year where it is not `thisYear`. */
export function shortDate(on: string, thisYear?: string): string {
  const [year, month, day] = on.split('-');
  const short = `${Number(month)}月${Number(day)}日`;
  return year === thisYear ? short : `${year}年${short}`;
}

export function fullDate(on: string): string {
  return shortDate(on);
}

/** An instant as a local date: YYYY-MM-DD. */
export function dateOf(instant: string): string {
  return partsOf(instant).on;
}

/** 2026年3月4日 09:30 */
export function fullTime(instant: string): string {
  const { on, time } = partsOf(instant);
  return `${fullDate(on)} ${time}`;
}

/** 09:30 */
export function clockTime(instant: string): string {
  return partsOf(instant).time;
}
