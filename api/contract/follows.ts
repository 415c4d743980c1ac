/** Keeping an eye on a case. It gives no access, and ends with it. */

import { createRoute, z } from '@hono/zod-openapi';
import { caseParams } from './headers.ts';
import { id, instant } from './parts.ts';
import { problems } from './problem.ts';
import { awaitedNamed } from './proposalRow.ts';
import { caseLife, light } from './view.ts';

const tags = ['关注'];
const path = '/api/proposals/{id}/follow';

const following = {
  description: '是否关注',
  content: {
    'application/json': { schema: z.strictObject({ id, followed: z.boolean() }).openapi('Following') },
  },
};

export const readFollow = createRoute({
  method: 'get',
  path,
  tags,
  summary: '是否关注该件',
  request: { params: caseParams },
  responses: { 200: following, ...problems('unauthenticated', 'unseen') },
});

export const follow = createRoute({
  method: 'put',
  path,
  tags,
  summary: '关注',
  description: '关注不增加任何权限；不再可见的提案，关注随之取消。',
  request: { params: caseParams },
  responses: { 200: following, ...problems('unauthenticated', 'unseen', 'originRefused') },
});

export const unfollow = createRoute({
  method: 'delete',
  path,
  tags,
  summary: '取消关注',
  request: { params: caseParams },
  responses: { 200: following, ...problems('unauthenticated', 'originRefused', 'unseen') },
});

const followed = z
  .strictObject({
    id,
    number: z.string(),
    title: z.string(),
    state: caseLife,
    light,
    awaited: z.array(awaitedNamed),
    followedAt: instant,
  })
  .openapi('Followed');

export const listFollows = createRoute({
  method: 'get',
  path: '/api/follows',
  tags,
  summary: '我关注的提案',
  responses: {
    200: {
      description: '仍然可见的，新关注的在前，至多 200 件',
      content: {
        'application/json': { schema: z.strictObject({ follows: z.array(followed) }) },
      },
    },
    ...problems('unauthenticated'),
  },
});
