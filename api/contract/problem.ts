/** How everything that goes wrong is said: RFC 9457 problem+json with a stable code and plain Chinese. */

import { z } from '@hono/zod-openapi';

/** Stable codes with their status and title. What is refused by the rules keeps the rules' own code. */
export const problemKinds = {
  malformed: { status: 400, title: '请求内容无法读取' },
  keyMissing: { status: 400, title: '缺少操作编号' },
  postMissing: { status: 400, title: '未指明办理身份' },
  unauthenticated: { status: 401, title: '请先登录' },
  credentials: { status: 401, title: '用户名或者密码不正确' },
  forbidden: { status: 403, title: '没有权限' },
  postNotHeld: { status: 403, title: '不具有该身份' },
  originRefused: { status: 403, title: '请求来源不受信任' },
  passwordExpired: { status: 403, title: '请先修改密码' },
  unseen: { status: 404, title: '没有找到' },
  noRoute: { status: 404, title: '没有这个地址' },
  unknownCommand: { status: 404, title: '没有这个事项' },
  notNow: { status: 409, title: '当前不能办理' },
  stale: { status: 409, title: '内容已有更新' },
  taken: { status: 409, title: '已经占用' },
  openWork: { status: 409, title: '仍有在办事项' },
  otherPerson: { status: 409, title: '登录的账号已经更换' },
  keyReused: { status: 409, title: '操作编号已用于其他请求' },
  moving: { status: 409, title: '正在调整演示时间' },
  tooLarge: { status: 413, title: '内容过大' },
  contentType: { status: 415, title: '不支持的内容类型' },
  invalid: { status: 422, title: '填写有误' },
  overCeiling: { status: 422, title: '超过最长期限' },
  gate: { status: 422, title: '尚不具备条件' },
  tooMany: { status: 429, title: '尝试次数过多' },
  accountLocked: { status: 429, title: '账号已锁定' },
  fault: { status: 500, title: '系统出错' },
  walking: { status: 503, title: '正在调整演示时间' },
  previewLate: { status: 503, title: '预览没有完成' },
  databaseAway: { status: 503, title: '数据库暂时不可用' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problemKinds;

const codes = Object.keys(problemKinds) as [ProblemCode, ...ProblemCode[]];

const missing = z
  .strictObject({
    code: z.string().openapi({ description: '稳定的代码，例如 salutation' }),
    text: z.string().openapi({ description: '一句话说明' }),
    target: z.string().optional().openapi({ description: '所指的记录' }),
  })
  .openapi('Missing');

const invalidPart = z
  .strictObject({
    pointer: z.string().openapi({ description: 'JSON Pointer（RFC 6901）', example: '/payload/title' }),
    detail: z.string(),
  })
  .openapi('InvalidPart');

export const problemSchema = z
  .strictObject({
    type: z.string().openapi({ example: 'urn:banli:problem:notNow' }),
    title: z.string(),
    status: z.int(),
    code: z.enum(codes),
    detail: z.string(),
    instance: z.string().optional(),
    missing: z.array(missing).optional().openapi({ description: '欠缺的事项' }),
    errors: z.array(invalidPart).optional().openapi({ description: '填写有误之处' }),
  })
  .openapi('Problem');

export type ProblemBody = z.output<typeof problemSchema>;

/** The responses of a route that come out of these codes, for its OpenAPI description. */
export function problems(...of: ProblemCode[]) {
  const byStatus = new Map<number, ProblemCode[]>();
  // Whoever must be logged in must also have a password of his own, and be whom the request names.
  const guarded = of.includes('unauthenticated') ? (['passwordExpired', 'otherPerson'] as const) : [];
  for (const code of [...of, ...guarded, 'fault', 'databaseAway'] as const) {
    const { status } = problemKinds[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, each]) => [
      status,
      {
        description: each.map((code) => `\`${code}\` ${problemKinds[code].title}`).join('；'),
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  ) as Record<never, never>;
}
