/** Reads to whom copies go: the names after 抄送. */

import type { ReadValue } from './values.ts';
import type { View } from './view.ts';

const label = /(?<=^|[\n。)\d日])抄(?:送|报)(?:单位)?:/gu;
const longest = 500;
const stops = /^(?:附件|附:|印发|联系人|承办人|公开|\(|主题词|打印|校对)/u;

export function readCopies(lines: View, from: number, to: number): ReadValue[] {
  const text = lines.text.slice(0, to);
  label.lastIndex = from;
  const values: ReadValue[] = [];
  for (let match = label.exec(text); match; match = label.exec(text)) {
    const start = match.index + match[0].length;
    const end = listEnd(text, start);
    for (const span of names(text, start, end)) {
      values.push(lines.value('cc', [span], { confidence: 0.94 }));
    }
    label.lastIndex = Math.max(end, start);
  }
  return values;
}

/** A list ends with its full stop, or with the first line that does not end with a mark of a list. */
function listEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + longest);
  for (let at = start; at < limit; at += 1) {
    if (text[at] === '。' || text[at] === ';') {
      if (text[at] === '。') return at;
    }
    if (text[at] !== '\n') continue;
    const next = text.slice(at + 1, limit);
    const line = next.split('\n', 1)[0] ?? '';
    const goesOn =
      /[、,;]$/u.test(text.slice(start, at)) ||
      (line.endsWith('。') && /^[\p{Script=Han}、,;]{1,120}。$/u.test(line));
    if (!goesOn || stops.test(next) || /^[^\n]{0,8}:/u.test(next)) return at;
  }
  return limit;
}

/** Parted by 、 ， or ；, but not within brackets; a count of copies in brackets is no part of a name. */
function names(text: string, start: number, end: number): [number, number][] {
  const spans: [number, number][] = [];
  let from = start;
  let depth = 0;
  for (let at = start; at <= end; at += 1) {
    const char = text[at] ?? '';
    if (at < end && char === '(') depth += 1;
    if (at < end && char === ')') depth -= 1;
    if (at < end && (depth > 0 || !/[、,;]/u.test(char))) continue;
    const word = text.slice(from, at);
    const cut = /(?:\((?:\d|各)[^()]*\)|\n)+$/u.exec(word)?.[0].length ?? 0;
    const skipped = /^\n+/u.exec(word)?.[0].length ?? 0;
    const span: [number, number] = [from + skipped, at - cut];
    if (/^[\p{Script=Han}()〇\uE000\n]{2,40}$/u.test(text.slice(span[0], span[1]))) spans.push(span);
    from = at + 1;
  }
  return spans;
}
