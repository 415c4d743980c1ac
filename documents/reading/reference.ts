/** Reads the title of a letter about a proposal, and in it kind, committee, term, session and number. */

import { ordinal } from './numerals.ts';
import type { ReadValue } from './values.ts';
import { lostMark, type View } from './view.ts';

export interface Title {
  start: number;
  end: number;
  values: ReadValue[];
}

const number =
  '(?:(?:[〔\\[(](?:19|20)\\d{2}[〕\\])])?[A-Z]{0,2}\\d{1,10}(?:-\\d{1,6})?|(?<=第)[一二三四五六七八九十百〇零]{1,5})';
const kind =
  '(?:答复意见|答复|回复意见|回复|复函|复文|会办意见|协办意见|分办意见|办理意见|办理情况|(?:会办|协办)(?=函))(?:的?(?:复函|函|报告))?';
const numbered = new RegExp(
  `第?(?<number>${number}(?:[、,](?:第)?${number})*)号(?:\\([^()。\\n]{1,40}\\))?(?<between>[^。;:《》,号]{0,24}?)(?<kind>${kind})(?!如下)`,
  'dgu',
);
const unnumbered = new RegExp(
  `(?:^|\\n)(关于[^\\n。]{2,80}?(?:提案|建议)[^\\n。,]{0,10}?(${kind}))(?=\\n|\\()`,
  'du',
);
const titleBack = 90;
const searched = 6000;
const sure = 0.98;

/** What names a proposal by its number and says what the letter is: on a line of its own, or else the first. */
export function readTitle(flat: View, lines: View): Title | undefined {
  const titles = numberedTitles(flat);
  return titles.find((each) => each.onOwnLine) ?? titles[0] ?? readUnnumbered(lines);
}

function numberedTitles(flat: View): (Title & { onOwnLine: boolean })[] {
  const found: (Title & { onOwnLine: boolean })[] = [];
  for (const match of flat.text.slice(0, searched).matchAll(numbered)) {
    const at = match.indices?.groups;
    if (!at?.number || !at.kind) continue;
    const lead = titleStart(flat, match.index);
    if (lead === undefined) continue;
    const start = withIssuer(flat, lead);
    const between = match.groups?.between ?? '';
    if (between.includes(lostMark) || /收悉|收到/u.test(between)) continue;
    if (!/提案|建议|议案/u.test(flat.text.slice(start, at.kind[0]))) continue;
    const end = at.kind[1];
    found.push({
      onOwnLine: flat.breakBefore(start),
      start: flat.offset(start),
      end: flat.offset(end - 1) + 1,
      values: [
        flat.value('title', [[start, end]], { confidence: sure }),
        kindOf(flat, at.kind),
        ...readReference(flat, lead, at.number[0], sure),
        ...numbersIn(flat, at.number),
      ],
    });
  }
  return found;
}

/** One letter may answer several: 第77、78号. */
function numbersIn(flat: View, [start, end]: readonly [number, number]): ReadValue[] {
  return [...flat.text.slice(start, end).matchAll(/[^、,第]+/gu)].map((each) =>
    flat.value('number', [[start + each.index, start + each.index + each[0].length]], { confidence: sure }),
  );
}

function readUnnumbered(lines: View): Title | undefined {
  const [, title, kindAt] = unnumbered.exec(lines.text.slice(0, searched))?.indices ?? [];
  if (!title || !kindAt) return undefined;
  return {
    start: lines.offset(title[0]),
    end: lines.offset(title[1] - 1) + 1,
    values: [
      lines.value('title', [title], { confidence: 0.9 }),
      kindOf(lines, kindAt),
      ...readReference(lines, title[0], kindAt[0], 0.9),
    ],
  };
}

function kindOf(view: View, at: readonly [number, number]): ReadValue {
  const means = /^(?:会办|协办|分办)/u.test(view.text.slice(at[0], at[1])) ? 'opinion' : 'reply';
  return view.value('kind', [at], { confidence: sure, means });
}

/** A title begins with 关于 or 对, at the start of a line if one does; else at a line that names the session. */
function titleStart(flat: View, numberAt: number): number | undefined {
  const from = Math.max(0, numberAt - titleBack);
  const window = flat.text.slice(from, numberAt);
  const cut = Math.max(...[...'。;:》〕!?】'].map((mark) => window.lastIndexOf(mark))) + 1;
  const leads = [...window.slice(cut).matchAll(/关于对|关于|对/gu)].map((each) => from + cut + each.index);
  const atLineStart = leads.find((at) => at === from + cut || flat.breakBefore(at));
  const lead = atLineStart ?? leads.at(-1);
  if (lead !== undefined) return lead;
  for (let at = numberAt; at >= from + cut; at -= 1) {
    if (flat.breakBefore(at) && /届|政协/u.test(flat.text.slice(at, numberAt))) return at;
  }
  return undefined;
}

