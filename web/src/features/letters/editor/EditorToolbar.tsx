/** What can be done with the text, by mouse or keyboard: one stop for Tab, arrows within. */

import { type Editor, useEditorState } from '@tiptap/react';
import { Button, Dropdown, Select } from 'antd';
import { type KeyboardEvent, useRef } from 'react';
import { texts } from '../texts.ts';
import { blocksOfSelection, setDemand } from './selection.ts';

const words = texts.editor;
const levels = [1, 2, 3, 4] as const;

export interface DemandChoice {
  id: string;
  label: string;
}

export function EditorToolbar({ editor, demands }: { editor: Editor; demands: readonly DemandChoice[] }) {
  const bar = useRef<HTMLDivElement>(null);
  const now = useEditorState({
    editor,
    selector: ({ editor: each }) => ({
      style: levels.find((level) => each.isActive('heading', { level })) ?? 0,
      ordered: each.isActive('orderedList'),
      bullet: each.isActive('bulletList'),
      table: each.isActive('table'),
      undo: each.can().undo(),
      redo: each.can().redo(),
      demand: blocksOfSelection(each)[0]?.demand ?? '',
    }),
  });
  const chain = () => editor.chain().focus();
  const demandIndex = demands.findIndex((each) => each.id === now.demand);

  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={words.toolbar}
      aria-orientation="horizontal"
      onKeyDown={(event) => moveWithin(event, bar.current)}
      style={{ display: 'flex', flexWrap: 'wrap', gap: 4, padding: 6, borderBottom: '1px solid #d9d9d9' }}
    >
      <Select
        size="small"
        aria-label={words.style}
        value={now.style}
        style={{ width: 132 }}
        options={[
          { value: 0, label: words.paragraph },
          ...levels.map((level) => ({
            value: level,
            label: `${words.sample(level)} ${words.heading(level)}`,
          })),
        ]}
        onChange={(level) => {
          const found = levels.find((each) => each === level);
          if (found) chain().setHeading({ level: found }).run();
          else chain().setParagraph().run();
        }}
      />
      <Tool
        label={words.ordered}
        sign="①"
        pressed={now.ordered}
        onPress={() => chain().toggleOrderedList().run()}
      />
      <Tool
        label={words.bullet}
        sign="·"
        pressed={now.bullet}
        onPress={() => chain().toggleBulletList().run()}
      />
      {now.table ? (
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'addRow', label: words.addRow, onClick: () => chain().addRowAfter().run() },
              { key: 'addColumn', label: words.addColumn, onClick: () => chain().addColumnAfter().run() },
              { key: 'removeRow', label: words.removeRow, onClick: () => chain().deleteRow().run() },
              { key: 'removeColumn', label: words.removeColumn, onClick: () => chain().deleteColumn().run() },
              { key: 'removeTable', label: words.removeTable, onClick: () => chain().deleteTable().run() },
            ],
          }}
        >
          <Button size="small">{words.tableMenu}</Button>
        </Dropdown>
      ) : (
        <Button
          size="small"
          onClick={() => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: false }).run()}
        >
          {words.table}
        </Button>
      )}
      <Tool label={words.undo} sign={words.undo} disabled={!now.undo} onPress={() => chain().undo().run()} />
      <Tool label={words.redo} sign={words.redo} disabled={!now.redo} onPress={() => chain().redo().run()} />
      {demands.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            selectable: true,
            selectedKeys: [now.demand],
            items: [
              { key: '', label: words.answersNone },
              ...demands.map(({ id, label }) => ({ key: id, label })),
            ],
            onClick: ({ key }) => setDemand(editor, key === '' ? null : key),
            style: { maxWidth: 420, maxHeight: 320, overflow: 'auto' },
          }}
        >
          <Button size="small" type={demandIndex < 0 ? 'default' : 'primary'}>
            {demandIndex < 0 ? words.answers : words.answersNth(demandIndex + 1)}
          </Button>
        </Dropdown>
      )}
    </div>
  );
}

function Tool({
  label,
  sign,
  pressed,
  disabled = false,
  onPress,
}: {
  label: string;
  sign: string;
  pressed?: boolean;
  disabled?: boolean;
  onPress: () => void;
}) {
  return (
    <Button
      size="small"
      type={pressed ? 'primary' : 'default'}
      aria-label={label}
      title={label}
      disabled={disabled}
      {...(pressed !== undefined && { 'aria-pressed': pressed })}
      onClick={onPress}
    >
      {sign}
    </Button>
  );
}

function moveWithin(event: KeyboardEvent, bar: HTMLDivElement | null): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined || !bar) return;
  const tools = Array.from(bar.querySelectorAll<HTMLElement>('button:not(:disabled), input'));
  const at = tools.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  tools[(at + step + tools.length) % tools.length]?.focus();
}
