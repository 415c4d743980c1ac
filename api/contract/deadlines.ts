/** Trying a date rule out. */

import { createRoute, z } from '@hono/zod-openapi';
import { dueExplanation } from './due.ts';
import { code, localDate } from './parts.ts';
import { problems } from './problem.ts';

const flag = z.enum(['true', 'false']);

export const previewDeadline = createRoute({
  method: 'get',
  path: '/api/deadlines/preview',
  tags: ['期限'],
  summary: '推算到期日',
  description:
    '`unit` 为 `workday`、`day`、`month` 时须给出 `length`，为 `fixedDate` 时须给出 `on`。`calendar` 为地区，默认 national。',
  request: {
    query: z.strictObject({
      startOn: z.string().openapi({ example: '2026-02-13' }),
      unit: z.enum(['workday', 'day', 'month', 'fixedDate']),
      length: z
        .string()
        .regex(/^-?\d{1,9}$/, { error: '期限应为整数' })
        .optional()
        .openapi({ example: '5' }),
      on: z.string().optional().openapi({ example: '2026-09-30' }),
      roll: flag.optional().openapi({ description: '逢休息日是否顺延，默认否' }),
      calendar: code.optional(),
    }),
  },
  responses: {
    200: {
      description: '到期日及其说明',
      content: {
        'application/json': {
          schema: z
            .strictObject({
              dueOn: localDate,
              provisional: z.boolean().openapi({ description: '涉及放假安排尚未正式录入的年份' }),
              rolled: z.boolean(),
              ceilingApplied: z.boolean(),
              calendar: z.string().openapi({ description: '所用日历的版本' }),
              explanation: dueExplanation,
            })
            .openapi('DeadlinePreview'),
        },
      },
    },
    ...problems('invalid'),
  },
});
