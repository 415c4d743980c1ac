/** Who has a case open just now. */

import { createRoute, z } from '@hono/zod-openapi';
import { caseParams } from './headers.ts';
import { id, instant } from './parts.ts';
import { problems } from './problem.ts';

const tags = ['在看'];
const path = '/api/proposals/{id}/presence';

/** Seconds for which one counts as there. */
export const presenceSeconds = 60;

const others = {
  description: '此刻还有谁打开着',
  content: {
    'application/json': {
      schema: z
        .strictObject({
          others: z.array(z.strictObject({ person: id, name: z.string(), seenAt: instant })),
        })
        .openapi('Present'),
    },
  },
};

export const bePresent = createRoute({
  method: 'put',
  path,
  tags,
  summary: '打开着该件',
  description:
    '页面打开时每 25 秒说一次，60 秒内算作在看。提案委和督查室的人员彼此可见，同一单位的人员彼此可见。',
  request: { params: caseParams },
  responses: { 200: others, ...problems('unauthenticated', 'unseen', 'originRefused') },
});

export const beAbsent = createRoute({
  method: 'delete',
  path,
  tags,
  summary: '关闭了该件',
  request: { params: caseParams },
  responses: {
    200: { description: '已离开', content: { 'application/json': { schema: z.strictObject({ id }) } } },
    ...problems('unauthenticated', 'originRefused'),
  },
});
