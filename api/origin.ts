/** Refuses what another site's page sends in a person's name. */

import type { MiddlewareHandler } from 'hono';
import type { Environment } from './environment.ts';
import { Problem } from './problem.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser names the origin of whatever changes something. Let through: the address that the browser itself opened
 * (offices open it under whatever intranet address they have), and origins named by configuration. Programs name none.
 */
export function trustedOrigin(origins: readonly string[]): MiddlewareHandler<Environment> {
  return async (c, next) => {
    const origin = c.req.header('origin');
    const trusted =
      origin === undefined ||
      reading.has(c.req.method) ||
      origins.includes(origin) ||
      hostOf(origin) === c.req.header('host');
    if (!trusted) throw new Problem('originRefused', '请求来自不受信任的网页。');
    await next();
  };
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
