/** What a case suggests to whoever may decide on it next. Suggestions only: a person decides. */

import { createRoute, z } from '@hono/zod-openapi';
import { caseParams } from './headers.ts';
import { code, id } from './parts.ts';
import { problems } from './problem.ts';

const category = z
  .strictObject({
    code,
    name: z.string(),
    words: z.array(z.string()).openapi({ description: '据以建议的词语' }),
  })
  .openapi('SuggestedCategory');

const unit = z
  .strictObject({
    unit: id,
    name: z.string(),
    cases: z.int().openapi({ description: '同类提案中由其承办的件数' }),
    asLead: z.int().openapi({ description: '其中主办的件数' }),
    wished: z.boolean().openapi({ description: '提案者建议的承办单位' }),
    duty: z.string().optional(),
  })
  .openapi('SuggestedUnit');

export const readSuggestions = createRoute({
  method: 'get',
  path: '/api/proposals/{id}/suggestions',
  tags: ['查找'],
  summary: '建议',
  description: '各项只给可以据此办理的人：分类和预计案号给立案的人，单位给交办的人，承办人给承办单位办公室。',
  request: { params: caseParams },
  responses: {
    200: {
      description: '建议；没有把握的不给',
      content: {
        'application/json': {
          schema: z
            .strictObject({
              id,
              category: category.optional(),
              nextNumber: z
                .string()
                .optional()
                .openapi({ description: '预计的案号；并未占用，立案时才编定' }),
              units: z.array(unit),
              handler: z
                .strictObject({ post: id, name: z.string(), unit: id })
                .optional()
                .openapi({ description: '本单位最近一次为同类提案指定的承办人' }),
            })
            .openapi('Suggestions'),
        },
      },
    },
    ...problems('unauthenticated', 'unseen'),
  },
});
