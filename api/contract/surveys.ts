/** Surveys of a committee: what can be opened, who has not answered, what can be concluded. */

import { createRoute, z } from '@hono/zod-openapi';
import { id, instant, localDate } from './parts.ts';
import { problems } from './problem.ts';
import { allowed } from './proposalRow.ts';
import { caseLife, light } from './view.ts';

const rating = z
  .strictObject({
    id,
    proposer: id,
    name: z.string(),
    unitName: z.string(),
    answered: z.boolean().openapi({ description: '没有答复的不算满意' }),
    ratedAt: instant.optional(),
    paper: z.boolean(),
    values: z.array(z.strictObject({ axis: z.string(), value: z.string(), dissatisfied: z.boolean() })),
  })
  .openapi('SurveyRating');

const survey = z
  .strictObject({
    id,
    number: z.string(),
    title: z.string(),
    version: z.int(),
    state: caseLife,
    light,
    openedAt: instant.optional(),
    closedAt: instant.optional(),
    dueOn: localDate.optional().openapi({ description: '征询截止日期' }),
    workdaysLeft: z.int().optional(),
    ratings: z.array(rating).openapi({ description: '本轮；本人承办的提案在征询结束前不列出' }),
    allowed: z
      .array(allowed)
      .openapi({ description: '开始征询、结束征询、登记纸质评价、重新办理、办结中可以办理的' }),
  })
  .openapi('Survey');

export const listSurveys = createRoute({
  method: 'get',
  path: '/api/surveys',
  tags: ['征询意见'],
  summary: '征询意见',
  description: '本人为提案委工作人员的委员会中已答复、征询意见中的提案，等待最久的在前，至多 200 件。',
  responses: {
    200: {
      description: '全部',
      content: {
        'application/json': {
          schema: z.strictObject({ surveys: z.array(survey), more: z.boolean() }),
        },
      },
    },
    ...problems('unauthenticated'),
  },
});
