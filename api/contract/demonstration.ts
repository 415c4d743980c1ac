/** The demonstration office: its accounts, and its clock that can be moved. In production none of this is there. */

import { createRoute, z } from '@hono/zod-openapi';
import { roles } from '../../workflows/lifecycle/actor.ts';
import { id, instant, localDate } from './parts.ts';
import { problems } from './problem.ts';

const tags = ['演示'];

export const officeClock = z
  .strictObject({
    now: instant,
    offsetDays: z.number().openapi({ description: '办公时间比实际时间快的天数' }),
    moving: z.boolean(),
  })
  .openapi('OfficeClock');

export const readDemonstration = createRoute({
  method: 'get',
  path: '/api/demonstration',
  tags,
  summary: '演示账号和时间',
  responses: {
    200: {
      description: '演示',
      content: {
        'application/json': {
          schema: z
            .strictObject({
              accounts: z.array(
                z.strictObject({
                  username: z.string(),
                  password: z.string(),
                  name: z.string(),
                  place: z.string().openapi({ description: '所在地区，例如“清远市”' }),
                  unitName: z
                    .string()
                    .openapi({ description: '第一个岗位的单位；没有单位的，是“提案者”“系统管理”' }),
                  posts: z.array(
                    z.strictObject({
                      id,
                      role: z.enum(roles),
                      committee: id,
                      unit: id.optional(),
                      proposer: id.optional(),
                      label: z.string(),
                    }),
                  ),
                }),
              ),
              clock: officeClock,
            })
            .openapi('Demonstration'),
        },
      },
    },
    ...problems('unseen'),
  },
});

export const moveClock = createRoute({
  method: 'post',
  path: '/api/demonstration/clock',
  tags,
  summary: '调整演示时间',
  description:
    '把办公时间向前（负数向后）移动若干天，或者移到最近一个时限：该时限届满的次日，届时逾期、默认签收等都已发生。等所有在办提案走到新的时间后答复，最多等一分钟。',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.union([
            z.strictObject({ days: z.number().min(-3653).max(3653) }),
            z.strictObject({ to: z.literal('nextDue') }),
          ]),
        },
      },
    },
  },
  responses: {
    200: {
      description: '新的时间',
      content: {
        'application/json': {
          schema: z
            .strictObject({
              clock: officeClock,
              waiting: z.int().openapi({ description: '仍在路上的提案数；为 0 时全部到达' }),
              dueOn: localDate.optional().openapi({ description: '移到的时限，届满日' }),
            })
            .openapi('ClockMoved'),
        },
      },
    },
    ...problems(
      'malformed',
      'contentType',
      'tooLarge',
      'originRefused',
      'unseen',
      'moving',
      'notNow',
      'invalid',
    ),
  },
});
