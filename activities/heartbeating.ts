/** Lets the engine notice within seconds that a worker died with work in hand. */

import { heartbeat } from '@temporalio/activity';

const everyMs = 3000;

/** The same activity, which says every three seconds that it is alive. */
export function heartbeating<A, R>(activity: (asked: A) => Promise<R>): (asked: A) => Promise<R> {
  return async (asked) => {
    const beating = setInterval(heartbeat, everyMs);
    try {
      return await activity(asked);
    } finally {
      clearInterval(beating);
    }
  };
}
