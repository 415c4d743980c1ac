/** What one has been told, and what could not be told. */

import { createRoute, z } from '@hono/zod-openapi';
import { cursor, id, instant, limit } from './parts.ts';
import { problems } from './problem.ts';

const tags = ['通知'];

/** Row numbers as text in paths, so that an absurd one is simply not there. */
const noticeParams = z.object({
  id: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .openapi({ param: { name: 'id', in: 'path' }, example: '17' }),
});

const words = { subject: z.string(), body: z.string() };

const notice = z
  .strictObject({
    id: z.int(),
    proposal: id,
    kind: z.string().openapi({ example: 'handedOver' }),
    at: instant,
    readAt: instant.optional(),
    post: id.openapi({ description: '因哪个岗位而收到' }),
    act: z.string().optional().openapi({ description: '所请办理的事项', example: 'signFor' }),
    ...words,
  })
  .openapi('Notice');

export const listNotices = createRoute({
  method: 'get',
  path: '/api/notices',
  tags,
  summary: '本人的通知',
  request: {
    query: z.strictObject({
      unread: z.enum(['true', 'false']).optional().openapi({ description: '只看未读' }),
      cursor: cursor.optional(),
      limit: limit.optional(),
    }),
  },
  responses: {
    200: {
      description: '一页通知，新的在前',
      content: {
        'application/json': {
          schema: z
            .strictObject({
              notices: z.array(notice),
              unread: z.int().openapi({ description: '未读条数，数到 1000 为止' }),
              next: cursor.optional(),
            })
            .openapi('NoticePage'),
        },
      },
    },
    ...problems('unauthenticated', 'invalid'),
  },
});

export const readNotice = createRoute({
  method: 'post',
  path: '/api/notices/{id}/read',
  tags,
  summary: '标为已读',
  request: { params: noticeParams },
  responses: {
    200: {
      description: '已读',
      content: { 'application/json': { schema: z.strictObject({ id: z.int(), readAt: instant }) } },
    },
    ...problems('unauthenticated', 'unseen', 'originRefused'),
  },
});

export const readAllNotices = createRoute({
  method: 'post',
  path: '/api/notices/read-all',
  tags,
  summary: '全部标为已读',
  responses: {
    200: {
      description: '标记的条数',
      content: { 'application/json': { schema: z.strictObject({ read: z.int() }) } },
    },
    ...problems('unauthenticated', 'originRefused'),
  },
});

const undelivered = z
  .strictObject({
    id: z.int(),
    proposal: id,
    kind: z.string(),
    at: instant,
    person: z.strictObject({ id, name: z.string() }),
    state: z.enum(['failed', 'unknown']),
    attempt: z.int(),
    reason: z.string(),
    subject: z.string(),
  })
  .openapi('UndeliveredNotice');

export const listUndelivered = createRoute({
  method: 'get',
  path: '/api/notices/undelivered',
  tags,
  summary: '未能送达的邮件通知',
  description: '管理员可见：发送失败的，以及不知道是否发出的。',
  request: { query: z.strictObject({ cursor: cursor.optional(), limit: limit.optional() }) },
  responses: {
    200: {
      description: '一页，新的在前',
      content: {
        'application/json': {
          schema: z
            .strictObject({ notices: z.array(undelivered), next: cursor.optional() })
            .openapi('UndeliveredPage'),
        },
      },
    },
    ...problems('unauthenticated', 'forbidden', 'invalid'),
  },
});

export const resendNotice = createRoute({
  method: 'post',
  path: '/api/notices/{id}/resend',
  tags,
  summary: '重新发送',
  request: { params: noticeParams },
  responses: {
    200: {
      description: '已重新排队',
      content: {
        'application/json': { schema: z.strictObject({ id: z.int(), state: z.literal('queued') }) },
      },
    },
    ...problems('unauthenticated', 'forbidden', 'unseen', 'notNow', 'originRefused'),
  },
});
