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
});

export const caseParams = z.object({ id: id.openapi({ param: { name: 'id', in: 'path' } }) });
