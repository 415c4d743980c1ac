/** What the forms of a case offer: the lists of the policy it lives under. */

import { createRoute, z } from '@hono/zod-openapi';
import { caseParams } from './headers.ts';
import { code, id, localDate } from './parts.ts';
import { problems } from './problem.ts';
import { span } from './viewRecords.ts';

const choice = z.strictObject({ code, label: z.string() }).openapi('Choice');

const choices = z
  .strictObject({
    policy: z.strictObject({ version: id, name: z.string() }),
    grounds: z.array(choice).openapi({ description: '不予立案的情形' }),
    dispositions: z.array(choice).openapi({ description: '不予立案的处理去向' }),
    returnGrounds: z.array(choice),
    categories: z.array(choice),
    contactForms: z.array(choice),
    contactAttempts: z.int().openapi({ description: '联系不上的，至少联系多少次视为已沟通' }),
    classes: z.array(choice.extend({ meaning: z.string() })),
    axes: z
      .array(choice.extend({ required: z.boolean(), values: z.array(choice) }))
      .openapi({ description: '征询意见的项目' }),
    extension: z.strictObject({ times: z.int(), longest: span }),
    backdating: z.strictObject({ workdays: z.int(), evidenceRequired: z.boolean() }),
    letterNumber: z.strictObject({ example: z.string(), required: z.boolean() }),
    caseNumber: z.strictObject({ typed: z.boolean().openapi({ description: '案号可否手工填写' }) }),
    lengths: z.strictObject({ title: z.int(), body: z.int(), line: z.int(), letter: z.int() }),
  })
  .openapi('CaseChoices');

export const readChoices = createRoute({
  method: 'get',
  path: '/api/proposals/{id}/choices',
  tags: ['提案'],
  summary: '办理时可选的项目',
  description: '均出自该提案所适用的办理规则。',
  request: { params: caseParams },
  responses: {
    200: {
      description: '可选的项目',
      content: { 'application/json': { schema: choices } },
    },
    ...problems('unauthenticated', 'unseen'),
  },
});

export const previewExtension = createRoute({
  method: 'get',
  path: '/api/proposals/{id}/extension-preview',
  tags: ['提案'],
  summary: '推算延期后的到期日',
  description: '`assignment` 为承办任务的编号。与实际申请所用的规则相同；超过最长期限的答复 `overCeiling`。',
  request: {
    params: caseParams,
    query: z.strictObject({
      assignment: id,
      unit: z.enum(['workday', 'day', 'month']),
      length: z.string().regex(/^[1-9]\d{0,3}$/, { error: '延期的时间应当是正整数' }),
    }),
  },
  responses: {
    200: {
      description: '到期日',
      content: {
        'application/json': {
          schema: z
            .strictObject({ dueOn: localDate, wouldBeDueOn: localDate, ceilingOn: localDate.optional() })
            .openapi('ExtensionPreview'),
        },
      },
    },
    ...problems('unauthenticated', 'unseen', 'invalid', 'overCeiling'),
  },
});
