/** Days of the office as instants: a period lasts from the beginning of its first day to the end of its last. */

const day = 86_400_000;

export function beginningOf(on: string): string {
  return new Date(`${on}T00:00:00+08:00`).toISOString();
}

export function endOf(on: string): string {
  return new Date(Date.parse(beginningOf(on)) + day).toISOString();
}
