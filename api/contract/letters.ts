/** What is still missing while a letter is being written. */

import { createRoute, z } from '@hono/zod-openapi';
import type { DraftCheck } from '../../workflows/lifecycle/letters/checkDraft.ts';
import { payloads } from './commands.ts';
import { actHeaders, caseParams } from './headers.ts';
import { id, type Same } from './parts.ts';
import { problems } from './problem.ts';

const missing = z.array(
  z.strictObject({ code: z.string(), text: z.string(), target: z.string().exactOptional() }),
);

const signStep = z.union([
  z.strictObject({ role: z.literal('office') }),
  z.strictObject({ role: z.literal('leader'), rank: z.enum(['deputy', 'head']) }),
]);

const draftCheck = z.strictObject({
  kind: z.enum(['reply', 'opinion']),
  faults: missing.openapi({ description: '送审前须改正' }),
  missing: missing.openapi({ description: '发文前还缺什么' }),
  warnings: z
    .array(z.strictObject({ word: z.string(), block: z.string(), text: z.string() }))
    .openapi({ description: '与办理结果类别可能不一致的用语，及其所在段落' }),
  cc: z.array(id),
  proposedCc: z.array(id).openapi({ description: '按规定应当抄送的单位' }),
  salutations: z.array(z.strictObject({ proposer: id, name: z.string(), text: z.string() })),
  chain: z.array(z.strictObject({ step: signStep, label: z.string() })),
  classes: z.array(z.strictObject({ code: z.string(), label: z.string(), meaning: z.string() })),
  letterNumber: z.strictObject({ example: z.string(), required: z.boolean() }),
});

const held: Same<z.output<typeof draftCheck>, DraftCheck> extends true ? true : false = true;
void held;

const drafted = z.strictObject({
  assignment: id.openapi({ description: '承办任务的编号' }),
  payload: payloads.submitDraft,
});

const preview = z
  .strictObject({
    svg: z.string().openapi({ description: '自上而下各页的图，每页为 A4' }),
    pages: z.int(),
    unprintable: z.array(z.string()).openapi({ description: '没有字体可以印出的字' }),
  })
  .openapi('LetterPreview');

export const readLetterPages = createRoute({
  method: 'get',
  path: '/api/proposals/{id}/letters/pages',
  tags: ['文稿'],
  summary: '已经送审的文稿印出来的样子',
  description: '供审签时看版式。能够看到这件文稿起草情况的人，以及发文之后能够看到这件文稿的人，都可以看。',
  request: {
    params: caseParams,
    query: z.strictObject({
      letter: id.openapi({ param: { name: 'letter', in: 'query' }, description: '文稿的编号' }),
    }),
  },
  responses: {
    200: { description: '各页', content: { 'application/json': { schema: preview } } },
    ...problems('unauthenticated', 'unseen', 'stale', 'invalid', 'previewLate'),
  },
});

export const previewLetter = createRoute({
  method: 'post',
  path: '/api/proposals/{id}/letters/preview',
  tags: ['文稿'],
  summary: '印出来的样子',
  description:
    '正在起草的文稿按公文信函格式排出的各页，与发文时制成的文件出于同一次排版，发文字号除外；不写入任何内容。同一人连续请求时只排最近一次，先前的以 stale 答复。',
  request: {
    params: caseParams,
    headers: actHeaders.pick({ 'banli-post': true }),
    body: { required: true, content: { 'application/json': { schema: drafted } } },
  },
  responses: {
    200: {
      description: '各页',
      content: {
        'application/json': { schema: preview },
      },
    },
    ...problems(
      'malformed',
      'unauthenticated',
      'postNotHeld',
      'originRefused',
      'forbidden',
      'unseen',
      'stale',
      'tooLarge',
      'contentType',
      'invalid',
      'previewLate',
    ),
  },
});

export const checkLetter = createRoute({
  method: 'post',
  path: '/api/proposals/{id}/letters/check',
  tags: ['文稿'],
  summary: '还缺什么',
  description:
    '按现在送审、现在发文来检查正在起草的文稿；不写入任何内容。只有本件的承办人、办公室和审签领导可以使用。',
  request: {
    params: caseParams,
    headers: actHeaders.pick({ 'banli-post': true }),
    body: {
      required: true,
      content: {
        'application/json': {
          schema: drafted,
        },
      },
    },
  },
  responses: {
    200: {
      description: '检查的结果',
      content: {
        'application/json': {
          schema: draftCheck
            .extend({ units: z.record(id, z.string()).openapi({ description: '单位编号到名称' }) })
            .openapi('DraftCheck'),
        },
      },
    },
    ...problems(
      'malformed',
      'unauthenticated',
      'postNotHeld',
      'originRefused',
      'forbidden',
      'unseen',
      'tooLarge',
      'contentType',
      'invalid',
    ),
  },
});
