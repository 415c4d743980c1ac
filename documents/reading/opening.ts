/** Reads to whom a letter goes and how it opens: addressee, salutation, proposer and the proposal's title. */

import type { ReadValue } from './values.ts';
import { lostMark, type View } from './view.ts';

export interface Opening {
  /** Where the salutation or addressee begins, the first sentence begins, and the proposal's title ends, in the view. */
  start: number;
  sentence: number;
  end: number;
  values: ReadValue[];
}

const searched = 8000;
const name = '\\p{Script=Han}{2,4}?|\\p{Script=Han}{2,10}·\\p{Script=Han}{1,10}';
const honorific = '政协委员|委员|代表|先生|女士|同志|常委|主委|主席';
const organisation =
  /(?:委员会|中央|大学|学院|医院|委会|市委|省委|区委|县委|支部|总支|联合会|工商联|促进会|学会|协会|商会|联谊会|总工会|妇联|侨联|台联|科协|文联|团委|专委会|工作委|提案组|小组|界别|界|社|党|盟|局|厅|部|办|办公室|院|公司|会|组)$/u;
const sentences = [
  /(?:您们?|你们?|贵(?:\p{Script=Han}{1,8}?)?|你(?:\p{Script=Han}{1,8}?))(?:等[^。《》\n]{0,12}?)?(?:在[^。《》]{0,50}?)?(?:联名|共同)?(?:提出|提交|所提|反映|撰写)的?[^《。]{0,40}?《(?<title>[^》]{4,120})》/du,
  /(?:现)?就(?<who>[^。《》,:]{2,40}?)(?:在[^。《》]{0,50}?)?(?:联名|共同)?(?:提出|提交|所提)的?[^《。]{0,40}?《(?<title>[^》]{4,120})》/du,
  /(?:关于|对)?(?<who>[^。《》,:\n]{2,40}?)(?:在[^。《》]{0,50}?)?(?:联名|共同)?(?:提出|提交|所提)的?[^《。]{0,40}?《(?<title>[^》]{4,120})》[^。]{0,40}?(?:提案|建议|收悉|意见)/du,
  /(?:您们?|你们?|贵(?:\p{Script=Han}{1,8}?)?)(?:在[^。《》]{0,50}?)?(?:提出|提交|所提)的?(?<title>关于[^。《》,]{4,80}?的(?:提案|建议))(?=\(|已|收悉|悉)/du,
  /(?:您们?|你们?|贵(?:\p{Script=Han}{1,8}?)?)(?:在[^。《》]{0,50}?)?(?:提出|提交|所提)的?“(?<title>[^”。]{4,80}(?:提案|建议))”/du,
  /《(?<title>[^》]{4,120})》(?:\([^()]{1,40}\))?(?:的?(?:提案|建议))?(?:已)?(?:收悉|收到|收阅)/du,
];

export function readOpening(
  flat: View,
  fromOffset: number,
  kind: 'reply' | 'opinion' | undefined,
): Opening | undefined {
  const from = flat.index(fromOffset);
  const found = firstSentence(flat.text.slice(from, from + searched), kind);
  if (!found) return undefined;
  const title = moved(found.title, from);
  const start = from + found.index;
  const addressed = readAddressee(flat, from, start, kind);
  const who = found.who && kind === 'opinion' ? readWho(flat, moved(found.who, from)) : [];
  const titles = [title, ...(found.bracketed ? titlesAfter(flat, title[1]) : [])];
  const confidence = found.bracketed ? 0.96 : 0.85;
  return {
    start: addressed?.start ?? start,
    sentence: start,
    end: title[1],
    values: [
      ...(addressed?.values ?? []),
      ...who,
      ...titles.map((each) => flat.value('proposalTitle', [each], { confidence })),
    ],
  };
}

/** 《…》《…》: one letter may answer several. */
function titlesAfter(flat: View, end: number): Span[] {
  const next = /^》[、和及]?《(?<title>[^》]{4,120})》/du.exec(flat.text.slice(end, end + 130))?.indices
    ?.groups?.title;
  return next ? [moved(next, end), ...titlesAfter(flat, end + next[1])] : [];
}

interface Sentence {
  index: number;
  title: Span;
  who?: Span;
  bracketed: boolean;
}

type Span = [start: number, end: number];

function firstSentence(text: string, kind: 'reply' | 'opinion' | undefined): Sentence | undefined {
  const found: Sentence[] = [];
  for (const pattern of sentences) {
    const match = pattern.exec(text);
    const at = match?.indices?.groups;
    if (!match || !at?.title) continue;
    found.push({
      index: match.index,
      title: at.title,
      ...(at.who && { who: at.who }),
      bracketed: text[at.title[1]] === '》',
    });
  }
  // Of several the one whose title comes first; of those with one title the one that names who, then the more specific.
  const whoFirst = (each: Sentence) => (kind === 'opinion' && each.who ? 0 : 1);
  return found.sort((a, b) => a.title[0] - b.title[0] || whoFirst(a) - whoFirst(b))[0];
}

/** What ends with a colon right before the first sentence. */
function readAddressee(
  flat: View,
  from: number,
  sentenceAt: number,
  kind: 'reply' | 'opinion' | undefined,
): { start: number; values: ReadValue[] } | undefined {
  const colon = lastColon(flat, from, sentenceAt);
  if (colon === undefined) return undefined;
  const start = addresseeStart(flat, from, colon);
  const text = flat.text.slice(start, colon);
  const persons = new RegExp(
    `(?<respect>尊敬的|敬爱的)?(?<names>(?:${name})(?:[、,](?:${name}))*)(?:等[\\p{Script=Han}\\d]{0,8}?)?(?<hon>${honorific})(?:们)?(?:等[\\p{Script=Han}\\d]{0,8}?(?:${honorific}))?$`,
    'du',
  ).exec(text);
  const at = persons?.indices?.groups;
  const title = at?.hon;
  if (persons && at?.names && title && standsAlone(flat, start + persons.index)) {
    return personal(flat, {
      start: start + persons.index,
      colon,
      names: moved(at.names, start),
      hon: moved(title, start),
    });
  }
  return bodies(flat, { start, colon, text, kind });
}

function personal(flat: View, at: { start: number; colon: number; names: Span; hon: Span }) {
  const names = splitNames(flat, at.names);
  return {
    start: at.start,
    values: [
      flat.value('salutation', [[at.start, at.colon]], { confidence: 0.96 }),
      flat.value('honorific', [at.hon], { confidence: 0.96 }),
      ...names.flatMap((each) => [
        flat.value('addressee', [each], { confidence: 0.95 }),
        flat.value('proposer', [each], { confidence: 0.95 }),
      ]),
    ],
  };
}

/** Units: the lead of an opinion; the organisation that proposed, of a reply. */
function bodies(
  flat: View,
  {
    start,
    colon,
    text,
    kind,
  }: { start: number; colon: number; text: string; kind: 'reply' | 'opinion' | undefined },
) {
  if (text.includes(lostMark) || !/^[\p{Script=Han}、,()]{3,60}$/u.test(text)) return undefined;
  const spans = splitSpan(text, start, /[、,]/u);
  const isBody = ([from, to]: Span) => organisation.test(flat.text.slice(from, to).replace(/\(.*\)$/u, ''));
  const persons = spans.map((each) => (isBody(each) ? undefined : personIn(flat, each)));
  if (!spans.every((each, index) => isBody(each) || persons[index])) return undefined;
  const fields = kind === 'reply' ? (['addressee', 'proposer'] as const) : (['addressee'] as const);
  const honorifics = persons.flatMap((each) => (each ? [each.hon] : []));
  return {
    start,
    values: [
      ...(kind === 'reply' ? [flat.value('salutation', [[start, colon]], { confidence: 0.9 })] : []),
      ...honorifics.slice(0, 1).map((each) => flat.value('honorific', [each], { confidence: 0.9 })),
      ...spans.flatMap((each, index) =>
        fields.map((field) => flat.value(field, [persons[index]?.name ?? each], { confidence: 0.9 })),
      ),
    ],
  };
}

/** Among organisations a member may stand: 九三学社市委会、周文彬委员. */
function personIn(flat: View, [start, end]: Span): { name: Span; hon: Span } | undefined {
  const one = new RegExp(`^(?<name>${name})(?<hon>${honorific})$`, 'du');
  const at = one.exec(flat.text.slice(start, end))?.indices?.groups;
  return at?.name && at.hon ? { name: moved(at.name, start), hon: moved(at.hon, start) } : undefined;
}

function lastColon(flat: View, from: number, sentenceAt: number): number | undefined {
  const between = flat.text.slice(from, sentenceAt);
  const near = Math.max(0, between.length - 60);
  const colon = between.lastIndexOf(':');
  // Between the two may stand a greeting (您好!), nothing longer.
  return colon >= near && !/[《》]/u.test(between.slice(colon)) && between.length - colon <= 12
    ? from + colon
    : undefined;
}

/** Back from the colon to a line break, a sentence's end, or what closes the head. */
function addresseeStart(flat: View, from: number, colon: number): number {
  for (let at = colon - 1; at > from; at -= 1) {
    if (flat.breakBefore(at)) {
      return joinsLineBefore(flat, from, at) ? addresseeStart(flat, from, at) : at;
    }
    if (/[。;:!〕】》)]$|\d号$/u.test(flat.text.slice(Math.max(from, at - 2), at))) return at;
  }
  return from;
}

