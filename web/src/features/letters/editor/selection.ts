/** The blocks that the selection touches, and what is done with them. */

import type { Editor } from '@tiptap/core';
import type { LetterBlock } from '../../../../../workflows/lifecycle/letters/body.ts';
import { nodeOf } from './convert.ts';

export function blocksOfSelection(editor: Editor): { at: number; demand: string | undefined }[] {
  const { from, to } = editor.state.selection;
  const found: { at: number; demand: string | undefined }[] = [];
  editor.state.doc.forEach((node, at) => {
    if (at + node.nodeSize <= from || at >= Math.max(to, from + 1)) return;
    const demand: unknown = node.attrs.demand;
    found.push({ at, demand: typeof demand === 'string' ? demand : undefined });
  });
  return found;
}

/** Marks every block of the selection as answering this demand, or none. */
export function setDemand(editor: Editor, demand: string | null): void {
  const change = editor.state.tr;
  for (const { at } of blocksOfSelection(editor)) change.setNodeAttribute(at, 'demand', demand);
  editor.view.dispatch(change);
  editor.commands.focus();
}

/** After the block in which the cursor stands; an empty one gives way. */
export function insertBlocks(editor: Editor, blocks: readonly LetterBlock[]): void {
  const { $from } = editor.state.selection;
  const at = $from.depth > 0 ? $from.before(1) : 0;
  const node = editor.state.doc.nodeAt(at);
  const isBlank = node?.type.name === 'paragraph' && node.content.size === 0;
  const place = isBlank ? { from: at, to: at + node.nodeSize } : node ? at + node.nodeSize : 0;
  editor.chain().focus().insertContentAt(place, blocks.map(nodeOf)).run();
  // An outline leaves room to write: that is where one goes on.
  const room = blocks.find((each) => each.kind === 'paragraph' && each.text === '');
  if (room) showBlock(editor, room.id);
}

export function showBlock(editor: Editor, block: string): void {
  editor.state.doc.forEach((node, at) => {
    if (node.attrs.block !== block) return;
    editor.commands.setTextSelection(at + 1);
    // At once, not with the next picture: what is typed next belongs here.
    editor.view.focus();
    const element = editor.view.nodeDOM(at);
    if (element instanceof HTMLElement) element.scrollIntoView({ block: 'center' });
  });
}
