/** Trying a handover out: the dates that would follow, before anything is sent. */

import { createRoute, z } from '@hono/zod-openapi';
import { payloads } from './commands.ts';
import { dueExplanation } from './due.ts';
import { caseParams } from './headers.ts';
import { id, localDate } from './parts.ts';
import { problems } from './problem.ts';
import { clockKind } from './viewLetter.ts';

const dueDate = z
  .strictObject({
    unit: id,
    kind: clockKind,
    label: z.string().openapi({ example: '答复' }),
    dueOn: localDate,
    ceilingOn: localDate.optional(),
    provisional: z.boolean(),
    source: z.string().openapi({ description: '规则出处' }),
    explanation: dueExplanation,
  })
  .openapi('HandoverDate');

export const previewHandover = createRoute({
  method: 'post',
  path: '/api/proposals/{id}/handover-preview',
  tags: ['期限'],
  summary: '推算交办后的各项到期日',
  description: '按交办的规则判断并推算，不写入。须签收后才起算的期限不在其中。不能交办的，答复与交办时相同。',
  request: {
    params: caseParams,
    headers: z.object({ 'banli-post': id.optional() }),
    body: { required: true, content: { 'application/json': { schema: payloads.handOver } } },
  },
  responses: {
    200: {
      description: '随交办起算的期限',
      content: { 'application/json': { schema: z.strictObject({ dates: z.array(dueDate) }) } },
    },
    ...problems(
      'malformed',
      'contentType',
      'tooLarge',
      'originRefused',
      'unauthenticated',
      'postMissing',
      'postNotHeld',
      'forbidden',
      'unseen',
      'invalid',
      'notNow',
      'stale',
      'overCeiling',
    ),
  },
});
