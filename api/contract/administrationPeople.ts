/** People with their accounts: for the administrator of the committee, and for an office its own handlers and leaders. */

import { createRoute, z } from '@hono/zod-openapi';
import {
  changing,
  email,
  idParam,
  paging,
  person,
  personName,
  personPost,
  rank,
  role,
  slip,
  administrationTags as tags,
  telephone,
  username,
} from './administrationParts.ts';
import { cursor, id, instant, searchText, shortLine } from './parts.ts';
import { problems } from './problem.ts';

const people = z.strictObject({ people: z.array(person), next: cursor.optional() }).openapi('PeoplePage');
const slips = z.strictObject({ slips: z.array(slip) }).openapi('AccountSlips');

export const newPost = z
  .strictObject({
    role,
    committee: id,
    unit: id.optional(),
    proposer: id.optional().openapi({ description: '已有的提案者' }),
    newProposer: z
      .strictObject({ kind: z.enum(['person', 'organisation']), name: shortLine })
      .optional()
      .openapi({ description: '同时登记的提案者' }),
    rank: rank.optional(),
    telephone: telephone.optional(),
  })
  .openapi('NewPost');

export const listPeople = createRoute({
  method: 'get',
  path: '/api/administration/people',
  tags,
  summary: '人员及其岗位、账号',
  description: '按姓名排列。',
  request: {
    query: z.strictObject({
      ...paging,
      unit: id.optional(),
      role: role.optional(),
      search: searchText.optional().openapi({ description: '姓名或者登录名' }),
    }),
  },
  responses: {
    200: { description: '一页', content: { 'application/json': { schema: people } } },
    ...problems('unauthenticated', 'forbidden', 'invalid'),
  },
});

export const createPerson = createRoute({
  method: 'post',
  path: '/api/administration/people',
  tags,
  summary: '新建人员和账号',
  description: '答复中的一次性密码仅出现一次。不填登录名的，按姓名的拼音。',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            name: personName,
            email: email.optional(),
            username: username.optional(),
            posts: z.array(newPost).min(1).max(10),
          }),
        },
      },
    },
  },
  responses: {
    201: {
      description: '已新建',
      content: { 'application/json': { schema: z.strictObject({ person: id, slip }) } },
    },
    ...problems(...changing, 'taken'),
  },
});

export const changePerson = createRoute({
  method: 'put',
  path: '/api/administration/people/{id}',
  tags,
  summary: '修改姓名、邮箱',
  request: {
    params: idParam,
    body: {
      required: true,
      content: {
        'application/json': { schema: z.strictObject({ name: personName, email: email.optional() }) },
      },
    },
  },
  responses: {
    200: {
      description: '已修改',
      content: { 'application/json': { schema: z.strictObject({ person: id }) } },
    },
    ...problems(...changing),
  },
});

export const resetAccounts = createRoute({
  method: 'post',
  path: '/api/administration/accounts/reset',
  tags,
  summary: '重置密码，制作账号条',
  description:
    '原密码和已登录的会话随之失效，账号解除锁定；没有账号的人同时建立账号。办公室只可重置全部岗位（含代办）都是本单位承办人或者领导的人。有一人不可重置的，全部不办理。',
  request: {
    body: {
      required: true,
      content: {
        'application/json': { schema: z.strictObject({ people: z.array(id).min(1).max(50) }) },
      },
    },
  },
  responses: {
    200: { description: '账号条', content: { 'application/json': { schema: slips } } },
    ...problems(...changing),
  },
});

export const listStaff = createRoute({
  method: 'get',
  path: '/api/staff',
  tags,
  summary: '本单位人员',
  description: '本人担任办公室岗位的单位的全部在岗人员。',
  request: { query: z.strictObject({ unit: id.optional() }) },
  responses: {
    200: {
      description: '全部',
      content: {
        'application/json': {
          schema: z
            .strictObject({
              units: z.array(z.strictObject({ id, name: z.string(), people: z.array(person) })),
            })
            .openapi('Staff'),
        },
      },
    },
    ...problems('unauthenticated', 'forbidden', 'invalid'),
  },
});

export const createStaff = createRoute({
  method: 'post',
  path: '/api/staff',
  tags,
  summary: '新建本单位承办人或者领导',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            unit: id,
            name: personName,
            role: z.enum(['handler', 'leader']),
            rank: rank.optional().openapi({ description: '领导须填' }),
            telephone: telephone.optional(),
            email: email.optional(),
            username: username.optional(),
          }),
        },
      },
    },
  },
  responses: {
    201: {
      description: '已新建',
      content: { 'application/json': { schema: z.strictObject({ person: id, slip }) } },
    },
    ...problems(...changing, 'taken'),
  },
});

export const createPost = createRoute({
  method: 'post',
  path: '/api/administration/people/{id}/posts',
  tags,
  summary: '增加岗位',
  request: {
    params: idParam,
    body: { required: true, content: { 'application/json': { schema: newPost } } },
  },
  responses: {
    201: { description: '已增加', content: { 'application/json': { schema: personPost } } },
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
      content: {
        'application/json': {
          schema: z.strictObject({ telephone: telephone.optional(), rank: rank.optional() }),
        },
      },
    },
  },
  responses: {
    200: { description: '已修改', content: { 'application/json': { schema: personPost } } },
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
      content: {
        'application/json': {
          schema: z.strictObject({ successor: id.optional().openapi({ description: '接办人的岗位' }) }),
        },
      },
    },
  },
  responses: {
    200: { description: '已结束', content: { 'application/json': { schema: personPost } } },
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
      content: {
        'application/json': {
          schema: z.strictObject({ person: id, startsAt: instant.optional(), endsAt: instant }),
        },
      },
    },
  },
  responses: {
    201: { description: '已委托', content: { 'application/json': { schema: personPost } } },
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
      content: {
        'application/json': {
          schema: z
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
        },
      },
    },
    ...problems('unauthenticated', 'unseen'),
  },
});
