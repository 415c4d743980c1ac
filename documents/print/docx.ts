/** A printed letter as an editable document in the same format (domain.md 4.1; engineering.md 7). */

import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  FrameAnchorType,
  Header,
  HeightRule,
  HorizontalPositionAlign,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  convertMillimetersToTwip as mm,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  VerticalPositionAlign,
  WidthType,
} from 'docx';
import type { Piece, PrintedLetter } from '../printed.ts';
import { titleLines } from './titleLines.ts';

const red = 'E60012';
/** 22 lines in 225 mm, in twentieths of a point. */
const pitch = 580;
/** 28 characters of 16 pt in 156 mm. */
const spacing = -5;
const twoCharacters = 630;
const half = { body: 32, title: 44, small: 28 };
const fonts = {
  body: 'FangSong_GB2312',
  title: 'FZXiaoBiaoSong-B05S',
  heading1: 'SimHei',
  heading2: 'KaiTi_GB2312',
};
const headingFonts = [fonts.heading1, fonts.heading2, fonts.body, fonts.body];
/** The double lines are 170 mm wide and centred on the page, the text is not. */
const beyond = { left: -mm(8), right: -mm(6) };
const exact = { line: pitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 };

export async function letterDocx(letter: PrintedLetter): Promise<Uint8Array> {
  const document = new Document({
    title: letter.title,
    creator: letter.issuer,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: runOf(fonts.body, half.body) } } },
    sections: [
      {
        properties: {
          titlePage: true,
          grid: { type: DocumentGridType.LINES, linePitch: pitch },
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: {
              top: mm(37),
              bottom: mm(35),
              left: mm(28),
              right: mm(26),
              header: mm(30),
              footer: mm(20),
            },
          },
        },
        headers: {
          first: letterhead(letter),
          default: nothingAbove(),
          even: nothingAbove(),
        },
        footers: { first: lowerRule(), default: pageNumber('right'), even: pageNumber('left') },
        children: [...title(letter), ...text(letter), ...ending(letter)],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function runOf(font: string, size: number): IRunOptions {
  return { font: { ascii: font, eastAsia: font, hAnsi: font, cs: font }, size };
}

function line(words: string, options: IParagraphOptions = {}, run: IRunOptions = {}): Paragraph {
  return new Paragraph({
    spacing: exact,
    ...options,
    children: [
      new TextRun({ ...runOf(fonts.body, half.body), characterSpacing: spacing, ...run, text: words }),
    ],
  });
}

function empty(): Paragraph {
  return line('');
}

function letterhead({ issuer, classMark, publicity, number }: PrintedLetter): Header {
  const mark = new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: beyond,
    border: { bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, color: red, space: 11 } },
    children: [new TextRun({ ...runOf(fonts.title, markSize(issuer)), color: red, text: issuer })],
  });
  const under = new Paragraph({
    spacing: { before: 280, after: 0 },
    tabStops: [{ type: TabStopType.RIGHT, position: mm(156) }],
    children: [
      new TextRun({ ...runOf(fonts.heading1, half.body), text: publicity ?? '' }),
      new TextRun({ ...runOf(fonts.body, half.body), text: `\t${number ?? ''}` }),
    ],
  });
  return new Header({ children: [...(classMark ? [classAt(classMark)] : []), mark, under] });
}

/** Pages after the first: their text begins at the top of its area. */
function nothingAbove(): Header {
  return new Header({ children: [new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT } })] });
}

/** At the right edge, above the name of the issuer. */
function classAt(words: string): Paragraph {
  return line(
    words,
    {
      alignment: AlignmentType.RIGHT,
      frame: {
        type: 'absolute',
        position: { x: mm(154), y: mm(20) },
        width: mm(30),
        height: mm(8),
        rule: HeightRule.ATLEAST,
        anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
      },
    },
    runOf(fonts.heading1, half.body),
  );
}

