/** Slows down who guesses passwords: failed attempts per address and per name within a minute. */

import type { Environment } from './environment.ts';
import { Problem } from './problem.ts';

const windowMs = 60_000;
const mostPerAddress = 20;
const mostPerName = 10;
/** So that invented names cannot fill the memory. */
const mostRemembered = 10_000;

export interface FailedSignIns {
  /** Throws `tooMany` when there were too many failures just now. */
  check(address: string | undefined, name: string): void;
  failed(address: string | undefined, name: string): void;
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
    check(address, name) {
      if (address === undefined) return;
      const tooMany =
        countOf(`address ${address}`) >= mostPerAddress || countOf(`name ${name}`) >= mostPerName;
      if (tooMany) throw new Problem('tooMany', '登录失败次数过多，请一分钟后再试。');
    },
    failed(address, name) {
      if (address === undefined) return;
      add(`address ${address}`);
      add(`name ${name}`);
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
