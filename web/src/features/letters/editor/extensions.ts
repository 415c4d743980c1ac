/** The editor's grammar: headings, paragraphs, lists, tables, nothing else; each block with an id, and a demand if it answers one. */

import { type AnyExtension, Extension, InputRule } from '@tiptap/core';
import { TableKit } from '@tiptap/extension-table';
import { Plugin } from '@tiptap/pm/state';
import StarterKit from '@tiptap/starter-kit';
import { newBlockId } from './convert.ts';

const blockTypes = ['heading', 'paragraph', 'bulletList', 'orderedList', 'table'];

/** What the style sheet says beside a block: 回应第 2 条. */
type DemandLabel = (demand: string) => string;
type SourceLabel = (source: string) => string;

interface Labels {
  demand: DemandLabel;
  source: SourceLabel;
}

const Blocks = Extension.create<Labels>({
  name: 'letterBlocks',
  addOptions: () => ({ demand: (id) => id, source: (id) => id }),
  addGlobalAttributes() {
    const { demand, source } = this.options;
    return [
      {
        types: blockTypes,
        attributes: {
          block: {
            default: null,
            keepOnSplit: false,
            parseHTML: (element) => element.getAttribute('data-block'),
            renderHTML: ({ block }) => (block ? { 'data-block': String(block) } : {}),
          },
          demand: {
            default: null,
            parseHTML: (element) => element.getAttribute('data-demand'),
            renderHTML: (attributes) =>
              attributes.demand
                ? {
                    'data-demand': String(attributes.demand),
                    'data-answers': demand(String(attributes.demand)),
                  }
                : {},
          },
          source: {
            default: null,
            keepOnSplit: false,
            parseHTML: (element) => element.getAttribute('data-source'),
            renderHTML: (attributes) =>
              attributes.source
                ? { 'data-source': String(attributes.source), 'data-from': source(String(attributes.source)) }
                : {},
          },
        },
      },
    ];
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        // A block that was split or pasted gets an id of its own; the first of two keeps the old one.
        appendTransaction: (transactions, _before, state) => {
          if (!transactions.some((each) => each.docChanged)) return null;
          const seen = new Set<string>();
          const change = state.tr;
          state.doc.forEach((node, at) => {
            const id: unknown = node.attrs.block;
            if (typeof id === 'string' && !seen.has(id)) {
              seen.add(id);
              return;
            }
            const fresh = newBlockId();
            seen.add(fresh);
            if (blockTypes.includes(node.type.name)) change.setNodeAttribute(at, 'block', fresh);
          });
          return change.docChanged ? change.setMeta('addToHistory', false) : null;
        },
      }),
    ];
  },
  addInputRules() {
    // 一、 and （一） typed at the beginning of a paragraph say that it is a heading; its number is then made.
    return [
      { find: /^[一二三四五六七八九十]{1,3}、$/u, level: 1 },
      { find: /^[（(][一二三四五六七八九十]{1,3}[）)]$/u, level: 2 },
    ].map(
      ({ find, level }) =>
        new InputRule({
          find,
          handler: ({ state, range, chain }) => {
            const { $from } = state.selection;
            if ($from.depth !== 1 || $from.parent.type.name !== 'paragraph') return null;
            chain().deleteRange(range).setNode('heading', { level }).run();
          },
        }),
    );
  },
});

export function letterExtensions(labels: Labels): AnyExtension[] {
  return [
    StarterKit.configure({
      heading: { levels: [1, 2, 3, 4] },
      bold: false,
      italic: false,
      strike: false,
      underline: false,
      link: false,
      code: false,
      codeBlock: false,
      blockquote: false,
      horizontalRule: false,
      hardBreak: false,
    }),
    TableKit.configure({ table: { resizable: false } }),
    Blocks.configure(labels),
  ];
}
