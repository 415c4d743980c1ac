/** Reads the headings: 一、 (一) 1. at the start of a line, alone or running into their paragraph. */

import type { ReadValue } from './values.ts';
import type { View } from './view.ts';

export interface Heading {
  start: number;
  end: number;
  value: ReadValue;
}

const ordinals = '[一二三四五六七八九十]{1,3}';
const mark = new RegExp(
  `^(?:${ordinals}、(?!${ordinals}、)|\\(${ordinals}\\)|第${ordinals}部分|\\d{1,2}[.、](?!\\d)|\\(\\d{1,2}\\))`,
  'u',
);
const chineseMark = new RegExp(`^(?:${ordinals}、|\\(${ordinals}\\)|第${ordinals}部分)`, 'u');
const longestLine = 60;
const longestRunIn = 40;
const longestFree = 30;

/** Within one stretch of the view. Without any numbered heading, short lines between paragraphs count. */
export function readHeadings(lines: View, from: number, to: number): Heading[] {
  const all = linesOf(lines, from, to);
  const numbered = all.flatMap((line) => {
    const text = lines.text.slice(line.start, line.end);
    if (!mark.test(text)) return [];
    const end = headingEnd(text);
    return end === undefined ? [] : [heading(lines, line.start, line.start + end, 0.95)];
  });
  if (numbered.length > 0) return numbered;
  return all.flatMap((line, index) => {
    const next = all[index + 1];
    const before = all[index - 1];
    return next && before && isFree(lines, before, line, next)
      ? [heading(lines, line.start, line.end, 0.8)]
      : [];
  });
}

/** A line without the marks of a sentence is a heading whole; else up to its first full stop, if that comes soon. */
function headingEnd(text: string): number | undefined {
  const stop = text.search(/[。!?;]/u);
  // 1. begins a heading or an item of a list: only a short line that is no sentence is the first.
  if (!chineseMark.test(text))
    return stop < 0 && text.length <= longestFree && !/[:,]/u.test(text) ? text.length : undefined;
  if (stop < 0) return text.length <= longestLine && !/,$|:/u.test(text) ? text.length : undefined;
  if (text[stop] !== '。' || stop > longestRunIn) return undefined;
  if (stop === text.length - 1) return /[，,].*[，,]/u.test(text) ? undefined : stop;
  return stop;
}

function isFree(lines: View, before: Line, line: Line, next: Line): boolean {
  const text = lines.text.slice(line.start, line.end);
  if (
    text.length < 4 ||
    text.length > longestFree ||
    /[。!?;:,.…]/u.test(text) ||
    !/\p{Script=Han}/u.test(text)
  ) {
    return false;
  }
  const closes = /[。!?”…]/u.test(lines.text[before.end - 1] ?? '');
  return closes && next.end - next.start > longestFree;
}

function heading(lines: View, start: number, end: number, confidence: number): Heading {
  return { start, end, value: lines.value('heading', [[start, end]], { confidence }) };
}

export interface Line {
  start: number;
  end: number;
}

/** The lines that begin in a stretch of the view, without the empty ones. */
export function linesOf(lines: View, from: number, to: number): Line[] {
  const found: Line[] = [];
  let start = from;
  while (start < to) {
    const stop = lines.text.indexOf('\n', start);
    const end = stop < 0 || stop > to ? to : stop;
    if (end > start) found.push({ start, end });
    start = end + 1;
  }
  return found;
}
