/** The body of a letter: structured blocks, or a plain text of which every line becomes a paragraph. */

import { z } from '@hono/zod-openapi';
import { bodyOfPlain, canonicalBody, type LetterBody } from '../../workflows/lifecycle/letters/body.ts';
import type { Text } from '../../workflows/lifecycle/text.ts';
import { id, notInLine, toText } from './parts.ts';

const most = { blocks: 1000, items: 200, rows: 200, cells: 20, characters: 50_000 };

const line = z
  .string()
  .max(most.characters)
  .refine((value) => !notInLine.test(value), { error: '含有不允许的控制字符' });

const common = {
  id: z.string().regex(/^[\w-]{1,64}$/, { error: '段落编号的形式不对' }),
  demand: id.exactOptional().openapi({ description: '回应哪一条建议' }),
  source: z
    .strictObject({ kind: z.enum(['proposal', 'demand', 'opinion', 'contact', 'reply']), id })
    .exactOptional()
    .openapi({ description: '引自何处' }),
};

const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

const block = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('heading'), level, text: line }),
  z.strictObject({ ...common, kind: z.literal('paragraph'), text: line }),
  z.strictObject({
    ...common,
    kind: z.literal('list'),
    ordered: z.boolean(),
    items: z.array(line).max(most.items),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('table'),
    rows: z.array(z.array(line).max(most.cells)).max(most.rows),
  }),
]);

/** Blocks as the desks read and write them; also what a draft of a letter holds. */
const letterBlocks = z
  .strictObject({
    schema: z.literal(1),
    blocks: z
      .array(block)
      .max(most.blocks)
      .refine((blocks) => new Set(blocks.map((each) => each.id)).size === blocks.length, {
        error: '段落编号重复',
      }),
  })
  .openapi('LetterBody', { description: '正文：标题（不写序号，序号按次序生成）、段落、列表、表格' });

const plainBody = z
  .string()
  .max(most.characters)
  .refine((value) => value.split(/[\n\t]/u).every((each) => !notInLine.test(each)), {
    error: '含有不允许的控制字符',
  });

/** Kept as one text: the canonical JSON of its blocks. */
export const letterBody = z
  .union([letterBlocks, plainBody])
  .transform((given): Text => toText(canonicalBody(typeof given === 'string' ? bodyOfPlain(given) : given)));

/** Compiles only while schema and core agree, one way and the other. */
const held: (given: z.output<typeof letterBlocks>) => LetterBody = (given) => given;
const heldBack: (given: LetterBody) => z.output<typeof letterBlocks> = (given) => given;
void [held, heldBack];
