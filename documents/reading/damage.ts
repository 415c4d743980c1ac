/** Finds what a damaged text has too much of, readings inserted in brackets, and where characters were lost. */

import type { Place } from './values.ts';

export interface Damage {
  /** 關(guān)于: the brackets and what is in them. */
  readings: Place[];
  /** What stands where characters were lost: `?` with the wrong letters after it, or U+FFFD. Never completed. */
  lost: Place[];
}

const toned = 'āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜńňǹ';
const reading = new RegExp(
  `(?<=[\\p{Script=Han}A-Za-z]\\n?)[(（](?=[a-zü\\n]*[${toned}])[a-zü${toned}\\n]{1,7}[)）]`,
  'gu',
);
/** Syllables without a tone are taken for readings only where toned ones are common. */
const toneless = /(?<=\p{Script=Han})[(（](?:de|le|zi|ge|me|men|ma|ne|ba|zhe|shang|tou|li|di)[)）]/gu;
const commonFrom = 3;

const asking =
  /如何|什么|什麼|怎|吗|嗎|呢|哪|何|是否|几|幾|谁|誰|多少|能否|可否|难道|難道|岂|豈|多久|多大|不是|会不会/u;
const sentenceBack = 80;
const strayLetters = 8;

export function findDamage(text: string): Damage {
  const found = [...text.matchAll(reading)].map(placeOf);
  const readings =
    found.length >= commonFrom
      ? [...found, ...[...text.matchAll(toneless)].map(placeOf)].sort((a, b) => a.start - b.start)
      : found;
  return { readings, lost: findLost(text, readings) };
}

function findLost(text: string, readings: Place[]): Place[] {
  const starts = new Set(readings.map((each) => each.start));
  const damaged = readings.length > 0 || text.includes('\uFFFD');
  const lost: Place[] = [];
  for (const match of text.matchAll(/(?:\uFFFD|锟斤拷)+|\?+/gu)) {
    const start = match.index;
    const end = start + match[0].length;
    if (start < (lost.at(-1)?.end ?? 0)) continue;
    if (!match[0].startsWith('?')) lost.push({ start, end });
    else if (!isQuestion(text, start, end))
      lost.push({ start, end: damaged ? wrongEnd(text, end, starts) : end });
  }
  return lost;
}

/** A mark of a question ends a sentence that asks, or a line. */
function isQuestion(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '\n';
  if (!/[\p{Script=Han})）”’"》]/u.test(before)) return true;
  const after = text[end] ?? '\n';
  if (end - start === 1 && /[\s”’"』」]/u.test(after)) return true;
  const sentence =
    text
      .slice(Math.max(0, start - sentenceBack), start)
      .split(/[。!！;；\n]/u)
      .at(-1) ?? '';
  return asking.test(sentence);
}

/** The lost bytes took their neighbours along: up to a stray Latin letter that bears a reading, or one character. */
function wrongEnd(text: string, end: number, readingStarts: ReadonlySet<number>): number {
  for (let at = end; at < end + strayLetters; at += 1) {
    if (readingStarts.has(at) && at > end) return at;
    const char = text[at];
    if (char === undefined) break;
  }
  const next = text[end];
  return next === undefined || /\s/u.test(next) ? end : end + 1;
}

function placeOf(match: RegExpExecArray): Place {
  return { start: match.index, end: match.index + match[0].length };
}
