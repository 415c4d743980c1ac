/** People with their accounts: for the administrator of the committee, and for an office its own handlers and leaders. */

import { createRoute, z } from '@hono/zod-openapi';
import {
  changing,
  email,
  idParam,
  newPost,
  paging,
  person,
  personName,
  rank,
  role,
  slip,
  administrationTags as tags,
  telephone,
  username,
} from './administrationParts.ts';
import { cursor, id, json, searchText } from './parts.ts';
import { problems } from './problem.ts';

const people = z.strictObject({ people: z.array(person), next: cursor.optional() }).openapi('PeoplePage');
const slips = z.strictObject({ slips: z.array(slip) }).openapi('AccountSlips');

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
    200: { description: '一页', ...json(people) },
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
      ...json(
        z.strictObject({
          name: personName,
          email: email.optional(),
          username: username.optional(),
          posts: z.array(newPost).min(1).max(10),
        }),
      ),
    },
  },
  responses: {
    201: {
      description: '已新建',
      ...json(z.strictObject({ person: id, slip })),
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
      ...json(z.strictObject({ name: personName, email: email.optional() })),
    },
  },
  responses: {
    200: {
      description: '已修改',
      ...json(z.strictObject({ person: id })),
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
      ...json(z.strictObject({ people: z.array(id).min(1).max(50) })),
    },
  },
  responses: {
    200: { description: '账号条', ...json(slips) },
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
      ...json(
        z
          .strictObject({
            units: z.array(z.strictObject({ id, name: z.string(), people: z.array(person) })),
          })
          .openapi('Staff'),
      ),
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
      ...json(
        z.strictObject({
          unit: id,
          name: personName,
          role: z.enum(['handler', 'leader']),
          rank: rank.optional().openapi({ description: '领导须填' }),
          telephone: telephone.optional(),
          email: email.optional(),
          username: username.optional(),
        }),
      ),
    },
  },
  responses: {
    201: {
      description: '已新建',
      ...json(z.strictObject({ person: id, slip })),
    },
    ...problems(...changing, 'taken'),
  },
});
