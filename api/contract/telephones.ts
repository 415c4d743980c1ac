/** Whom one can call about a case: offices, handlers, proposers; only those whose number this person may have. */

import { createRoute, z } from '@hono/zod-openapi';
import { caseParams } from './headers.ts';
import { id } from './parts.ts';
import { problems } from './problem.ts';

export const telephone = z
  .strictObject({
    kind: z.enum(['office', 'handler', 'proposer']),
    post: id,
    name: z.string().openapi({ description: '姓名' }),
    telephone: z.string(),
    unit: id.optional(),
    unitName: z.string().optional(),
    proposer: id.optional(),
    proposerName: z.string().optional(),
  })
  .openapi('Telephone');

export const listTelephones = createRoute({
  method: 'get',
  path: '/api/proposals/{id}/telephones',
  tags: ['查找'],
  summary: '联系电话',
  description:
    '办公室的电话对办理该件的工作人员可见，承办人的对提案委、督查室和各承办单位可见，提案者的对提案委、督查室和主办单位可见。',
  request: { params: caseParams },
  responses: {
    200: {
      description: '此人可见的电话',
      content: {
        'application/json': { schema: z.strictObject({ id, telephones: z.array(telephone) }) },
      },
    },
    ...problems('unauthenticated', 'unseen'),
  },
});
