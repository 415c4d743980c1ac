/** Tells what a text promises in figures from what it reports: by the words about time before each amount. */

import { type Amount, findAmounts } from './amounts.ts';
import { findPeriods, type Period } from './periods.ts';
import { promiseParts } from './promiseParts.ts';
import type { Place, ReadValue } from './values.ts';
import type { View } from './view.ts';

export interface FiguresIn {
  from: number;
  to: number;
  /** Stretches whose amounts are names: headings, titles. */
  names: readonly Place[];
  /** Stretches under headings about what comes next. */
  next: readonly Place[];
  /** The years in which the letter says it was written. Only what two of them agree on tells past from future. */
  years: readonly number[];
}

const longestSentence = 600;
const will =
  /拟(?!定|订)|将(?!军)|力争|争取|确保(?!了)|预计|目标(?=[到是为,:])|(?<!人才|行动|教师|发展|工作|培养|培训|年度|帮扶|资助|支持|专项|工程|生育|三年|五年|“)计划(?=[\d在于到用从通投新引培建组招选实完开每安筹争逐分今明未年再将改打增推举扶三五两])|规划(?=新增|建设|到)|下一步|接下来/gu;
const did =
  /已(?!经?确定的目标)|目前|累计|截至|截止|共有|现有|先后|成功|去年|上年|近年来|近[一二两三四五六七八九十\d]+年|以来|同比|上半年|1-\d{1,2}月|当前|完成了|取得了|实现了|达到了|举办了|开展了|新增了|建成了/gu;

export function readFigures(flat: View, context: FiguresIn): ReadValue[] {
  const amounts = findAmounts(flat, context.from, context.to).filter((each) => {
    const name = lastBefore(context.names, each.end);
    return !name || name.end <= each.start;
  });
  const values: ReadValue[] = [];
  let item = 0;
  let before: Amount | undefined;
  for (const amount of amounts) {
    const start = sentenceStart(flat, context, amount.start);
    const sentence = flat.text.slice(start, amount.start);
    const periods = findPeriods(sentence);
    if (isPromised(sentence, periods, { ...context, at: amount.start })) {
      item += 1;
      const previous = before && before.end > start ? before.end : start;
      values.push(...promiseParts(flat, { amount, start, periods, previous, item }));
    } else {
      values.push(flat.value('figure', [[amount.start, amount.end]], { confidence: 0.88 }));
    }
    before = amount;
  }
  return values;
}

/** What is said last before the amount decides: that it is to be, or that it has been. */
function isPromised(
  sentence: string,
  periods: readonly Period[],
  context: FiguresIn & { at: number },
): boolean {
  const known = context.years.length > 1;
  const isPast = (year: number) => known && year < Math.min(...context.years);
  const isAhead = (year: number) => known && year > Math.max(...context.years);
  const gone = periods.filter(({ kind, year }) => kind === 'year' && year !== undefined && isPast(year));
  const past = Math.max(lastOf(sentence, did), ...gone.map((each) => each.start));
  const ahead = periods.filter(({ kind, year, end }) => {
    if (kind === 'span') return sentence[end] === '内';
    if (kind === 'until') return year === undefined || !isPast(year);
    return kind === 'year' && year !== undefined && isAhead(year);
  });
  const future = Math.max(lastOf(sentence, will), ...ahead.map((each) => each.start));
  if (future >= 0 || past >= 0) return future > past;
  const section = lastBefore(context.next, context.at + 1);
  return section !== undefined && context.at < section.end;
}

function lastOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}

/** Back to a full stop, the end of a heading, or a line break after what closes a sentence. */
function sentenceStart(flat: View, { from, names }: FiguresIn, at: number): number {
  const least = Math.max(from, at - longestSentence);
  const closed = Math.max(least, lastBefore(names, at)?.end ?? 0);
  for (let index = at; index > closed; index -= 1) {
    const char = flat.text[index - 1] ?? '';
    if (/[。!?]/u.test(char)) return index;
    if (/[;:”)…]/u.test(char) && flat.breakBefore(index)) return index;
  }
  return closed;
}

/** Of places in the order of the text that do not overlap, the last that begins before an offset. */
function lastBefore(places: readonly Place[], at: number): Place | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}
