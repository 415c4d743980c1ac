/** The body of a letter as structured blocks: what is kept, never HTML. Pure and without imports: the desks read it too. */

/** Where an inserted passage comes from: the kind of record and its id. */
export interface PassageSource {
  kind: 'proposal' | 'demand' | 'opinion' | 'contact' | 'reply';
  id: string;
}

interface BlockCommon {
  /** Unique within the body, and kept through its editions, so that changes can be told block by block. */
  id: string;
  /** The demand that this block answers. */
  demand?: string;
  source?: PassageSource;
}

export type HeadingLevel = 1 | 2 | 3 | 4;

/**
 * Headings carry no number of their own: 一、（一）1.（1） follow from their order, so that moving a section never leaves
 * a wrong number behind.
 */
export type LetterBlock = BlockCommon &
  (
    | { kind: 'heading'; level: HeadingLevel; text: string }
    | { kind: 'paragraph'; text: string }
    | { kind: 'list'; ordered: boolean; items: string[] }
    | { kind: 'table'; rows: string[][] }
  );

export interface LetterBody {
  schema: 1;
  blocks: LetterBlock[];
}

/** One paragraph for each line that is not empty. */
export function bodyOfPlain(text: string): LetterBody {
  const lines = text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return {
    schema: 1,
    blocks: lines.map((line, index) => ({ id: `p${index + 1}`, kind: 'paragraph', text: line })),
  };
}

/** What is kept as a text: keys always in the same order, nothing empty, headings without a number typed by hand. */
export function canonicalBody({ blocks }: LetterBody): string {
  return JSON.stringify({ schema: 1, blocks: blocks.map(canonicalBlock) });
}

function canonicalBlock(block: LetterBlock) {
  const { id, demand, source } = block;
  const common = {
    ...(demand !== undefined && { demand }),
    ...(source && { source: { kind: source.kind, id: source.id } }),
  };
  switch (block.kind) {
    case 'heading':
      return {
        id,
        kind: block.kind,
        level: block.level,
        text: bareHeading(block.text, block.level),
        ...common,
      };
    case 'paragraph':
      return { id, kind: block.kind, text: block.text.trim(), ...common };
    case 'list':
      return { id, kind: block.kind, ordered: block.ordered, items: block.items, ...common };
    case 'table':
      return { id, kind: block.kind, rows: block.rows, ...common };
  }
}

/** Reads a kept text: blocks, or the plain text of a letter written before there were any. */
export function readBody(kept: string): LetterBody {
  if (!kept.startsWith('{"schema":1,"blocks":[')) return bodyOfPlain(kept);
  try {
    // Written by `canonicalBody` alone: a text that begins like this and is JSON is one.
    return JSON.parse(kept) as LetterBody;
  } catch {
    return bodyOfPlain(kept);
  }
}

const typedNumbers: Record<HeadingLevel, RegExp> = {
  1: /^[一二三四五六七八九十]{1,3}、\s*/u,
  2: /^[（(][一二三四五六七八九十]{1,3}[）)]\s*/u,
  3: /^\d{1,2}[.．、](?!\d)\s*/u,
  4: /^[（(]\d{1,2}[）)]\s*/u,
};

/** The level that a typed number speaks of, and the heading without it. */
export function typedHeading(text: string): { level: HeadingLevel; text: string } | undefined {
  for (const level of [1, 2, 3, 4] as const) {
    const bare = text.trim().replace(typedNumbers[level], '');
    if (bare !== text.trim()) return { level, text: bare };
  }
  return undefined;
}

/** A heading without the number of its own level; any other figure belongs to its words. */
function bareHeading(text: string, level: HeadingLevel): string {
  return text.trim().replace(typedNumbers[level], '');
}

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

function chinese(value: number): string {
  if (value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`;
  return `${head}${value % 10 === 0 ? '' : digits[value % 10]}`;
}

function numberOf(level: HeadingLevel, count: number): string {
  switch (level) {
    case 1:
      return `${chinese(count)}、`;
    case 2:
      return `（${chinese(count)}）`;
    case 3:
      return `${count}.`;
    case 4:
      return `（${count}）`;
  }
}

/** The number of each heading by block id (GB/T 9704: 一、（一）1.（1）); a deeper level begins anew under a higher one. */
export function headingNumbers(blocks: readonly LetterBlock[]): Map<string, string> {
  const counts = [0, 0, 0, 0];
  const numbers = new Map<string, string>();
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    const place = block.level - 1;
    counts[place] = (counts[place] ?? 0) + 1;
    counts.fill(0, place + 1);
    numbers.set(block.id, numberOf(block.level, counts[place] ?? 1));
  }
  return numbers;
}

/** ① to ⑳, then figures. */
export function itemMark(ordered: boolean, index: number): string {
  if (!ordered) return '· ';
  return index < 20 ? String.fromCodePoint(0x2460 + index) : `${index + 1}. `;
}

/** The words of one block as lines, without numbers and marks. */
export function linesOf(block: LetterBlock): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'table':
      return block.rows.map((cells) => cells.join('　'));
  }
}

/** The lines as they are read: with numbers and marks. */
export function readLines(blocks: readonly LetterBlock[]): string[] {
  const numbers = headingNumbers(blocks);
  return blocks.flatMap((block) => {
    const lines = linesOf(block);
    if (block.kind === 'heading') return lines.map((line) => `${numbers.get(block.id) ?? ''}${line}`);
    if (block.kind === 'list') return lines.map((line, index) => `${itemMark(block.ordered, index)}${line}`);
    return lines;
  });
}

/** The words alone, a line for each line: for limits, and for the check of the wording. */
export function plainText({ blocks }: LetterBody): string {
  return blocks.flatMap(linesOf).join('\n');
}

/**
 * What answers each demand: the words of the blocks marked with it, in the order in which the demands are met. A heading
 * alone announces an answer and is none.
 */
export function answersIn({ blocks }: LetterBody): { demand: string; text: string }[] {
  const found = new Map<string, string[]>();
  const said = new Set(blocks.flatMap((each) => (each.kind === 'heading' ? [] : (each.demand ?? []))));
  for (const block of blocks) {
    if (block.demand === undefined || !said.has(block.demand)) continue;
    const lines = linesOf(block).filter((line) => line.trim() !== '');
    if (lines.length > 0) found.set(block.demand, [...(found.get(block.demand) ?? []), ...lines]);
  }
  return [...found].map(([demand, lines]) => ({ demand, text: lines.join('\n') }));
}
