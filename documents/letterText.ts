/** A letter as plain text. */

import type { LetterModel } from './model.ts';
import { type Piece, printedLetter } from './printed.ts';

const indent = '　　';

/** The whole letter, parts parted by an empty line, with a newline at its end. */
export function letterText(model: LetterModel): string {
  const {
    classMark,
    publicity,
    number,
    title,
    addressee,
    opening,
    body,
    passages,
    closing,
    issuer,
    date,
    note,
    cc,
  } = printedLetter(model);
  const head = [classMark, publicity && `〔${publicity}〕`, number].filter((line) => line !== undefined);
  const parts = [
    head,
    [title],
    [addressee],
    opening.map(indented),
    body.flatMap(linesOf).map(indented),
    passages.map(indented),
    closing.map(indented),
    [issuer, date].map(indented),
    note ? [indented(note)] : [],
    cc.length > 0 ? [`抄送：${cc.join('，')}。`] : [],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function indented(line: string): string {
  return `${indent}${line}`;
}

function linesOf(piece: Piece): string[] {
  return piece.kind === 'table' ? piece.rows.map((cells) => cells.join('　')) : [piece.text];
}
