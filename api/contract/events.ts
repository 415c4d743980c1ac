/** What changes while one looks: a stream of hints, each a reason to read again and never the news itself. */

import { createRoute, z } from '@hono/zod-openapi';
import { id } from './parts.ts';
import { problems } from './problem.ts';

/** The events of the stream by name, with their data. */
const streamEvents = {
  /** The stream stands. */
  hello: z.strictObject({}),
  /** Something happened to a case that the viewer may see. */
  change: z.strictObject({ proposal: id, version: z.int() }),
  /** He has been told something: so many are unread, counted up to 1000. */
  notices: z.strictObject({ unread: z.int() }),
  /** A batch of his goes on. */
  batch: z.strictObject({
    batch: id,
    total: z.int(),
    done: z.int(),
    refused: z.int(),
    finished: z.boolean(),
  }),
  /** The clock of the demonstration office begins to move, or has arrived. */
  clock: z.strictObject({ moving: z.boolean() }),
  /** Something may have been missed: everything shown should be read again. */
  resync: z.strictObject({}),
} as const;

export type StreamEvents = { [N in keyof typeof streamEvents]: z.output<(typeof streamEvents)[N]> };

export const openStream = createRoute({
  method: 'get',
  path: '/api/events',
  tags: ['运行'],
  summary: '变动的通知流（SSE）',
  description:
    '事件：`hello` 已接通；`change` {proposal, version} 可见的提案有变动；`notices` {unread} 有新通知；`batch` 批量办理的进展；`clock` {moving} 演示时间变动；`resync` 可能有遗漏，请重新读取。会话结束时关闭；每 15 秒一行注释保持连接。一个浏览器请只开一条。',
  responses: {
    200: { description: '通知流', content: { 'text/event-stream': { schema: z.string() } } },
    ...problems('unauthenticated', 'tooMany'),
  },
});
