/** The headers of acts. */

import { z } from '@hono/zod-openapi';
import { id } from './parts.ts';

export const actHeaders = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/, { error: '操作编号应为 1 至 200 个可见的 ASCII 字符' })
    .openapi({
      description: '操作编号：同一编号重复发送只办理一次。1 至 200 个可见的 ASCII 字符，每人唯一。',
      example: '6f1f7a3e-sign-for',
    }),
  'banli-post': id
    .optional()
    .openapi({ description: '以哪个身份（岗位编号）办理；只有一个岗位的人可以省略。' }),
  'if-match': z
    .string()
    .regex(/^"\d{1,9}"$/, { error: 'If-Match 应为带引号的版本号，如 "12"' })
    .optional()
    .openapi({ description: '所见的版本；提案已有更新时答复 `stale`。', example: '"12"' }),
  'banli-draft': z
    .string()
    .regex(/^(proposal|letter)\/[\w.-]{1,100}@\d{1,9}$/, { error: '应写作 proposal/<编号>@<修订号>' })
    .optional()
    .openapi({
      description: '所依据的草稿及其修订号：办理成功后草稿随之删除；此后又有人改过的保留。',
      example: 'letter/0197a1c2-5f3b-7c11-9d52-0a8f5c6be102@7',
    }),
});

export const caseParams = z.object({ id: id.openapi({ param: { name: 'id', in: 'path' } }) });
