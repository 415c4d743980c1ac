/** Reads the hand-written tables beside the texts, and finds in the text the place each row names. */

import { readdirSync, readFileSync } from 'node:fs';

export interface Piece {
  start: number;
  end: number;
}

export interface Row {
  field: string;
  /** Which promise or policy a row belongs to, in the order of the text. */
  item: string;
  value: string;
  /** The pieces of the value, as offsets in the text. */
  pieces: Piece[];
  /** What the mutation test writes in the place of each piece, where the row says it itself. */
  other?: string[];
}

export interface LetterFixture {
  name: string;
  text: string;
  rows: Row[];
}

const folder = import.meta.dirname;

export function letterFixtures(): LetterFixture[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => {
      const name = file.replace(/\.txt$/u, '');
      const text = readFileSync(`${folder}/${file}`, 'utf8');
      const table = readFileSync(`${folder}/${name}.rows.md`, 'utf8');
      return {
        name,
        text,
        rows: table
          .trimEnd()
          .split('\n')
          .slice(2)
          .map((line) => readRow(line, text)),
      };
    });
}

function readRow(line: string, text: string): Row {
  const [, field = '', item = '', value = '', quote = '', other = ''] = line
    .split('|')
    .map((cell) => cell.trim());
  const pieces = findPieces(quote, text);
  const stands = pieces.map(({ start, end }) => text.slice(start, end)).join('');
  if (stands !== value) throw new Error(`The row says ${value}, its place ${stands}: ${line}`);
  const others = other === '' ? undefined : other.split('/');
  if (others && others.length !== pieces.length) throw new Error(`Other pieces than the value has: ${line}`);
  return { field, item, value, pieces, ...(others && { other: others }) };
}

function findPieces(quote: string, text: string): Piece[] {
  const marked = quote.replaceAll('⏎', '\n');
  const bare = marked.replace(/[‹›]/gu, '');
  const at = text.indexOf(bare);
  if (at < 0) throw new Error(`Not in the text: ${quote}`);
  if (text.indexOf(bare, at + 1) >= 0) throw new Error(`More than once in the text: ${quote}`);
  const pieces: Piece[] = [];
  let offset = at;
  for (const char of marked) {
    if (char === '‹') pieces.push({ start: offset, end: offset });
    else {
      const last = pieces.at(-1);
      if (char === '›' && last) last.end = offset;
      else offset += char.length;
    }
  }
  return pieces;
}
