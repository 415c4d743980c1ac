/** Between the blocks of a letter and the editor's own document. Only blocks are ever kept. */

import type { JSONContent } from '@tiptap/core';
import type {
  HeadingLevel,
  LetterBlock,
  LetterBody,
  PassageSource,
} from '../../../../../workflows/lifecycle/letters/body.ts';
import { newKey } from '../../../lib/newKey.ts';

export function newBlockId(): string {
  return newKey().slice(0, 12);
}

export function toEditor({ blocks }: LetterBody): JSONContent {
  return {
    type: 'doc',
    content: blocks.length > 0 ? blocks.map(nodeOf) : [{ type: 'paragraph', attrs: { block: newBlockId() } }],
  };
}

export function nodeOf(block: LetterBlock): JSONContent {
  const attrs = {
    block: block.id,
    demand: block.demand ?? null,
    source: block.source ? `${block.source.kind}:${block.source.id}` : null,
  };
  switch (block.kind) {
    case 'heading':
      return { type: 'heading', attrs: { ...attrs, level: block.level }, ...words(block.text) };
    case 'paragraph':
      return { type: 'paragraph', attrs, ...words(block.text) };
    case 'list':
      return {
        type: block.ordered ? 'orderedList' : 'bulletList',
        attrs,
        content: block.items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
      };
    case 'table':
      return {
        type: 'table',
        attrs,
        content: block.rows.map((cells) => ({
          type: 'tableRow',
          content: cells.map((cell) => ({ type: 'tableCell', content: [paragraph(cell)] })),
        })),
      };
  }
}

function paragraph(text: string): JSONContent {
  return { type: 'paragraph', ...words(text) };
}

function words(text: string): JSONContent {
  return text === '' ? {} : { content: [{ type: 'text', text }] };
}

/** Empty paragraphs and headings are room to type in, no part of the letter. */
export function fromEditor(document: JSONContent): LetterBody {
  const seen = new Set<string>();
  const blocks = (document.content ?? []).flatMap((node): LetterBlock[] => {
    const block = blockOf(node);
    if (!block || isEmpty(block)) return [];
    const id = seen.has(block.id) ? newBlockId() : block.id;
    seen.add(id);
    return [{ ...block, id }];
  });
  return { schema: 1, blocks };
}

function blockOf(node: JSONContent): LetterBlock | undefined {
  const { block, demand, source } = node.attrs ?? {};
  const common = {
    id: typeof block === 'string' && block !== '' ? block : newBlockId(),
    ...(typeof demand === 'string' && demand !== '' && { demand }),
    ...(typeof source === 'string' && sourceOf(source)),
  };
  switch (node.type) {
    case 'heading':
      return { ...common, kind: 'heading', level: levelOf(node.attrs?.level), text: textIn(node) };
    case 'paragraph':
      return { ...common, kind: 'paragraph', text: textIn(node) };
    case 'bulletList':
    case 'orderedList':
      return {
        ...common,
        kind: 'list',
        ordered: node.type === 'orderedList',
        items: (node.content ?? []).map(textIn).filter((item) => item !== ''),
      };
    case 'table':
      return {
        ...common,
        kind: 'table',
        rows: (node.content ?? []).map((row) => (row.content ?? []).map(textIn)),
      };
    default:
      return undefined;
  }
}

function levelOf(level: unknown): HeadingLevel {
  return level === 2 || level === 3 || level === 4 ? level : 1;
}

const sourceKinds: readonly string[] = ['proposal', 'demand', 'opinion', 'contact', 'reply'];

function sourceOf(kept: string): { source?: PassageSource } {
  const [kind, ...rest] = kept.split(':');
  return kind !== undefined && sourceKinds.includes(kind)
    ? { source: { kind: kind as PassageSource['kind'], id: rest.join(':') } }
    : {};
}

/** All words of a node on one line, without what a letter cannot keep. */
function textIn(node: JSONContent): string {
  if (node.type === 'text') return (node.text ?? '').replace(/[\p{Cc}\p{Cs}]+/gu, ' ');
  return (node.content ?? [])
    .map(textIn)
    .join(node.type === 'paragraph' || node.type === 'heading' ? '' : ' ')
    .trim();
}

function isEmpty(block: LetterBlock): boolean {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.text === '';
    case 'list':
      return block.items.length === 0;
    case 'table':
      return block.rows.every((cells) => cells.every((cell) => cell === ''));
  }
}
