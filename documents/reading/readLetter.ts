/** Reads a letter about a proposal, or a text near to one, into values: what is there, and nothing else. */

import { readBlanks } from './blanks.ts';
import { readContact } from './contact.ts';
import { readCopies } from './copies.ts';
import { readDemands } from './demands.ts';
import { readFigures } from './figures.ts';
import { readGeneralHead } from './generalHead.ts';
import { readClass, readDivision, readDocumentNumber, readPublication, readPublicity } from './head.ts';
import { type Heading, readHeadings } from './headings.ts';
import { readLabelled } from './labelled.ts';
import { type Opening, readOpening } from './opening.ts';
import { readPolicies } from './policies.ts';
import { readProposalHead, readReference, readTitle } from './reference.ts';
import { readSignature } from './signature.ts';
import type { Place, Reading, ReadValue } from './values.ts';
import { makeViews, type View, type Views } from './view.ts';

/** The foot of a web page: from here on nothing belongs to the letter. */
const foot =
  /\n(?:原文链接|\[?免责声明|【?责任编辑|相关链接|网站地图|版权所有|扫一扫|上一篇|下一篇|解读文本|主办单位:|分享到|打印本页|[^\n]{0,4}公网安备|[^\n]{0,12}ICP备)/u;
const comesNext = /下一步|下步|今后|接下来|工作(?:计划|目标|打算|思路|安排)|主要目标|发展目标/u;

export function readLetter(text: string): Reading {
  const views = makeViews(text);
  const { lines } = views;
  const footAt = foot.exec(lines.text)?.index ?? lines.text.length;
  const values = [...readPage(views, footAt), ...lostValues(views)];
  return { values: values.sort(byPlace), lost: views.lost };
}

function readPage(views: Views, footAt: number): ReadValue[] {
  const { lines, flat } = views;
  const title = readTitle(flat, lines);
  const kind = kindOf(title?.values, flat.text.slice(flat.index(title?.end ?? 0)).slice(0, 300));
  for (const each of title?.values ?? []) if (each.field === 'kind') each.means = kind;
  const opening = readOpening(flat, title?.end ?? 0, title ? kind : undefined);
  const general = title || opening ? undefined : readGeneralHead(lines);
  const bodyAt = opening
    ? lines.index(flat.offset(opening.start))
    : title
      ? lines.index(title.end)
      : (general?.end ?? 0);
  const signature = readSignature(lines, title || opening ? bodyAt : 0, footAt);
  // A notice is signed above the plan that it sends round.
  const signedAbove = general && signature && footAt - signature.end > signature.start - bodyAt;
  const signedBelow = !signedAbove && signature && signature.start > bodyAt;
  const tailAt = signedBelow ? signature.start : footAt;
  const belowHead = signedAbove ? Math.max(bodyAt, signature.end) : bodyAt;
  const textAt = opening ? lines.index(flat.offset(opening.end)) : belowHead;
  const bodyEnd = Math.min(tailAt, formAt(lines, textAt, tailAt));
  const headings = readHeadings(lines, textAt, bodyEnd);
  const headEnd = opening || title ? bodyAt : Math.min(bodyAt, 2000);
  const isLetter = title !== undefined || opening !== undefined;
  const head = [
    ...(title?.values ?? []),
    ...(opening ? fromOpening(flat, opening, title?.values ?? []) : []),
    ...(general?.values ?? []),
    ...(title || opening ? [] : readProposalHead(lines)),
    ...readDocumentNumber(lines, isLetter ? bodyAt : Math.min(footAt, 800), title && lines.index(title.end)),
    ...readClass(lines, isLetter ? headEnd : 0, isLetter ? bodyEnd : lines.text.length),
    ...readPublicity(lines, isLetter ? headEnd : 0, isLetter ? bodyEnd : lines.text.length),
    ...readPublication(lines, isLetter ? headEnd : Math.min(footAt, 1500)),
    ...readDivision(lines),
  ];
  const tail = isLetter
    ? [...readContact(lines, textAt, footAt), ...readCopies(lines, textAt, footAt)]
    : readCopies(lines, textAt, footAt);
  const read = [...head, ...(signature?.values ?? [])];
  return [
    ...read,
    ...(isLetter || /提案/u.test(lines.text.slice(0, 2000)) ? readLabelled(lines, bodyEnd, read) : []),
    ...tail,
    ...headings.map((each) => each.value),
    ...readBlanks(lines, 0, isLetter ? lines.text.length : footAt),
    ...(isLetter ? readDemands(lines, textAt, bodyEnd, headings) : []),
    ...readPolicies(
      flat,
      flat.index(lines.offset(textAt)),
      flat.index(lines.offset(footAt)),
      ownPlaces(head),
    ),
    ...readBodyFigures(views, { textAt, bodyEnd, headings, values: [...head, ...(signature?.values ?? [])] }),
  ];
}

/** 办理意见 and 复函 are said of both: what goes to a unit that has the lead is an opinion. */
function kindOf(title: readonly ReadValue[] | undefined, below: string): 'reply' | 'opinion' {
  const said = title?.find((each) => each.field === 'kind');
  if (said?.means === 'opinion' || /提出(?!的)[^。,]{0,8}(?:会办|协办)意见/u.test(below)) return 'opinion';
  const toLead = /[贵你]\p{Script=Han}{0,6}(?:主办|牵头)/u.test(below);
  return toLead && !/^答复/u.test(said?.simplified ?? '') ? 'opinion' : 'reply';
}

/** What the title leaves out may be said in the first sentence. */
function fromOpening(flat: View, opening: Opening, known: ReadValue[]) {
  const sentence = flat.text.slice(opening.sentence, opening.end);
  // 您在市政协七届三次会议上提出的…: the body is named behind the last 在 before its term.
  const said = sentence.search(/届/u);
  const start = opening.sentence + sentence.slice(0, Math.max(said, 0)).lastIndexOf('在') + 1;
  const read = said < 0 ? [] : readReference(flat, start, opening.end, 0.8);
  return [...opening.values, ...read.filter((each) => !known.some((other) => other.field === each.field))];
}

/** Fields of a form between text and signature: nothing from there on is text. */
function formAt(lines: View, from: number, to: number): number {
  const match = /\n(?:领导签名|承办人|联系人|经办人|签发人)[^\n]{0,12}:/u.exec(lines.text.slice(from, to));
  return match ? from + match.index : to;
}

function readBodyFigures(
  { lines, flat }: Views,
  body: { textAt: number; bodyEnd: number; headings: Heading[]; values: ReadValue[] },
): ReadValue[] {
  const inFlat = (at: number) => flat.index(lines.offset(at));
  const titles = [...lines.text.slice(body.textAt, body.bodyEnd).matchAll(/《[^》\n]{2,100}》/gu)].map(
    (each) => ({
      start: inFlat(body.textAt + each.index),
      end: inFlat(body.textAt + each.index + each[0].length),
    }),
  );
  const headings = body.headings.map((each) => ({ start: inFlat(each.start), end: inFlat(each.end) }));
  return readFigures(flat, {
    from: inFlat(body.textAt),
    to: inFlat(body.bodyEnd),
    names: [...titles, ...headings].sort((a, b) => a.start - b.start),
    next: nextSections(body.headings, inFlat, inFlat(body.bodyEnd)),
    years: yearsOf(body.values),
  });
}

/** From a heading about what comes next to the following heading of its level. */
function nextSections(headings: Heading[], inFlat: (at: number) => number, end: number): Place[] {
  const sections: Place[] = [];
  let level: number | undefined;
  for (const each of headings) {
    const last = sections.at(-1);
    if (level !== undefined && last && levelOf(each) <= level) {
      last.end = inFlat(each.start);
      level = undefined;
    }
    if (level === undefined && comesNext.test(each.value.simplified)) {
      level = levelOf(each);
      sections.push({ start: inFlat(each.end), end });
    }
  }
  return sections;
}

function levelOf({ value }: Heading): number {
  if (/^[一二三四五六七八九十]|^第/u.test(value.simplified)) return 1;
  return /^[(（][一二三四五六七八九十]/u.test(value.simplified) ? 2 : 3;
}

/** The years in which the letter says it was written, by its date, its number and the page it stood on. */
function yearsOf(values: readonly ReadValue[]): number[] {
  return values.flatMap(({ field, means, simplified }) => {
    if (field === 'date' || field === 'publicationDate')
      return typeof means === 'string' ? [Number(means.slice(0, 4))] : [];
    const year = field === 'documentNumber' ? /(?:19|20)\d{2}/u.exec(simplified)?.[0] : undefined;
    return year ? [Number(year)] : [];
  });
}

function ownPlaces(values: readonly ReadValue[]): Place[] {
  return values
    .filter((each) => each.field === 'proposalTitle' || each.field === 'title')
    .flatMap((each) => each.places);
}

function lostValues({ lines, lost }: Views): ReadValue[] {
  return lost.map((each) =>
    lines.value('lost', [[lines.index(each.start), lines.index(each.end)]], { confidence: 1 }),
  );
}

function byPlace(a: ReadValue, b: ReadValue): number {
  return (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0);
}
