/** What everybody logged in should know of the system just now: what time it is at the office, and what is wrong. */

import { createRoute, z } from '@hono/zod-openapi';
import { officeClock } from './demonstration.ts';
import { instant } from './parts.ts';
import { problems } from './problem.ts';

const wrong = z
  .strictObject({
    code: z.enum(['engineAway', 'watchLagging', 'clockMoving']),
    since: instant.optional(),
    text: z.string().openapi({ example: '时限监控自 10:32 起中断，恢复后自动补记；办理不受影响。' }),
  })
  .openapi('Wrong');

export const readState = createRoute({
  method: 'get',
  path: '/api/state',
  tags: ['运行'],
  summary: '系统当前是否正常',
  responses: {
    200: {
      description: '现状',
      content: {
        'application/json': {
          schema: z
            .strictObject({
              demonstration: z.boolean(),
              clock: officeClock,
              wrong: z.array(wrong).openapi({ description: '为空时一切正常' }),
            })
            .openapi('State'),
        },
      },
    },
    ...problems('unauthenticated'),
  },
});
