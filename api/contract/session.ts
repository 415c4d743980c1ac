/** Logging in and out, and who one is. */

import { createRoute, z } from '@hono/zod-openapi';
import { roles } from '../../workflows/lifecycle/actor.ts';
import { id, instant } from './parts.ts';
import { problems } from './problem.ts';

const tags = ['登录'];
const password = z.string().min(1).max(128);
const ok = z.strictObject({ success: z.literal(true) }).openapi('Success');

export const signIn = createRoute({
  method: 'post',
  path: '/api/auth/sign-in/username',
  tags,
  summary: '用户名登录',
  description: '答复带有会话 Cookie。',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            username: z.string().min(1).max(100),
            password,
            rememberMe: z.boolean().optional(),
          }),
        },
      },
    },
  },
  responses: {
    200: {
      description: '已登录',
      content: {
        'application/json': {
          schema: z
            .strictObject({ person: z.strictObject({ account: id, username: z.string(), name: z.string() }) })
            .openapi('SignedIn'),
        },
      },
    },
    ...problems(
      'malformed',
      'contentType',
      'invalid',
      'credentials',
      'originRefused',
      'tooMany',
      'accountLocked',
      'tooLarge',
    ),
  },
});

export const signOut = createRoute({
  method: 'post',
  path: '/api/auth/sign-out',
  tags,
  summary: '退出登录',
  responses: {
    200: { description: '已退出', content: { 'application/json': { schema: ok } } },
    ...problems('originRefused'),
  },
});

export const changePassword = createRoute({
  method: 'post',
  path: '/api/auth/change-password',
  tags,
  summary: '修改密码',
  description: '其他会话随之失效。',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({ currentPassword: password, newPassword: z.string().min(8).max(128) }),
        },
      },
    },
  },
  responses: {
    200: { description: '已修改', content: { 'application/json': { schema: ok } } },
    ...problems(
      'malformed',
      'contentType',
      'invalid',
      'unauthenticated',
      'credentials',
      'originRefused',
      'tooMany',
      'accountLocked',
      'tooLarge',
    ),
  },
});

const post = z
  .strictObject({
    id,
    role: z.enum(roles),
    committee: id,
    unit: id.optional(),
    unitName: z.string().optional(),
    proposer: id.optional(),
    proposerName: z.string().optional(),
    rank: z.enum(['deputy', 'head']).optional(),
    label: z.string().openapi({ description: '岗位的说法，例如“市人社局办公室”' }),
    onBehalfOf: z
      .strictObject({ post: id, person: id, name: z.string() })
      .optional()
      .openapi({ description: '代某某办理' }),
  })
  .openapi('Post');

export const me = createRoute({
  method: 'get',
  path: '/api/me',
  tags,
  summary: '本人及其岗位',
  responses: {
    200: {
      description: '本人',
      content: {
        'application/json': {
          schema: z
            .strictObject({
              person: z.strictObject({ id, name: z.string(), username: z.string() }),
              posts: z.array(post),
              now: instant.openapi({ description: '办公时间（演示时可能调快）' }),
              mustChangePassword: z
                .boolean()
                .openapi({ description: '密码是一次性的：修改之前，其他接口答复 `passwordExpired`' }),
              sessionExpiresAt: instant.openapi({ description: '会话何时失效（实际时间）' }),
              sessionSecondsLeft: z.int().min(0),
              lastReset: z
                .strictObject({ at: instant, by: z.string() })
                .optional()
                .openapi({ description: '账号最近一次由他人建立或者重置：何时，何人' }),
            })
            .openapi('Me'),
        },
      },
    },
    ...problems('unauthenticated'),
  },
});

export const prolongSession = createRoute({
  method: 'post',
  path: '/api/session/prolong',
  tags,
  summary: '继续使用',
  description: '会话从现在起重新计算期限。读取不延长会话。',
  responses: {
    200: {
      description: '已延长',
      content: {
        'application/json': {
          schema: z
            .strictObject({ sessionExpiresAt: instant, sessionSecondsLeft: z.int().min(0) })
            .openapi('SessionProlonged'),
        },
      },
    },
    ...problems('unauthenticated', 'originRefused'),
  },
});
