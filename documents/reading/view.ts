/** The text as the reader matches it: simplified, half-width, without damage and spaces, each character with its place. */

import { findDamage } from './damage.ts';
import { simplify, simplifyCharacter } from './simplify.ts';
import type { LetterField, Place, ReadValue } from './values.ts';
import { wrappedBreaks } from './wrapped.ts';

/** Stands in a view for each character of a place where something was lost. */
export const lostMark = '\uE000';

export class View {
  readonly text: string;
  private readonly at: readonly number[];
  private readonly raw: string;
  private readonly lost: readonly Place[];

  constructor(source: { text: string; at: readonly number[]; raw: string; lost: readonly Place[] }) {
    this.text = source.text;
    this.at = source.at;
    this.raw = source.raw;
    this.lost = source.lost;
  }

  /** Where a character of the view stands in the original text. */
  offset(index: number): number {
    return this.at[index] ?? this.raw.length;
  }

  /** The first character of the view at or after an offset of the original text. */
  index(offset: number): number {
    let low = 0;
    let high = this.at.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.at[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether white space of any kind stands before this character in the original text. */
  gapBefore(index: number): boolean {
    return /\s/u.test(this.raw.slice(index === 0 ? 0 : this.offset(index - 1) + 1, this.offset(index)));
  }

  /** Whether the line breaks before this character; at the start of the text it does. */
  breakBefore(index: number): boolean {
    return index === 0 || this.raw.slice(this.offset(index - 1), this.offset(index)).includes('\n');
  }

  /** Whether an empty line stands before this character. */
  paragraphBefore(index: number): boolean {
    const between = this.raw.slice(index === 0 ? 0 : this.offset(index - 1), this.offset(index));
    return (between.match(/\n/gu)?.length ?? 0) > 1;
  }

  /** The pieces of a stretch in the original: spaces within stay, line breaks and inserted readings do not. */
  places(start: number, end: number): Place[] {
    const pieces: Place[] = [];
    for (let index = start; index < end; index += 1) {
      if (this.text[index] === '\n') continue;
      const from = this.offset(index);
      const last = pieces.at(-1);
      if (last && /^[^\S\n]*$/u.test(this.raw.slice(last.end, from))) last.end = from + 1;
      else pieces.push({ start: from, end: from + 1 });
    }
    return pieces;
  }

  /** A value of one or several stretches of the view. */
  value(
    field: LetterField,
    stretches: readonly (readonly [start: number, end: number])[],
    rest: { confidence: number; item?: number; means?: string | number },
  ): ReadValue {
    const places = stretches.flatMap(([start, end]) => this.places(start, end));
    const value = places.map((each) => this.raw.slice(each.start, each.end)).join('');
    const harmed =
      field !== 'lost' &&
      places.some((place) => this.lost.some((each) => each.start < place.end && place.start < each.end));
    const confidence = harmed ? Math.round(rest.confidence * 60) / 100 : rest.confidence;
    return { field, value, simplified: simplify(value), places, ...rest, confidence };
  }
}

export interface Views {
  /** Without spaces, each run of line breaks one line break. */
  lines: View;
  /** Without line breaks too: for what may be broken anywhere. */
  flat: View;
  lost: Place[];
}

export function makeViews(raw: string): Views {
  const { readings, lost } = findDamage(raw);
  const lines: { text: string[]; at: number[] } = { text: [], at: [] };
  const flat: { text: string[]; at: number[] } = { text: [], at: [] };
  const wrapped = wrappedBreaks(raw);
  const skip = cursor(readings);
  const gone = cursor(lost);
  for (let offset = 0; offset < raw.length; offset += 1) {
    const char = raw[offset] ?? '';
    if (skip(offset)) continue;
    if (char === '\n' || char === '\r') {
      const shows = char === '\n' && !wrapped.has(offset);
      if (shows && lines.text.length > 0 && lines.text.at(-1) !== '\n') push(lines, '\n', offset);
      continue;
    }
    const shown = gone(offset) ? lostMark : fold(char);
    if (shown === '') continue;
    push(lines, shown, offset);
    push(flat, shown, offset);
  }
  const make = (from: { text: string[]; at: number[] }) =>
    new View({ text: oneForm(from.text.join('')), at: from.at, raw, lost });
  return { lines: make(lines), flat: make(flat), lost };
}

function push(view: { text: string[]; at: number[] }, char: string, offset: number): void {
  view.text.push(char);
  view.at.push(offset);
}

/** Asks of growing offsets whether they lie in one of the sorted places. */
function cursor(places: readonly Place[]): (offset: number) => boolean {
  let next = 0;
  return (offset) => {
    let place = places[next];
    while (place && place.end <= offset) {
      next += 1;
      place = places[next];
    }
    return place !== undefined && place.start <= offset;
  };
}

/** 答覆 and 計畫 are written so where traditional letters are used; the conversion knows only single letters. */
function oneForm(text: string): string {
  return text.replace(/(?<=[答回函此])覆|覆(?=函)/gu, '复').replace(/(?<=[计规])画/gu, '划');
}

const brackets: Record<string, string> = {
  '﹝': '〔',
  '﹞': '〕',
  '﹙': '(',
  '﹚': ')',
  '︰': ':',
  '∶': ':',
  '﹕': ':',
  '「': '“',
  '」': '”',
  '『': '‘',
  '』': '’',
};

/** Nothing for white space, invisible and control characters; else one character. */
function fold(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x20 || code === 0x7f || /[\s\u200B-\u200F\u2028-\u202F\u2060\uFEFF]/u.test(char)) return '';
  if (code < 0x80) return char;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return brackets[char] ?? simplifyCharacter(char);
}
