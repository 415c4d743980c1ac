/** Posts of people: given, changed, ended with a successor, delegated for a time; and what waits for one. */

import { createRoute, z } from '@hono/zod-openapi';
import {
  changing,
  idParam,
  newPost,
  personPost,
  rank,
  administrationTags as tags,
  telephone,
} from './administrationParts.ts';
import { id, instant, json } from './parts.ts';
import { problems } from './problem.ts';

export const createPost = createRoute({
  method: 'post',
  path: '/api/administration/people/{id}/posts',
  tags,
  summary: '增加岗位',
  request: {
    params: idParam,
    body: { required: true, ...json(newPost) },
  },
  responses: {
    201: { description: '已增加', ...json(personPost) },
    ...problems(...changing, 'taken'),
  },
});

export const changePost = createRoute({
  method: 'put',
  path: '/api/administration/posts/{id}',
  tags,
  summary: '修改岗位的电话、职级',
  request: {
    params: idParam,
    body: {
      required: true,
      ...json(z.strictObject({ telephone: telephone.optional(), rank: rank.optional() })),
    },
  },
  responses: {
    200: { description: '已修改', ...json(personPost) },
    ...problems(...changing),
  },
});

export const endPost = createRoute({
  method: 'post',
  path: '/api/administration/posts/{id}/end',
  tags,
  summary: '结束岗位',
  description:
    '仍有在办事项的岗位须有接办人（同一角色、同一处的另一个岗位），否则答复 `openWork` 并列出在办事项。接办人随即可以办理这些事项（代某某办理）。',
  request: {
    params: idParam,
    body: {
      required: true,
      ...json(z.strictObject({ successor: id.optional().openapi({ description: '接办人的岗位' }) })),
    },
  },
  responses: {
    200: { description: '已结束', ...json(personPost) },
    ...problems(...changing, 'openWork', 'notNow'),
  },
});

export const createDelegation = createRoute({
  method: 'post',
  path: '/api/administration/posts/{id}/delegations',
  tags,
  summary: '委托他人代为办理',
  description: '在所定期间，受托人以“代某某办理”的身份办理该岗位的事项。委托提案者岗位和管理岗位的，不受理。',
  request: {
    params: idParam,
    body: {
      required: true,
      ...json(z.strictObject({ person: id, startsAt: instant.optional(), endsAt: instant })),
    },
  },
  responses: {
    201: { description: '已委托', ...json(personPost) },
    ...problems(...changing, 'taken'),
  },
});

export const openWork = createRoute({
  method: 'get',
  path: '/api/posts/{id}/open-work',
  tags,
  summary: '岗位的在办事项',
  description:
    '由该岗位承办而尚未办复的，以及只等该岗位（同一处没有其他人担任同一角色）办理的。`handling` 为真的可以用 `assignHandler` 一次改派给他人。管理员、本单位办公室和本人可见。',
  request: { params: idParam },
  responses: {
    200: {
      description: '在办事项',
      ...json(
        z
          .strictObject({
            post: personPost,
            items: z.array(
              z.strictObject({
                proposal: id,
                number: z.string(),
                title: z.string(),
                version: z.int(),
                target: id.optional(),
                handling: z.boolean(),
                what: z.string().openapi({ description: '等待办理什么' }),
              }),
            ),
            successors: z
              .array(z.strictObject({ post: id, person: id, name: z.string() }))
              .openapi({ description: '可以接办的岗位' }),
          })
          .openapi('OpenWork'),
      ),
    },
    ...problems('unauthenticated', 'unseen'),
  },
});
