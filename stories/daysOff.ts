/** Days off and days worked, typed by hand from the notices for 2026, so that no table of Banli's judges itself. */

/** Monday to Friday, but off. */
const weekdaysOff: Readonly<Record<string, readonly string[]>> = {
  national: [
    ...['2026-01-01', '2026-01-02'],
    ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-23'],
    '2026-04-06',
    ...['2026-05-01', '2026-05-04', '2026-05-05'],
    '2026-06-19',
    '2026-09-25',
    ...['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
  ],
  // 壮族三月三, beside the national ones.
  guangxi: ['2026-04-17', '2026-04-20'],
};

/** Saturday or Sunday, but worked (调休). */
const weekendsWorked: readonly string[] = [
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
  '2026-05-09',
  '2026-09-20',
  '2026-10-10',
];

/** Whether people work on that day of 2026; throws for another year, of which the table knows nothing. */
export function isWorked(on: string, region: string): boolean {
  if (!on.startsWith('2026-')) throw new Error(`No days off are known for ${on}`);
  const regional = weekdaysOff[region];
  if (!regional) throw new Error(`No days off are known for ${region}`);
  if (weekendsWorked.includes(on)) return true;
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5 && ![...(weekdaysOff.national ?? []), ...regional].includes(on);
}
