/** Five failures in a row lock a name for fifteen minutes, whether there is such an account or not. */

import { countFailure, forgetFailures, readLock } from '../db/accountLock.ts';
import type { Sql } from '../db/connect.ts';
import { Problem } from './problem.ts';

export interface Attempt {
  username: string;
  /** Real instant. */
  now: string;
  address: string | undefined;
}

export function makeAccountLock(sql: Sql) {
  /** One attempt at a time for each name: many at once must not outrun the count. */
  const queues = new Map<string, Promise<unknown>>();

  const once = async <T>({ username, now, address }: Attempt, verify: () => Promise<T | undefined>) => {
    const { key, lockedUntil } = await readLock(sql, username, now);
    if (lockedUntil) throw locked(lockedUntil, now);
    const verified = await verify();
    if (verified !== undefined) {
      await forgetFailures(sql, key);
      return verified;
    }
    const until = await countFailure(sql, { key, now, address });
    if (until) throw locked(until, now);
    return undefined;
  };

  return {
    /** What `verify` found (nothing: it was a failure). Throws `accountLocked`. */
    attempt<T>(attempt: Attempt, verify: () => Promise<T | undefined>): Promise<T | undefined> {
      const name = attempt.username.toLowerCase();
      const before = queues.get(name) ?? Promise.resolve();
      const mine = before.then(() => once(attempt, verify));
      const settled = mine
        .catch(() => undefined)
        .then(() => {
          if (queues.get(name) === settled) queues.delete(name);
        });
      queues.set(name, settled);
      return mine;
    },
  };
}

function locked(until: string, now: string): Problem {
  const seconds = Math.max(1, Math.ceil((Date.parse(until) - Date.parse(now)) / 1000));
  const minutes = Math.ceil(seconds / 60);
  return new Problem(
    'accountLocked',
    `连续 5 次未能登录，该账号已锁定，请在 ${minutes} 分钟后再试；急需使用的，请联系管理员或者本单位办公室重置密码。`,
    { retryAfter: seconds },
  );
}