/** 某某局关于…的答复: the body named before 关于 on the same line is part of the title. */
function withIssuer(flat: View, lead: number): number {
  let at = lead;
  while (at > Math.max(0, lead - 30) && !flat.breakBefore(at)) at -= 1;
  const before = flat.text.slice(at, lead);
  return flat.breakBefore(at) && /^\p{Script=Han}{3,30}[局厅部委办会院府]$/u.test(before) ? at : lead;
}

const numeral = '[一二三四五六七八九十]{1,3}|\\d{1,2}';
const named = new RegExp(
  `^(?<before>[^\\d第届]{0,20}?)(?<cppcc>中国人民政治协商会议|人民政协|政协)(?<within>[^第届]{0,24}?)第?(?<term>${numeral})届(?<after>(?:(?!会议|第|\\d|次).){0,20}?委员会)?`,
  'du',
);
const turned = new RegExp(
  `^(?<before>[^\\d第届]{0,15}?)第?(?<term>${numeral})届(?<cppcc>政协(?:委员会)?|(?:中国人民)?政治协商会议)`,
  'du',
);
const bare = new RegExp(`^(?<before>[^\\d第届]{0,15}?)第?(?<term>${numeral})届`, 'du');
const sessionPattern = new RegExp(
  `届[^。;]{0,30}?(?<session>${numeral})次(?:全体)?(?:会议|全会|大会|第|政协)?`,
  'du',
);
const leadWords = /^(?:关于对|关于|对|在|就|答复|您|你|们)+/u;

/** Committee, term and session as said between two places; what is not said there is left out. */
export function readReference(flat: View, start: number, end: number, confidence: number): ReadValue[] {
  const lead = leadWords.exec(flat.text.slice(start, end))?.[0].length ?? 0;
  const from = start + lead;
  const text = flat.text.slice(from, end);
  const match = named.exec(text) ?? turned.exec(text) ?? bare.exec(text);
  const at = match?.indices?.groups;
  if (!at?.term) return [];
  const values = [
    flat.value('term', [moved(at.term, from)], {
      confidence,
      ...meaning(flat.text.slice(from + at.term[0], from + at.term[1])),
    }),
  ];
  if (at.cppcc) {
    const name: [number, number] = at.after
      ? [at.before?.[0] ?? at.cppcc[0], at.within?.[1] ?? at.cppcc[1]]
      : [at.cppcc[0], at.cppcc[1]];
    const committee = nameOf(at, name).map((each) => moved(each, from));
    values.unshift(flat.value('committee', committee, { confidence }));
  }
  const session = sessionPattern.exec(text)?.indices?.groups?.session;
  if (session) {
    values.push(
      flat.value('session', [moved(session, from)], {
        confidence,
        ...meaning(flat.text.slice(from + session[0], from + session[1])),
      }),
    );
  }
  return values;
}

type Span = [start: number, end: number];

/** 市七届政协 is 市 and 政协; 政协十四届全国委员会 is 政协 and 全国委员会; 区政协十一届 is one piece. */
function nameOf(at: Record<string, Span | undefined>, body: Span): Span[] {
  const { before, cppcc, within, after, term } = at;
  if (!cppcc || !term) return [];
  if (term[0] < cppcc[0]) return [...(before && before[1] > before[0] ? [before] : []), cppcc];
  const first: Span = [before ? before[0] : cppcc[0], within ? within[1] : body[1]];
  // 北京市政协第十三届委员会 is 北京市政协.
  const isNamed = after !== undefined && (after[1] - after[0] > '委员会'.length || first[0] === cppcc[0]);
  return isNamed ? [first, after] : [first];
}

function moved(span: Span, by: number): Span {
  return [span[0] + by, span[1] + by];
}

function meaning(text: string): { means?: number } {
  const value = ordinal(text);
  return value === undefined ? {} : { means: value };
}

const headLines = 12;

const session = /政协.*届|届.*政协|政治协商会议/u;
const numberLine = new RegExp(`(?:^|提案|编号:?)第?(?<number>${number})号$`, 'du');

/** Above a proposal itself: 政协清远市第七届委员会第三次会议提案, and 第45号 beside or below it. */
export function readProposalHead(lines: View): ReadValue[] {
  const head = lines.text.slice(0, searched);
  if (!head.includes('提案')) return [];
  let at = 0;
  let found: ReadValue[] = [];
  for (const line of head.split('\n').slice(0, headLines)) {
    const start = at;
    at += line.length + 1;
    if (line.length > 60 || /[。,;《》]/u.test(line)) continue;
    if (found.length === 0 && session.test(line)) {
      found = readReference(lines, start, start + line.length, 0.85);
    }
    const digits = numberLine.exec(line)?.indices?.groups?.number;
    if (found.length > 0 && digits) {
      return [...found, lines.value('number', [moved(digits, start)], { confidence: 0.85 })];
    }
  }
  return found;
}
