/** For operators: whether it lives, whether it is ready, how it does, and what it offers. */

import { createRoute, z } from '@hono/zod-openapi';
import { instant } from './parts.ts';
import { problems } from './problem.ts';

const tags = ['运行'];

export const healthz = createRoute({
  method: 'get',
  path: '/healthz',
  tags,
  summary: '进程是否活着',
  responses: {
    200: {
      description: '活着',
      content: { 'application/json': { schema: z.strictObject({ alive: z.literal(true) }) } },
    },
  },
});

const readiness = z
  .strictObject({
    ready: z.boolean(),
    database: z.strictObject({
      reachable: z.boolean(),
      migrated: z.boolean(),
      clockDifferenceMs: z.number().optional(),
    }),
    temporal: z
      .strictObject({ reachable: z.boolean(), since: instant.optional() })
      .openapi({ description: '期限引擎；不可用时仍可办理，到期事项待恢复后补记' }),
    reasons: z.array(z.string()),
  })
  .openapi('Readiness');

export const readyz = createRoute({
  method: 'get',
  path: '/readyz',
  tags,
  summary: '是否可以办理',
  responses: {
    200: { description: '可以', content: { 'application/json': { schema: readiness } } },
    503: { description: '不可以', content: { 'application/json': { schema: readiness } } },
  },
});

export const metrics = createRoute({
  method: 'get',
  path: '/metrics',
  tags,
  summary: '运行指标（Prometheus）',
  responses: { 200: { description: '指标', content: { 'text/plain': { schema: z.string() } } } },
});

export const openApi = createRoute({
  method: 'get',
  path: '/openapi.json',
  tags,
  summary: '本说明',
  responses: {
    200: {
      description: 'OpenAPI 3.1',
      content: { 'application/json': { schema: z.looseObject({ openapi: z.string() }) } },
    },
  },
});

export const docs = createRoute({
  method: 'get',
  path: '/docs',
  tags,
  summary: '接口说明页面',
  responses: { 200: { description: '页面', content: { 'text/html': { schema: z.string() } } } },
});

export const docsScript = createRoute({
  method: 'get',
  path: '/docs/page.js',
  tags,
  summary: '接口说明页面的脚本',
  responses: {
    200: { description: '脚本', content: { 'text/javascript': { schema: z.string() } } },
    ...problems(),
  },
});
