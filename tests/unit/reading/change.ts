/** Writes another value of the same form in the place of a row, and says what should then be read everywhere. */

import { ordinal } from '../../../documents/reading/numerals.ts';
import { readLetter } from '../../../documents/reading/readLetter.ts';
import type { LetterFixture, Piece, Row } from '../../letters/table.ts';
import { keyOf } from './compare.ts';

interface Edit extends Piece {
  text: string;
}

/** What is read too much and too little after the change; both empty if exactly that value changed. */
export function readAfterChange(letter: LetterFixture, row: Row): { missed: string[]; wrong: string[] } {
  const edits = row.pieces.map((piece, index) => ({ ...piece, text: otherPieces(letter, row)[index] ?? '' }));
  const wanted = readLetter(letter.text).values.map((each) =>
    keyOf(
      each.field,
      each.item,
      each.places.map((place) => after(letter.text, place, edits).value).join(''),
      each.places.map((place) => after(letter.text, place, edits)),
    ),
  );
  const read = readLetter(applied(letter.text, edits)).values.map((each) =>
    keyOf(each.field, each.item, each.value, each.places),
  );
  return { missed: without(wanted, read), wrong: without(read, wanted) };
}

export function otherPieces(letter: LetterFixture, row: Row): string[] {
  return row.other ?? row.pieces.map(({ start, end }) => otherOf(letter.text.slice(start, end)));
}

/** The last figure moved on, an ordinal moved on, or a character in the middle replaced. */
function otherOf(text: string): string {
  const last = /\d(?=\D*$)/u.exec(text);
  if (last && !/\p{Script=Han}{4}/u.test(text)) {
    const figure = last[0] === '9' ? '1' : String(Number(last[0]) + 1);
    return text.slice(0, last.index) + figure + text.slice(last.index + 1);
  }
  if (ordinal(text) !== undefined) return text === '九' ? '八' : text;
  const middle = Math.floor(text.length / 2);
  const at =
    [middle, middle + 1, middle - 1].find((each) => /\p{Script=Han}/u.test(text[each] ?? '')) ?? middle;
  return `${text.slice(0, at)}${text[at] === '新' ? '安' : '新'}${text.slice(at + 1)}`;
}

function applied(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const each of edits) {
    result += text.slice(at, each.start) + each.text;
    at = each.end;
  }
  return result + text.slice(at);
}

/** Where a place of the unchanged text stands in the changed one, and what it then says. */
function after(text: string, place: Piece, edits: readonly Edit[]): Piece & { value: string } {
  const inside = edits.filter((each) => each.start < place.end && place.start < each.end);
  const start = shifted(place.start, edits);
  const end = shifted(place.end, edits);
  return {
    start,
    end,
    value: inside.length > 0 ? applied(text, edits).slice(start, end) : text.slice(place.start, place.end),
  };
}

/** An offset within an edited place keeps its distance from the nearer end of it. */
function shifted(offset: number, edits: readonly Edit[]): number {
  let by = 0;
  for (const each of edits) {
    if (each.end <= offset) by += each.text.length - (each.end - each.start);
  }
  return offset + by;
}

function without(all: readonly string[], some: readonly string[]): string[] {
  const rest = [...some];
  return all.filter((each) => {
    const at = rest.indexOf(each);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}
