/** What waits for a person: the queues of all posts held, and one queue row by row. */

import { createRoute, z } from '@hono/zod-openapi';
import { type QueueName, queues } from '../../workflows/lifecycle/views/queues.ts';
import { code, cursor, id, instant, limit, searchText, total } from './parts.ts';
import { problems } from './problem.ts';
import { lights, rowAct, rowShape } from './proposalRow.ts';
import { light } from './view.ts';

const tags = ['待办'];
const queueNames = Object.keys(queues) as [QueueName, ...QueueName[]];

const queueName = z.enum(queueNames);

const figures = {
  count: total,
  oldestAt: instant.optional().openapi({ description: '等待最久的一件从何时起' }),
  lights,
};

const queue = z
  .strictObject({
    queue: queueName,
    label: z.string().openapi({ example: '待签收' }),
    empty: z.string().openapi({ description: '没有内容时的说明：这里将出现什么，由谁送来' }),
    ...figures,
    posts: z
      .array(z.strictObject({ post: id, onBehalfOf: id.optional(), ...figures }))
      .openapi({ description: '按身份分列；“我关注的”和“已办”属于本人，不分身份' }),
  })
  .openapi('Queue');

export const readInbox = createRoute({
  method: 'get',
  path: '/api/inbox',
  tags,
  summary: '各队列的件数、最久等待和灯',
  description: '本人现有全部身份（含代办）合在一起，每一身份另列。没有内容的队列也列出。',
  responses: {
    200: {
      description: '本人的队列',
      content: {
        'application/json': {
          schema: z.strictObject({ at: instant, queues: z.array(queue) }).openapi('Inbox'),
        },
      },
    },
    ...problems('unauthenticated'),
  },
});

const queueRow = z
  .strictObject({
    ...rowShape,
    row: z.string().openapi({ description: '此行的编号，在队列中唯一' }),
    post: id.optional().openapi({ description: '以哪个身份收到；“我关注的”和“已办”没有' }),
    onBehalfOf: id.optional().openapi({ description: '代谁办理' }),
    role: z.string().openapi({ description: '我的身份', example: '主办单位办公室' }),
    since: instant.openapi({ description: '从何时起在此队列；“已办”为最近办理的时间' }),
    act: rowAct.optional().openapi({ description: '此队列的办理事项；只供查看的没有' }),
  })
  .openapi('QueueRow');

export const readQueue = createRoute({
  method: 'get',
  path: '/api/inbox/{queue}',
  tags,
  summary: '一个队列',
  description: '最先到期的在前，没有期限的按等待先后；“我关注的”和“已办”新的在前。灯是该事项自己的期限的。',
  request: {
    params: z.strictObject({ queue: queueName }),
    query: z.strictObject({
      post: id.optional().openapi({ description: '只列这一身份的' }),
      light: light.optional(),
      session: id.optional(),
      category: code.optional(),
      text: searchText.optional().openapi({ description: '案号或者标题中的字' }),
      cursor: cursor.optional(),
      limit: limit.optional(),
    }),
  },
  responses: {
    200: {
      description: '一页',
      content: {
        'application/json': {
          schema: z
            .strictObject({
              at: instant,
              queue: queueName,
              label: z.string(),
              empty: z.string(),
              rows: z.array(queueRow),
              total,
              next: cursor.optional(),
            })
            .openapi('QueuePage'),
        },
      },
    },
    ...problems('unauthenticated', 'invalid', 'postNotHeld', 'unseen'),
  },
});

const cell = z
  .strictObject({
    step: z.int().openapi({ description: '办理阶段，从 1 起；与列表的 `step` 相同' }),
    label: z.string(),
    lights,
  })
  .openapi('OverviewCell');

export const readOverview = createRoute({
  method: 'get',
  path: '/api/overview',
  tags,
  summary: '督办总览：各承办单位、各阶段的件数和灯',
  description:
    '督查室所见为本系统承办单位的，提案委为本委全部。每一格可用 `/api/proposals?unit=&step=&light=` 列出。',
  responses: {
    200: {
      description: '在办的承办事项；单位以超期、临期多的在前',
      content: {
        'application/json': {
          schema: z
            .strictObject({
              at: instant,
              lights,
              steps: z.array(cell),
              units: z.array(z.strictObject({ unit: id, name: z.string(), lights, steps: z.array(cell) })),
            })
            .openapi('Overview'),
        },
      },
    },
    ...problems('unauthenticated', 'forbidden'),
  },
});
