/** Tells a database that cannot be reached from a statement that is wrong. */

/** Of the driver, the operating system, and PostgreSQL itself while it starts, stops or is full. */
const away = new Set([
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  '53300',
  '57P01',
  '57P02',
  '57P03',
]);

/** Looks through wrapped errors too: drizzle and better-auth keep the driver's as the cause. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (
    'code' in error &&
    typeof error.code === 'string' &&
    (away.has(error.code) || error.code.startsWith('08'))
  ) {
    return true;
  }
  if (error instanceof AggregateError && error.errors.some(isAway)) return true;
  return isAway(error.cause);
}
