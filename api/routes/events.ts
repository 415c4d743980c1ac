/** The stream of changes: one for each browser, as long as its session lasts. */

import type { OpenAPIHono } from '@hono/zod-openapi';
import { openStream } from '../contract/events.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { Problem } from '../problem.ts';
import { makeRouter } from '../router.ts';
import { readSessionToken } from '../sessionCookie.ts';

type Given = Pick<Dependencies, 'live' | 'secret' | 'secure'>;

export function eventRoutes({ live, secret, secure }: Given): OpenAPIHono<Environment> {
  const router = makeRouter();
  router.openapi(openStream, async (c) => {
    const token = readSessionToken(c.req.header('cookie'), { secret, secure });
    if (!token) throw new Problem('unauthenticated', '尚未登录，或者登录已经失效。');
    const again = c.req.header('last-event-id') !== undefined;
    const body = await live.open({ token, viewer: c.var.viewer, again });
    if (!body) throw new Problem('tooMany', '同时在线的人过多，页面改为定时刷新。');
    return c.body(body, 200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store, no-transform',
      // Proxies that gather answers would hold the news back.
      'X-Accel-Buffering': 'no',
    });
  });
  return router;
}
