/** Lists under names of one's own: what was filtered and sorted by, as it stands in the address. */

import { createRoute, z } from '@hono/zod-openapi';
import { code, id, instant, shortLine } from './parts.ts';
import { problems } from './problem.ts';

const tags = ['视图'];

/** Nobody has more than this many; the oldest must go first. */
export const mostViews = 100;

const plainValue = z.union([z.string().max(200), z.number(), z.boolean()]);

/** The search part of the address, as the screen wrote it. */
export const savedSearch = z
  .record(z.string().max(50), z.union([plainValue, z.array(plainValue).max(50)]))
  .refine((value) => Object.keys(value).length <= 50, { error: '条件过多' })
  .openapi({ example: { state: 'handedOver', light: 'overdue' } });

const savedView = z
  .strictObject({ id, screen: z.string(), name: z.string(), search: savedSearch, at: instant })
  .openapi('SavedView');

const viewParams = z.object({ id: id.openapi({ param: { name: 'id', in: 'path' } }) });
const changing = [
  'malformed',
  'contentType',
  'tooLarge',
  'unauthenticated',
  'originRefused',
  'invalid',
] as const;

export const listViews = createRoute({
  method: 'get',
  path: '/api/views',
  tags,
  summary: '本人保存的视图',
  request: { query: z.strictObject({ screen: code.optional() }) },
  responses: {
    200: {
      description: '全部，按名称',
      content: { 'application/json': { schema: z.strictObject({ views: z.array(savedView) }) } },
    },
    ...problems('unauthenticated', 'invalid'),
  },
});

export const saveView = createRoute({
  method: 'post',
  path: '/api/views',
  tags,
  summary: '保存视图',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({ screen: code, name: shortLine, search: savedSearch }),
        },
      },
    },
  },
  responses: {
    201: { description: '已保存', content: { 'application/json': { schema: savedView } } },
    ...problems(...changing, 'taken', 'notNow'),
  },
});

export const changeView = createRoute({
  method: 'put',
  path: '/api/views/{id}',
  tags,
  summary: '更改视图',
  request: {
    params: viewParams,
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ name: shortLine, search: savedSearch }) } },
    },
  },
  responses: {
    200: { description: '已更改', content: { 'application/json': { schema: savedView } } },
    ...problems(...changing, 'unseen', 'taken'),
  },
});

export const removeView = createRoute({
  method: 'delete',
  path: '/api/views/{id}',
  tags,
  summary: '删除视图',
  request: { params: viewParams },
  responses: {
    200: { description: '已删除', content: { 'application/json': { schema: z.strictObject({ id }) } } },
    ...problems('unauthenticated', 'unseen', 'originRefused'),
  },
});
