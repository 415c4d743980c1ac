/** Compares what was read with the hand-written table of a text, value by value with its places. */

import { readLetter } from '../../../documents/reading/readLetter.ts';
import type { LetterFixture, Piece, Row } from '../../letters/table.ts';

export interface Comparison {
  rows: number;
  found: number;
  /** Rows of the table that were not read. */
  missed: string[];
  /** Values read that are in no row. */
  wrong: string[];
}

export function compare({ text, rows }: LetterFixture): Comparison {
  const read = readLetter(text).values.map((each) => keyOf(each.field, each.item, each.value, each.places));
  const wanted = rows.map((row) => keyOf(row.field, row.item, row.value, row.pieces));
  const rest = [...read];
  const missed = wanted.filter((key) => {
    const at = rest.indexOf(key);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return { rows: rows.length, found: rows.length - missed.length, missed, wrong: rest };
}

export function keyOf(
  field: string,
  item: string | number | undefined,
  value: string,
  pieces: readonly Piece[],
): string {
  const places = mergeTouching(pieces).map(({ start, end }) => `${start}-${end}`);
  return `${field}${item ? ` ${item}` : ''}: ${value} @${places.join(',')}`;
}

/** Two pieces without anything between are one place. */
function mergeTouching(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const each of pieces) {
    const last = merged.at(-1);
    if (last && last.end === each.start) last.end = each.end;
    else merged.push({ ...each });
  }
  return merged;
}

export function describeRow(row: Row): string {
  return `${row.field}${row.item ? ` ${row.item}` : ''} ${row.value}`;
}