/** 30 pt, or as much as 156 mm hold, in half points. */
function markSize(issuer: string): number {
  return Math.min(60, Math.floor((mm(156) / 10 / issuer.length) * 1));
}

function lowerRule(): Footer {
  const rule = { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, color: red, space: 0 };
  return new Footer({
    children: [
      new Paragraph({
        indent: beyond,
        spacing: { line: 20, lineRule: LineRuleType.EXACT },
        border: { bottom: rule },
      }),
    ],
  });
}

function pageNumber(side: 'left' | 'right'): Footer {
  const run = runOf(fonts.body, half.small);
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: side === 'left' ? { left: 280 } : { right: 280 },
        spacing: { after: mm(3) },
        children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

function title({ title: words, addressee }: PrintedLetter): Paragraph[] {
  const lines = titleLines(words, 20).map(
    (each) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: exact,
        children: [new TextRun({ ...runOf(fonts.title, half.title), text: each })],
      }),
  );
  return [empty(), empty(), ...lines, empty(), line(addressee)];
}

function text({ opening, body, passages, closing }: PrintedLetter): (Paragraph | Table)[] {
  const all: Piece[] = [
    ...[...opening].map(paragraph),
    ...body,
    ...passages.map(paragraph),
    ...closing.map(paragraph),
  ];
  return all.map((piece, index) => pieceOf(piece, index >= all.length - 2));
}

function paragraph(words: string): Piece {
  return { kind: 'paragraph', text: words };
}

/** `isLast`: it stays with the signature. */
function pieceOf(piece: Piece, isLast: boolean): Paragraph | Table {
  const common = { indent: { firstLine: twoCharacters }, alignment: AlignmentType.BOTH, widowControl: true };
  switch (piece.kind) {
    case 'paragraph':
      return line(piece.text, { ...common, keepNext: isLast });
    case 'heading': {
      const font = headingFonts[piece.level - 1] ?? fonts.body;
      return line(piece.text, { ...common, keepNext: true }, runOf(font, half.body));
    }
    case 'table':
      return table(piece.rows);
  }
}

function table(rows: readonly (readonly string[])[]): Table {
  const columns = Math.max(...rows.map((row) => row.length));
  const cell = (words: string) =>
    new TableCell({
      verticalAlign: VerticalAlign.CENTER,
      width: { size: Math.floor(100 / columns), type: WidthType.PERCENTAGE },
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ ...runOf(fonts.body, half.small), text: words })],
        }),
      ],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: Array.from({ length: columns }, (_, at) => cell(row[at] ?? '')),
        }),
    ),
  });
}

function ending({ issuer, date, note, cc }: PrintedLetter): Paragraph[] {
  const character = pitch * 0.54;
  const rightOfDate = 4 * character;
  const rightOfName = Math.max(0, rightOfDate + ((date.length * 0.75 - issuer.length) * character) / 2);
  const signed = (words: string, right: number, isFollowed: boolean) =>
    line(words, {
      alignment: AlignmentType.RIGHT,
      indent: { right: Math.round(right) },
      keepNext: isFollowed,
    });
  return [
    line('', { keepNext: true }),
    line('', { keepNext: true }),
    signed(issuer, rightOfName, true),
    signed(date, rightOfDate, note !== undefined || cc.length > 0),
    ...(note ? [line(note, { indent: { firstLine: twoCharacters }, keepNext: cc.length > 0 })] : []),
    ...(cc.length > 0 ? [copies(cc)] : []),
  ];
}

/** At the foot of the last page, one character in on both sides, further lines under the first name. */
function copies(cc: readonly string[]): Paragraph {
  return new Paragraph({
    indent: { left: 280 + 840, hanging: 840, right: 280 },
    spacing: { line: 420, lineRule: LineRuleType.EXACT },
    frame: {
      type: 'alignment',
      alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
      width: mm(156),
      height: 0,
      rule: HeightRule.AUTO,
      anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
    },
    children: [new TextRun({ ...runOf(fonts.body, half.small), text: `抄送：${cc.join('，')}。` })],
  });
}
