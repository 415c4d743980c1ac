/** Reads a letter about a proposal, or a text near to one, into values: what is there, and nothing else. */

import { readBlanks } from './blanks.ts';
import { readContact } from './contact.ts';
import { readCopies } from './copies.ts';
import { readDemands } from './demands.ts';
import { readFigures } from './figures.ts';
import { readClass, readDivision, readDocumentNumber, readPublication, readPublicity } from './head.ts';
import { type Heading, readHeadings } from './headings.ts';
import { readLabelled } from './labelled.ts';
import { findLayout, type Layout } from './layout.ts';
import type { Opening } from './opening.ts';
import { readPolicies } from './policies.ts';
import { readProposalHead, readReference } from './reference.ts';
import type { Place, Reading, ReadValue } from './values.ts';
import { makeViews, type View, type Views } from './view.ts';

/** How far the head of a text reaches that is no letter, and that of the page it stands on. */
const headWithout = 800;
const pageHead = 1500;
const comesNext = /下一步|下步|今后|接下来|工作(?:计划|目标|打算|思路|安排)|主要目标|发展目标/u;

export function readLetter(text: string): Reading {
  const views = makeViews(text);
  const layout = findLayout(views);
  const head = readHead(views, layout);
  const values = [...head, ...readText(views, layout, head), ...lostValues(views)];
  return { values: values.sort(byPlace), lost: views.lost };
}

/** What stands above, beside and below the text, and says what it is and from whom. */
function readHead({ lines, flat }: Views, layout: Layout): ReadValue[] {
  const { title, opening, general, signature, isLetter, bodyAt, bodyEnd, footAt } = layout;
  const known = title?.values ?? [];
  // A plan or a page of news has no marks above its text; a form may have them anywhere.
  const marksEnd = isLetter ? bodyAt : 0;
  const marksFrom = isLetter ? bodyEnd : lines.text.length;
  const read = [
    ...known,
    ...(opening ? fromOpening(flat, opening, known) : []),
    ...(general?.values ?? []),
    ...(isLetter ? [] : readProposalHead(lines)),
    ...readDocumentNumber(
      lines,
      isLetter ? bodyAt : Math.min(footAt, headWithout),
      title && lines.index(title.end),
    ),
    ...readClass(lines, marksEnd, marksFrom),
    ...readPublicity(lines, marksEnd, marksFrom),
    ...readPublication(lines, isLetter ? bodyAt : Math.min(footAt, pageHead)),
    ...readDivision(lines),
    ...(signature?.values ?? []),
  ];
  const isForm = isLetter || lines.text.slice(0, pageHead).includes('提案');
  return isForm ? [...read, ...readLabelled(lines, bodyEnd, read)] : read;
}

/** What the text says, and the lines that belong to it. */
function readText(
  views: Views,
  { isLetter, textAt, bodyEnd, footAt }: Layout,
  head: ReadValue[],
): ReadValue[] {
  const { lines, flat } = views;
  const headings = readHeadings(lines, textAt, bodyEnd);
  const inFlat = (at: number) => flat.index(lines.offset(at));
  return [
    ...(isLetter ? readContact(lines, textAt, footAt) : []),
    ...readCopies(lines, textAt, footAt),
    ...headings.map((each) => each.value),
    ...readBlanks(lines, 0, isLetter ? lines.text.length : footAt),
    ...(isLetter ? readDemands(lines, textAt, bodyEnd, headings) : []),
    ...readPolicies(flat, inFlat(textAt), inFlat(footAt), ownPlaces(head)),
    ...readBodyFigures(views, { textAt, bodyEnd, headings, values: head }),
  ];
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
