/** Health, figures, and the description of the API. */

import type { OpenAPIHono } from '@hono/zod-openapi';
import { isAway } from '../../db/away.ts';
import { type DatabaseReadiness, readDatabaseReadiness } from '../../db/read/readiness.ts';
import { docs, docsScript, healthz, metrics, openApi, readyz } from '../contract/operation.ts';
import { docsPage, docsPageScript } from '../docsPage.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { makeRouter } from '../router.ts';

type Given = Pick<Dependencies, 'log' | 'engine' | 'registry'> & {
  /** The whole description; made once all routes are there. */
  describe(): Record<string, unknown>;
};

/** Beyond this our instants and the database's cannot be compared. */
const mostDifferenceMs = 2000;

export function operationRoutes({ log, engine, registry, describe }: Given): OpenAPIHono<Environment> {
  const router = makeRouter();

  router.openapi(healthz, (c) => c.json({ alive: true as const }, 200));

  router.openapi(readyz, async (c) => {
    const database = await readDatabaseReadiness(log.sql).catch((error: unknown) => {
      if (isAway(error)) return undefined;
      throw error;
    });
    const reasons = reasonsAgainst(database);
    const body = {
      ready: reasons.length === 0,
      database: database ? { reachable: true, ...database } : { reachable: false, migrated: false },
      // Acts go on while it is away, so it never makes us unready.
      temporal: engine.temporalState(),
      reasons,
    };
    return body.ready ? c.json(body, 200) : c.json(body, 503);
  });

  router.openapi(metrics, async (c) =>
    c.text(await registry.metrics(), 200, { 'Content-Type': registry.contentType }),
  );

  router.openapi(openApi, (c) => c.json({ openapi: '3.1.0', ...describe() }, 200));
  router.openapi(docs, (c) => c.html(docsPage, 200));
  router.openapi(docsScript, (c) =>
    c.text(docsPageScript, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  );

  return router;
}

function reasonsAgainst(database: DatabaseReadiness | undefined): string[] {
  if (!database) return ['数据库不可用。'];
  const { migrated, clockDifferenceMs } = database;
  const differs = Math.abs(clockDifferenceMs) > mostDifferenceMs;
  return [
    ...(migrated ? [] : ['数据库结构不是本版本的，请先运行迁移。']),
    ...(differs ? [`本机与数据库的时钟相差 ${clockDifferenceMs} 毫秒。`] : []),
  ];
}
