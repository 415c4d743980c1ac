/** Slows down who guesses passwords from one address. What is guessed of one name is counted in `accountLock.ts`. */

import type { Environment } from './environment.ts';
import { Problem } from './problem.ts';

const windowMs = 60_000;
const mostPerAddress = 20;
/** So that invented addresses cannot fill the memory. */
const mostRemembered = 10_000;

export interface FailedSignIns {
  /** Throws `tooMany` when there were too many failures just now. */
  check(address: string | undefined): void;
  failed(address: string | undefined): void;
}

/** Kept in memory: a restart forgives. Our own machine (tests, measurements) has no address to count. */
export function makeFailedSignIns(now: () => number = Date.now): FailedSignIns {
  const failures = new Map<string, { since: number; count: number }>();
  const countOf = (key: string): number => {
    const found = failures.get(key);
    return found && now() - found.since < windowMs ? found.count : 0;
  };
  const add = (key: string) => {
    const count = countOf(key);
    const since = count > 0 ? (failures.get(key)?.since ?? now()) : now();
    failures.delete(key);
    failures.set(key, { since, count: count + 1 });
    for (const oldest of failures.keys()) {
      if (failures.size <= mostRemembered) break;
      failures.delete(oldest);
    }
  };
  return {
    check(address) {
      if (address === undefined) return;
      if (countOf(address) >= mostPerAddress)
        throw new Problem('tooMany', '登录失败次数过多，请一分钟后再试。');
    },
    failed(address) {
      if (address !== undefined) add(address);
    },
  };
}

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Where a request comes from; behind a proxy on this machine what that proxy says; undefined for this machine. */
export function addressOf(
  { incoming }: Environment['Bindings'],
  forwardedFor: string | undefined,
): string | undefined {
  const peer = incoming?.socket?.remoteAddress;
  if (peer !== undefined && !loopback.has(peer)) return peer;
  return forwardedFor?.split(',').at(-1)?.trim();
}
