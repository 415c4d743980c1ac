/** What has changed between two plain texts: line by line, and within changed lines character by character. */

export interface Piece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Longest common subsequences cost the product of both lengths; beyond this a piece counts as wholly changed. */
const mostCells = 1_500_000;

export function differenceOf(before: string, after: string): Piece[] {
  const lines = align(linesOf(before), linesOf(after));
  const pieces: Piece[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const piece = lines[index];
    const next = lines[index + 1];
    if (piece?.kind === 'removed' && next?.kind === 'added') {
      pieces.push(...align(tokensOf(piece.text), tokensOf(next.text)));
      index += 1;
    } else if (piece) pieces.push(piece);
  }
  return joined(pieces);
}

/** Each with its line break. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/gu) ?? [];
}

/** Chinese by characters, numbers and foreign words whole. */
function tokensOf(text: string): string[] {
  return text.match(/[\p{Script=Latin}\p{N}]+|./gsu) ?? [];
}

/** Removed before added, neighbours of a kind in one piece. */
function align(before: string[], after: string[]): Piece[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end += 1;
  const same = (tokens: string[]): Piece[] => [{ kind: 'same', text: tokens.join('') }];
  return joined([
    ...same(before.slice(0, start)),
    ...middle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...same(before.slice(before.length - end)),
  ]);
}

function middle(before: string[], after: string[]): Piece[] {
  if (before.length * after.length > mostCells || before.length === 0 || after.length === 0) {
    return [
      { kind: 'removed', text: before.join('') },
      { kind: 'added', text: after.join('') },
    ];
  }
  const width = after.length + 1;
  const longest = new Uint16Array((before.length + 1) * width);
  const at = (row: number, column: number) => longest[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      longest[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pieces: Piece[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    if (row < before.length && column < after.length && before[row] === after[column]) {
      pieces.push({ kind: 'same', text: before[row] ?? '' });
      row += 1;
      column += 1;
    } else if (
      column >= after.length ||
      (row < before.length && at(row + 1, column) >= at(row, column + 1))
    ) {
      pieces.push({ kind: 'removed', text: before[row] ?? '' });
      row += 1;
    } else {
      pieces.push({ kind: 'added', text: after[column] ?? '' });
      column += 1;
    }
  }
  return pieces;
}

/** Between two pieces that are the same, all that was removed stands before all that was added. */
function joined(pieces: Piece[]): Piece[] {
  const found: Piece[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) found.push({ kind: 'removed', text: removed });
    if (added) found.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const { kind, text } of pieces) {
    if (text === '') continue;
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      const last = found.at(-1);
      if (last?.kind === 'same') last.text += text;
      else found.push({ kind, text });
    }
  }
  flush();
  return found;
}
