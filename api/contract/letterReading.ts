/** Reading an old letter from a file: values with their places, for a person to confirm. Nothing is kept. */

import { createRoute, z } from '@hono/zod-openapi';
import { problems } from './problem.ts';

const fields = [
  'kind',
  'committee',
  'term',
  'session',
  'number',
  'title',
  'proposalTitle',
  'proposer',
  'addressee',
  'salutation',
  'honorific',
  'class',
  'publicity',
  'publicityReason',
  'documentNumber',
  'issuer',
  'division',
  'date',
  'publicationDate',
  'contactName',
  'contactTelephone',
  'cc',
  'heading',
  'blank',
  'demand',
  'figure',
  'promise.measure',
  'promise.operator',
  'promise.figure',
  'promise.unit',
  'promise.period',
  'policy.title',
  'policy.number',
  'lost',
] as const;

const place = z
  .strictObject({ start: z.int(), end: z.int() })
  .openapi('LetterPlace', { description: '在 `text` 中的起止位置，按 UTF-16 计' });

const value = z
  .strictObject({
    field: z.enum(fields),
    item: z.int().optional().openapi({ description: '属于第几项承诺或者第几份引用文件' }),
    value: z.string().openapi({ description: '原文用字' }),
    simplified: z.string().openapi({ description: '简体，只供比对' }),
    confidence: z.number().min(0).max(1),
    places: z.array(place),
    means: z
      .union([z.string(), z.number()])
      .optional()
      .openapi({ description: '换算结果：届次为数字，日期为 2024-09-14，文种和公开方式为代码' }),
  })
  .openapi('ReadLetterValue');

export const readLetterRoute = createRoute({
  method: 'post',
  path: '/api/letters/read',
  tags: ['文稿'],
  summary: '读取旧文',
  description:
    '从一个文件（txt、docx、pdf，装有转换程序时还有 doc）读出答复、会办意见等文中写明的各项，供人核对；文件不保存，文中没有的不给。一次一个文件，字段名 `file`，不超过 50 MB。',
  request: {
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          // A plain description: the body is read as a stream.
          schema: {
            type: 'object',
            properties: { file: { type: 'string', format: 'binary' } },
            required: ['file'],
          },
        },
      },
    },
  },
  responses: {
    200: {
      description: '读出的各项',
      content: {
        'application/json': {
          schema: z
            .strictObject({
              name: z.string(),
              kind: z.enum(['txt', 'docx', 'pdf', 'doc']),
              text: z.string().openapi({ description: '读到的全文' }),
              values: z.array(value),
              lost: z.array(place).openapi({ description: '字符缺损之处' }),
            })
            .openapi('LetterReading'),
        },
      },
    },
    ...problems(
      'malformed',
      'unauthenticated',
      'forbidden',
      'originRefused',
      'tooLarge',
      'contentType',
      'invalid',
      'tooMany',
    ),
  },
});
