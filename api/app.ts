/** The whole API as one function of what it is given: the process serves it, the tests ask it directly. */

import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { makeDesks } from './desks.ts';
import type { Dependencies, Environment } from './environment.ts';
import { makeMetrics } from './metrics.ts';
import type { ClockMover } from './moveClock.ts';
import { trustedOrigin } from './origin.ts';
import { Problem, problemOf, responseOf } from './problem.ts';
import { administrationRoutes } from './routes/administration.ts';
import { administrationPeopleRoutes } from './routes/administrationPeople.ts';
import { administrationPostRoutes } from './routes/administrationPosts.ts';
import { administrationRecordRoutes } from './routes/administrationRecord.ts';
import { administrationUnitRoutes } from './routes/administrationUnits.ts';
import { batchRoutes } from './routes/batches.ts';
import { choiceRoutes } from './routes/choices.ts';
import { commandRoutes } from './routes/commands.ts';
import { deadlineRoutes } from './routes/deadlines.ts';
import { demonstrationRoutes } from './routes/demonstration.ts';
import { draftRoutes } from './routes/drafts.ts';
import { eventRoutes } from './routes/events.ts';
import { fileRoutes } from './routes/files.ts';
import { handoverRoutes } from './routes/handover.ts';
import { inboxRoutes } from './routes/inbox.ts';
import { letterReadingRoutes } from './routes/letterReading.ts';
import { letterRoutes } from './routes/letters.ts';
import { lookupRoutes } from './routes/lookups.ts';
import { noticeRoutes } from './routes/notices.ts';
import { operationRoutes } from './routes/operation.ts';
import { proposalRoutes } from './routes/proposals.ts';
import { sessionRoutes } from './routes/session.ts';
import { stateRoutes } from './routes/state.ts';
import { sessionCookieName } from './sessionCookie.ts';
import { signedIn } from './signedIn.ts';

/** Every body but an upload, in bytes. */
const largestBody = 1024 * 1024;

/** Bodies that are files. */
const uploads = /^\/api\/(?:proposals\/[^/]+\/files|letters\/read)$/;

/** Behind these one must be logged in. */
const guarded = [
  '/api/administration/*',
  '/api/staff',
  '/api/posts/*',
  '/api/proposals/*',
  '/api/files/*',
  '/api/letters/*',
  '/api/notices/*',
  '/api/drafts/*',
  '/api/inbox/*',
  '/api/overview',
  '/api/committees/*',
  '/api/sessions/*',
  '/api/units/*',
  '/api/proposers/*',
  '/api/posts/*',
  '/api/categories/*',
  '/api/search/*',
  '/api/follows/*',
  '/api/views/*',
  '/api/surveys/*',
  '/api/policies/*',
  '/api/events',
  '/api/state',
  '/api/batches',
  '/api/batches/*',
];

/** `desks` is the folder of the built desks. */
export function makeApp(
  given: Dependencies & { mover: ClockMover; desks?: string },
): OpenAPIHono<Environment> {
  const { logger, registry, origins, secure } = given;
  const app = new OpenAPIHono<Environment>();
  const metrics = makeMetrics(registry);

  app.onError((error, c) => {
    const problem = problemOf(error);
    if (problem.code === 'fault') logger.error({ error, path: c.req.path }, 'A request failed');
    if (problem.code === 'databaseAway') logger.warn({ error }, 'The database is away');
    return responseOf(problem, c.req.path);
  });
  const deskFile = given.desks === undefined ? undefined : makeDesks(given.desks);
  app.notFound((c) => {
    const file = deskFile?.(c.req.raw);
    if (file) return file;
    const isCommand = /^\/api\/proposals\/[^/]+\/commands\/[^/]+$/.test(c.req.path);
    return responseOf(
      isCommand
        ? new Problem('unknownCommand', '没有这个办理事项。')
        : new Problem('noRoute', '没有这个地址。'),
      c.req.path,
    );
  });

  app.use(metrics.measure);
  app.use(async (c, next) => {
    c.set('arrivedAt', new Date().toISOString());
    // Before the handler, which may say otherwise: to touch a finished answer is to build it anew.
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Cache-Control', 'no-store');
    await next();
  });
  app.use(trustedOrigin(origins));
  app.use(limitBodies());
  for (const path of guarded) app.use(path, signedIn(given));

  app.route('/', commandRoutes({ ...given, metrics }));
  app.route('/', proposalRoutes(given));
  app.route('/', choiceRoutes(given));
  app.route('/', handoverRoutes(given));
  app.route('/', letterRoutes(given));
  app.route('/', letterReadingRoutes());
  app.route('/', inboxRoutes(given));
  app.route('/', fileRoutes(given));
  app.route('/', noticeRoutes(given));
  app.route('/', draftRoutes(given));
  app.route('/', administrationRoutes(given));
  app.route('/', lookupRoutes(given));
  app.route('/', administrationUnitRoutes(given));
  app.route('/', administrationPeopleRoutes(given));
  app.route('/', administrationPostRoutes(given));
  app.route('/', administrationRecordRoutes(given));
  app.route('/', deadlineRoutes(given));
  app.route('/', sessionRoutes(given));
  app.route('/', demonstrationRoutes(given));
  app.route('/', stateRoutes(given));
  app.route('/', batchRoutes(given));
  app.route('/', eventRoutes(given));
  app.route(
    '/',
    operationRoutes({ ...given, registry, describe: describer(app, sessionCookieName(secure)) }),
  );
  return app;
}

function limitBodies(): ReturnType<typeof bodyLimit> {
  const limit = bodyLimit({
    maxSize: largestBody,
    onError: () => {
      throw new Problem('tooLarge', '请求内容超过 1 MB。');
    },
  });
  return (c, next) => {
    // An upload is counted while it is read.
    if (uploads.test(c.req.path)) return next();
    // A body that says its length need not be opened to be measured; HTTP holds it to what it says.
    const length = Number(c.req.header('content-length'));
    return length <= largestBody ? next() : limit(c, next);
  };
}

/** The OpenAPI description of all routes, made when first asked for. */
function describer(app: OpenAPIHono<Environment>, cookie: string): () => Record<string, unknown> {
  let made: Record<string, unknown> | undefined;
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: cookie,
  });
  return () => {
    made ??= {
      ...app.getOpenAPI31Document({
        openapi: '3.1.0',
        info: {
          title: '办理',
          version: '1',
          description:
            '政协提案办理。所有错误均为 `application/problem+json`（RFC 9457），`code` 是稳定的代码。办理事项须带 `Idempotency-Key`。请求可以用 `Banli-Person` 写明以谁的会话发出：会话已属他人的答复 `otherPerson`。',
        },
        security: [{ session: [] }],
      }),
    };
    return made;
  };
}
