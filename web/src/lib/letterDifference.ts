/** What changed from one text of a letter to the next, block by block and word by word, and by which version. */

import { type LetterBlock, type LetterBody, linesOf } from '../../../workflows/lifecycle/letters/body.ts';

export interface Piece {
  text: string;
  how: 'same' | 'added' | 'removed';
  /** Index of the version that brought or took it; absent for what was there from the first. */
  by?: number;
}

export interface BlockChange {
  /** As it last was. */
  block: LetterBlock;
  how: 'same' | 'added' | 'removed' | 'changed';
  by?: number;
  /** Line by line, as `linesOf` gives them. */
  lines: Piece[][];
}

interface Tracked {
  block: LetterBlock;
  /** A removed block stays where it stood. */
  removedBy?: number;
  addedBy?: number;
  pieces: Piece[];
}

const lineEnd = '\n';

/** The last version with everything marked that came or went since the first. */
export function changesBetween(versions: readonly LetterBody[]): BlockChange[] {
  const [first, ...later] = versions;
  const start: Tracked[] = (first?.blocks ?? []).map((block) => ({
    block,
    pieces: piecesOf(block, {}),
  }));
  return later.reduce((tracked, next, index) => advance(tracked, next, index + 1), start).map(changeOf);
}

function piecesOf(block: LetterBlock, mark: { by?: number }): Piece[] {
  const text = linesOf(block).join(lineEnd);
  if (text === '') return [];
  return [{ text, how: mark.by === undefined ? 'same' : 'added', ...mark }];
}

function advance(tracked: readonly Tracked[], next: LetterBody, by: number): Tracked[] {
  const living = tracked.filter((each) => each.removedBy === undefined);
  const kept = common(living, next.blocks, (one, other) => one.block.id === other.id);
  const partner = new Map(kept.map(([old, fresh]) => [living[old], next.blocks[fresh]]));
  const result: Tracked[] = [];
  let place = 0;
  const bringUpTo = (block: LetterBlock | undefined) => {
    while (place < next.blocks.length && next.blocks[place] !== block) {
      const added = next.blocks[place];
      if (added) result.push({ block: added, addedBy: by, pieces: piecesOf(added, { by }) });
      place += 1;
    }
  };
  for (const each of tracked) {
    const successor = partner.get(each);
    if (successor) {
      bringUpTo(successor);
      place += 1;
      const pieces = merge(each.pieces, segment(linesOf(successor).join(lineEnd)), by);
      result.push({ ...each, block: successor, pieces });
    } else if (each.removedBy === undefined) result.push({ ...each, removedBy: by });
    else result.push(each);
  }
  bringUpTo(undefined);
  return result;
}

function changeOf({ block, removedBy, addedBy, pieces }: Tracked): BlockChange {
  const lines = intoLines(
    removedBy === undefined
      ? pieces
      : pieces
          .filter((each) => each.how !== 'removed')
          .map(({ text }): Piece => ({ text, how: 'removed', by: removedBy })),
  );
  if (removedBy !== undefined) return { block, how: 'removed', by: removedBy, lines };
  if (addedBy !== undefined) return { block, how: 'added', by: addedBy, lines };
  return { block, how: pieces.some((each) => each.how !== 'same') ? 'changed' : 'same', lines };
}

/** Puts new words into what was tracked: what is gone stays, struck out; what is new stands where it came. */
function merge(before: readonly Piece[], after: readonly string[], by: number): Piece[] {
  const tokens = before.flatMap((piece) => segment(piece.text).map((text): Piece => ({ ...piece, text })));
  const living = tokens.filter((each) => each.how !== 'removed');
  const kept = new Map(common(living, after, (one, other) => one.text === other));
  const found: Piece[] = [];
  let old = 0;
  let fresh = 0;
  for (const token of tokens) {
    if (token.how === 'removed') {
      found.push(token);
      continue;
    }
    const partner = kept.get(old);
    old += 1;
    if (partner === undefined) {
      found.push({ text: token.text, how: 'removed', by });
      continue;
    }
    found.push(...after.slice(fresh, partner).map((text): Piece => ({ text, how: 'added', by })), token);
    fresh = partner + 1;
  }
  found.push(...after.slice(fresh).map((text): Piece => ({ text, how: 'added', by })));
  return joined(found);
}

/** Neighbours of one kind become one piece. */
function joined(pieces: readonly Piece[]): Piece[] {
  const list: Piece[] = [];
  for (const piece of pieces) {
    const last = list.at(-1);
    if (last && last.how === piece.how && last.by === piece.by) last.text += piece.text;
    else list.push({ ...piece });
  }
  return list;
}

function intoLines(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    piece.text.split(lineEnd).forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...piece, text });
    });
  }
  return lines;
}

/** Pairs of places of a longest common run of the two, in order. */
function common<A, B>(
  one: readonly A[],
  other: readonly B[],
  same: (a: A, b: B) => boolean,
): [number, number][] {
  const equal = (a: number, b: number) => {
    const left = one[a];
    const right = other[b];
    return left !== undefined && right !== undefined && same(left, right);
  };
  let head = 0;
  while (head < one.length && head < other.length && equal(head, head)) head += 1;
  let tail = 0;
  while (
    tail < one.length - head &&
    tail < other.length - head &&
    equal(one.length - 1 - tail, other.length - 1 - tail)
  )
    tail += 1;
  const pairs: [number, number][] = Array.from({ length: head }, (_, index) => [index, index]);
  pairs.push(...middle(head, one.length - tail, other.length - tail, equal));
  for (let index = tail; index > 0; index -= 1) pairs.push([one.length - index, other.length - index]);
  return pairs;
}

function middle(
  from: number,
  oneEnd: number,
  otherEnd: number,
  equal: (a: number, b: number) => boolean,
): [number, number][] {
  const height = oneEnd - from;
  const width = otherEnd - from;
  if (height === 0 || width === 0) return [];
  const lengths = Array.from({ length: height + 1 }, () => new Uint16Array(width + 1));
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = height - 1; row >= 0; row -= 1) {
    for (let column = width - 1; column >= 0; column -= 1) {
      const line = lengths[row];
      if (!line) continue;
      line[column] = equal(from + row, from + column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: [number, number][] = [];
  let row = 0;
  let column = 0;
  while (row < height && column < width) {
    if (equal(from + row, from + column)) {
      pairs.push([from + row, from + column]);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

const segmenter =
  typeof Intl !== 'undefined' && 'Segmenter' in Intl
    ? new Intl.Segmenter('zh', { granularity: 'word' })
    : undefined;

/** Words; where the browser knows none of Chinese, single characters. */
function segment(text: string): string[] {
  if (text === '') return [];
  if (segmenter) return Array.from(segmenter.segment(text), (each) => each.segment);
  return text.match(/[\p{Script=Latin}\d.%]+|[\s\S]/gu) ?? [];
}
