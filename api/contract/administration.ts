/** Committees with their sessions, and the policies they live under. */

import { createRoute, z } from '@hono/zod-openapi';
import { id, instant, localDate, shortLine } from './parts.ts';
import { problems } from './problem.ts';

const tags = ['管理'];
const creating = [
  'malformed',
  'contentType',
  'tooLarge',
  'unauthenticated',
  'forbidden',
  'originRefused',
  'taken',
  'invalid',
] as const;

const committee = z
  .strictObject({
    id,
    name: shortLine,
    level: z.enum(['national', 'provincial', 'municipal', 'district']),
    region: shortLine,
  })
  .openapi('Committee');

export const listCommittees = createRoute({
  method: 'get',
  path: '/api/committees',
  tags,
  summary: '政协委员会',
  description: '管理员可见全部，其他人可见本人岗位所在的。',
  responses: {
    200: {
      description: '全部',
      content: { 'application/json': { schema: z.strictObject({ committees: z.array(committee) }) } },
    },
    ...problems('unauthenticated'),
  },
});

export const createCommittee = createRoute({
  method: 'post',
  path: '/api/committees',
  tags,
  summary: '新建政协委员会',
  request: { body: { required: true, content: { 'application/json': { schema: committee } } } },
  responses: {
    201: { description: '已新建', content: { 'application/json': { schema: committee } } },
    ...problems(...creating),
  },
});

const sessionFields = {
  id,
  committee: id,
  term: z.int().min(1).max(200).openapi({ description: '届' }),
  session: z.int().min(1).max(50).openapi({ description: '次' }),
  year: z.int().min(1949).max(2199),
  opensOn: localDate,
  cutOffAt: instant.openapi({ description: '此后提交的为闭会期间提案' }),
  policy: id,
  calendar: id,
  body: id.optional().openapi({ description: '抄送时代表政协的单位' }),
};
const session = z.strictObject(sessionFields).openapi('Session');

export const listSessions = createRoute({
  method: 'get',
  path: '/api/sessions',
  tags,
  summary: '届次',
  description: '管理员可见全部，其他人可见本人岗位所在委员会的。新的在前。',
  request: { query: z.strictObject({ committee: id.optional() }) },
  responses: {
    200: {
      description: '全部',
      content: { 'application/json': { schema: z.strictObject({ sessions: z.array(session) }) } },
    },
    ...problems('unauthenticated', 'invalid'),
  },
});

export const createSession = createRoute({
  method: 'post',
  path: '/api/sessions',
  tags,
  summary: '新建届次',
  request: { body: { required: true, content: { 'application/json': { schema: session } } } },
  responses: {
    201: { description: '已新建', content: { 'application/json': { schema: session } } },
    ...problems(...creating),
  },
});

const policyRow = z.strictObject({ version: id, name: z.string() }).openapi('PolicyRow');

export const listPolicies = createRoute({
  method: 'get',
  path: '/api/policies',
  tags,
  summary: '办理规则',
  responses: {
    200: {
      description: '全部版本',
      content: { 'application/json': { schema: z.strictObject({ policies: z.array(policyRow) }) } },
    },
    ...problems('unauthenticated', 'forbidden'),
  },
});

export const readPolicy = createRoute({
  method: 'get',
  path: '/api/policies/{version}',
  tags,
  summary: '一个版本的办理规则',
  description: '管理员可见全部，其他人可见本人岗位所在委员会各届次所用的。',
  request: { params: z.object({ version: id.openapi({ param: { name: 'version', in: 'path' } }) }) },
  responses: {
    200: {
      description: '全部规则，作为数据',
      content: {
        'application/json': {
          schema: z
            .looseObject({ version: id, name: z.string(), sources: z.array(z.string()) })
            .openapi('Policy'),
        },
      },
    },
    ...problems('unauthenticated', 'unseen'),
  },
});
