/** What the routes of administration share: the shape of a post in a list of people, a slip, an audit row. */

import { z } from '@hono/zod-openapi';
import { roles } from '../../workflows/lifecycle/actor.ts';
import { cursor, id, instant, limit, shortLine } from './parts.ts';

export const administrationTags = ['管理'];

/** What a change in administration can meet. */
export const changing = [
  'malformed',
  'contentType',
  'tooLarge',
  'unauthenticated',
  'forbidden',
  'originRefused',
  'unseen',
  'invalid',
] as const;

export const rank = z.enum(['deputy', 'head']);
export const role = z.enum(roles);

export const username = z
  .string()
  .regex(/^[a-z\d][a-z\d._-]{1,49}$/, { error: '登录名应为 2 至 50 个小写字母、数字或 . _ -' })
  .openapi({ example: 'wen.yuqing' });

export const personName = shortLine.max(50);
export const telephone = z
  .string()
  .regex(/^[\d+\-() 转]{3,40}$/, { error: '电话号码只能有数字、空格和 + - ( ) 转' })
  .openapi({ example: '13800000001' });
export const email = z.email({ error: '不是邮件地址' }).max(200);

export const personPost = z
  .strictObject({
    id,
    role,
    committee: id,
    unit: id.optional(),
    unitName: z.string().optional(),
    proposer: id.optional(),
    proposerName: z.string().optional(),
    rank: rank.optional(),
    telephone: z.string().optional(),
    label: z.string().openapi({ description: '岗位的说法，例如“市人社局办公室”' }),
    onBehalfOf: z
      .strictObject({ post: id, person: id, name: z.string() })
      .optional()
      .openapi({ description: '代某某办理' }),
    startsAt: instant,
    endsAt: instant.optional(),
    ended: z.boolean(),
  })
  .openapi('PersonPost');

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

export const person = z
  .strictObject({
    id,
    name: z.string(),
    email: z.string().optional(),
    username: z.string().optional().openapi({ description: '没有账号的人没有登录名' }),
    mustChangePassword: z.boolean().openapi({ description: '一次性密码尚未修改' }),
    lockedUntil: instant.optional(),
    mayReset: z.boolean().openapi({ description: '当前用户是否可以重置其密码' }),
    posts: z.array(personPost),
  })
  .openapi('PersonWithPosts');

export const slip = z
  .strictObject({
    person: id,
    name: z.string(),
    place: z.string().openapi({ description: '单位或者所代表的提案者' }),
    username: z.string(),
    password: z.string().openapi({ description: '一次性密码，仅在此处出现一次，首次登录须修改' }),
    at: instant,
  })
  .openapi('AccountSlip');

export const paging = { cursor: cursor.optional(), limit: limit.optional() };

export const idParam = z.object({ id: id.openapi({ param: { name: 'id', in: 'path' } }) });
