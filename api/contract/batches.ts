/** One act on many cases: looked at beforehand without writing, then carried out one after the other, each on its own. */

import { createRoute, z } from '@hono/zod-openapi';
import { type CommandName, targets } from '../../workflows/lifecycle/commands.ts';
import { payloads } from './commands.ts';
import { actHeaders } from './headers.ts';
import { id, instant } from './parts.ts';
import { problems } from './problem.ts';

const tags = ['批量办理'];

/** Acts that are worth doing on many cases at once. */
export const batchCommands = [
  'file',
  'handOver',
  'signFor',
  'accept',
  'assignHandler',
  'signOff',
  'urge',
  'remind',
  'openSurvey',
  'closeSurvey',
  'conclude',
] as const satisfies readonly CommandName[];

export type BatchCommand = (typeof batchCommands)[number];

/** An item as the rules want it; its payload was parsed by the schema of the command. */
interface BatchItemSaid {
  proposal: string;
  target?: string | undefined;
  payload: unknown;
  version: number;
}

const mostItems = 500;
const aimed: Partial<Record<CommandName, string>> = targets;

function itemOf(command: BatchCommand): z.ZodType<BatchItemSaid> {
  const shape = {
    proposal: id,
    payload: payloads[command],
    version: z.int().min(1).openapi({ description: '所见的版本；其后已有更新的，该件不办理' }),
  };
  return aimed[command] ? z.strictObject({ ...shape, target: id }) : z.strictObject(shape);
}

function batchOf<N extends BatchCommand>(command: N) {
  return z.strictObject({
    command: z.literal(command),
    items: z.array(itemOf(command)).min(1).max(mostItems),
    dryRun: z.boolean().optional().openapi({ description: '只预演：不写入，不取号' }),
  });
}

export const batchBody = z.discriminatedUnion('command', [
  batchOf('file'),
  batchOf('handOver'),
  batchOf('signFor'),
  batchOf('accept'),
  batchOf('assignHandler'),
  batchOf('signOff'),
  batchOf('urge'),
  batchOf('remind'),
  batchOf('openSurvey'),
  batchOf('closeSurvey'),
  batchOf('conclude'),
]);

const named = {
  position: z.int().min(0).openapi({ description: '在所发清单中的位置，从 0 起' }),
  proposal: id,
  target: id.optional(),
  number: z.string().optional().openapi({ description: '提案编号；看不到该提案的人没有' }),
  title: z.string().optional(),
  code: z.string().optional().openapi({ description: '不能办理的代码', example: 'notNow' }),
  reason: z.string().optional().openapi({ description: '为什么不能办理' }),
};

const previewed = z.strictObject({ ...named, possible: z.boolean() }).openapi('BatchPreviewItem');

const preview = z
  .strictObject({
    command: z.enum(batchCommands),
    possible: z.int(),
    refused: z.int(),
    items: z.array(previewed),
  })
  .openapi('BatchPreview');

const item = z
  .strictObject({ ...named, state: z.enum(['waiting', 'done', 'refused']), at: instant.optional() })
  .openapi('BatchItem');

const batch = z
  .strictObject({
    id,
    command: z.enum(batchCommands),
    post: id,
    at: instant,
    finishedAt: instant.optional(),
    total: z.int(),
    done: z.int(),
    refused: z.int(),
    engineAwaySince: instant
      .optional()
      .openapi({ description: '办理引擎自此时起不可用，未办的各件待其恢复后自动继续' }),
    items: z.array(item),
  })
  .openapi('Batch');

export type BatchPreview = z.output<typeof preview>;
export type Batch = z.output<typeof batch>;

export const sendBatch = createRoute({
  method: 'post',
  path: '/api/batches',
  tags,
  summary: '批量办理',
  description:
    '`dryRun` 时逐件预演：哪些能办，哪些不能办及其原因。否则先存下各件，再由后台逐件办理：每件办理时重新核对身份和权限，互不影响；同一操作编号重复发送只办理一次。',
  request: {
    headers: actHeaders.omit({ 'if-match': true }),
    body: { required: true, content: { 'application/json': { schema: batchBody } } },
  },
  responses: {
    200: { description: '预演的结果', content: { 'application/json': { schema: preview } } },
    202: {
      description: '已存下，正在办理',
      content: { 'application/json': { schema: batch } },
      headers: z.object({ Location: z.string().openapi({ example: '/api/batches/0197a1c2' }) }),
    },
    ...problems(
      'malformed',
      'keyMissing',
      'postMissing',
      'unauthenticated',
      'postNotHeld',
      'originRefused',
      'tooLarge',
      'contentType',
      'keyReused',
      'invalid',
    ),
  },
});

export const readBatch = createRoute({
  method: 'get',
  path: '/api/batches/{id}',
  tags,
  summary: '批量办理的进展和各件结果',
  description: '只有发起人可见。',
  request: { params: z.object({ id: id.openapi({ param: { name: 'id', in: 'path' } }) }) },
  responses: {
    200: { description: '进展', content: { 'application/json': { schema: batch } } },
    ...problems('unauthenticated', 'unseen'),
  },
});
