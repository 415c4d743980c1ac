/** Files: uploaded to a case, tied to it by the command `attach` or as a scan, downloaded by whoever may see them. */

import { createRoute, z } from '@hono/zod-openapi';
import { caseParams } from './headers.ts';
import { id } from './parts.ts';
import { problems } from './problem.ts';

const tags = ['附件'];

/** 50 MB, as the rest of the world counts them. */
export const largestFile = 50 * 1024 * 1024;

export const uploadFile = createRoute({
  method: 'post',
  path: '/api/proposals/{id}/files',
  tags,
  summary: '上传附件',
  description:
    '一次一个文件，字段名 `file`，不超过 50 MB。上传之后用 `attach` 等事项把它与提案、文稿等相连，此前只有上传者可见。',
  request: {
    params: caseParams,
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          // A plain description: the body is read as a stream, never as a whole.
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
    201: {
      description: '已收到',
      content: {
        'application/json': {
          schema: z
            .strictObject({
              id,
              name: z.string(),
              type: z.string(),
              size: z.int(),
              sha256: z.string().regex(/^[0-9a-f]{64}$/),
            })
            .openapi('UploadedFile'),
        },
      },
    },
    ...problems(
      'malformed',
      'unauthenticated',
      'forbidden',
      'originRefused',
      'unseen',
      'tooLarge',
      'contentType',
      'invalid',
    ),
  },
});

export const downloadFile = createRoute({
  method: 'get',
  path: '/api/files/{id}',
  tags,
  summary: '下载文件',
  request: { params: caseParams },
  responses: {
    200: {
      description: '文件内容，总是作为附件下载',
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    },
    ...problems('unauthenticated', 'unseen'),
  },
});
