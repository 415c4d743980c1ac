/** The editor of a letter's body. Loaded only where something is written: it weighs more than the page around it. */

import { DOMParser as SliceParser } from '@tiptap/pm/model';
import { EditorContent, useEditor } from '@tiptap/react';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { LetterBlock, LetterBody } from '../../../../../workflows/lifecycle/letters/body.ts';
import { texts } from '../texts.ts';
import { cleanHtml, cleanText, type Dropped } from './cleanPaste.ts';
import { fromEditor, toEditor } from './convert.ts';
import { type DemandChoice, EditorToolbar } from './EditorToolbar.tsx';
import { letterExtensions } from './extensions.ts';
import styles from './LetterEditor.module.css';
import { insertBlocks, showBlock } from './selection.ts';

export interface EditorHandle {
  /** False while the editor is still being made: nothing was inserted. */
  insert(blocks: readonly LetterBlock[]): boolean;
  show(block: string): void;
}

export interface LetterEditorProps {
  /** Read when the editor opens; later changes come from the editor itself. */
  body: LetterBody;
  demands: readonly DemandChoice[];
  onChange: (body: LetterBody) => void;
  onDropped: (dropped: ReadonlySet<Dropped>) => void;
  handle?: Ref<EditorHandle>;
}

export default function LetterEditor({ body, demands, onChange, onDropped, handle }: LetterEditorProps) {
  // The editor is made once; what it calls is always the newest.
  const calls = useRef({ onChange, onDropped });
  useEffect(() => {
    calls.current = { onChange, onDropped };
  });
  const editor = useEditor({
    extensions: letterExtensions({
      demand: (id) => labelOf(demands, id),
      source: (source) => sourceLabel(source),
    }),
    content: toEditor(body),
    shouldRerenderOnTransaction: false,
    // One that is made while the page is still being drawn may be thrown away and made again, with what was put into it.
    immediatelyRender: false,
    onUpdate: ({ editor: each }) => calls.current.onChange(fromEditor(each.getJSON())),
    editorProps: {
      attributes: {
        class: styles.text ?? '',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': texts.editor.label,
        'data-empty': texts.editor.empty,
        spellcheck: 'false',
      },
      transformPastedHTML: (html) => {
        // Copied within the editor: its grammar knows it.
        if (html.includes('data-pm-slice') && html.includes('data-block')) return html;
        const cleaned = cleanHtml(html);
        if (cleaned.dropped.size > 0) calls.current.onDropped(cleaned.dropped);
        return cleaned.html;
      },
      clipboardTextParser: (text, _context, _plain, view) => {
        const holder = document.createElement('div');
        holder.innerHTML = cleanText(text);
        return SliceParser.fromSchema(view.state.schema).parseSlice(holder);
      },
    },
  });
  useImperativeHandle(
    handle,
    () => ({
      insert: (blocks) => {
        if (!editor || editor.isDestroyed) return false;
        insertBlocks(editor, blocks);
        return true;
      },
      show: (block) => editor && showBlock(editor, block),
    }),
    [editor],
  );
  return (
    <div className={styles.frame}>
      {editor && <EditorToolbar editor={editor} demands={demands} />}
      <EditorContent editor={editor} className={styles.scroll ?? ''} />
    </div>
  );
}

function labelOf(demands: readonly DemandChoice[], id: string): string {
  const index = demands.findIndex((each) => each.id === id);
  return index < 0 ? '' : texts.editor.answersNth(index + 1);
}

function sourceLabel(source: string): string {
  const kind = source.split(':')[0] ?? '';
  return Object.hasOwn(texts.sources.from, kind)
    ? texts.sources.from[kind as keyof typeof texts.sources.from]
    : '';
}