/** A list of names may run over the line: then the line before ends with a mark of a list. */
function joinsLineBefore(flat: View, from: number, at: number): boolean {
  return at - 1 > from && /[、,]/u.test(flat.text[at - 1] ?? '');
}

function standsAlone(flat: View, at: number): boolean {
  return (
    flat.breakBefore(at) ||
    flat.gapBefore(at) ||
    !/\p{Script=Han}/u.test(flat.text[at - 1] ?? '') ||
    /^(?:尊敬|敬爱)/u.test(flat.text.slice(at, at + 2)) ||
    /(?:答复|复函|的函|意见|报告)$/u.test(flat.text.slice(Math.max(0, at - 2), at))
  );
}

function readWho(flat: View, span: Span): ReadValue[] {
  const text = flat.text.slice(span[0], span[1]);
  const end = new RegExp(
    `(?:等(?:\\p{Script=Han}{0,8}))?(?:${honorific})?(?:等\\p{Script=Han}{0,8})?$`,
    'u',
  ).exec(text);
  const bare: Span = [span[0], span[0] + (end && end.index > 0 ? end.index : text.length)];
  const begin =
    /^(?:[贵你]\p{Script=Han}{0,5}?(?:主办|牵头办理|牵头|承办|转来|转办)的)?(?:政协委员|委员)?/u.exec(
      text,
    )?.[0].length ?? 0;
  const spans = splitNames(flat, [bare[0] + begin, bare[1]]);
  const whole = new RegExp(`^(?:${name})$`, 'u');
  const good = spans.every((each) => {
    const part = flat.text.slice(each[0], each[1]);
    return whole.test(part) || (part.length <= 20 && organisation.test(part));
  });
  return good ? spans.map((each) => flat.value('proposer', [each], { confidence: 0.9 })) : [];
}

/** Names parted by 、 or by spaces; 李 明 with a space for alignment is one name. */
function splitNames(flat: View, span: Span): Span[] {
  return splitSpan(flat.text.slice(span[0], span[1]), span[0], /[、,和]/u).flatMap((each) => {
    const gaps = range(each[0] + 1, each[1]).filter(
      (index) => flat.gapBefore(index) && !flat.breakBefore(index),
    );
    const cuts = [each[0], ...gaps, each[1]];
    const parts = cuts.slice(1).map((end, index): Span => [cuts[index] ?? end, end]);
    return parts.every((part) => part[1] - part[0] > 1) ? parts : [each];
  });
}

function splitSpan(text: string, start: number, at: RegExp): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (let index = 0; index <= text.length; index += 1) {
    if (index < text.length && !at.test(text[index] ?? '')) continue;
    if (index > from) spans.push([start + from, start + index]);
    from = index + 1;
  }
  return spans;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function moved(span: Span, by: number): Span {
  return [span[0] + by, span[1] + by];
}
