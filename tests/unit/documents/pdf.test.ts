/** Letters in print: the figures of GB/T 9704-2012 (domain.md 4.1), measured in the finished PDF. */

import { describe, expect, it } from 'vitest';
import { makeLetterPrinter, UnprintableError } from '../../../documents/print/pdf.ts';
import type { PrintedLetter } from '../../../documents/printed.ts';
import { type PrintedLine, pagesOf } from '../../support/printedPages.ts';

const printer = makeLetterPrinter();
const made = new Date('2026-05-21T02:00:00Z');

const letter: PrintedLetter = {
  issuer: '云江市人力资源和社会保障局',
  classMark: '〔A〕',
  publicity: '主动公开',
  number: '云人社函〔2026〕192号',
  title: '关于市政协七届三次会议第20260218号提案的答复',
  addressee: '林小满委员：',
  opening: ['您提出的《关于提高人力资源素质的提案》（第20260218号）收悉。现答复如下：'],
  body: [],
  passages: [],
  closing: ['感谢对我们工作的关心和支持。', '此复。'],
  date: '2026年5月21日',
  note: '（联系人及电话：周立春 13800000001）',
  cc: ['市政协提案委员会', '市政府督查室', '市教育局'],
};

/** A paragraph of so many lines without a sign that could be moved. */
function han(lines: number): { kind: 'paragraph'; text: string } {
  return { kind: 'paragraph', text: '办'.repeat(Math.max(1, 28 * lines - 2)) };
}

const print = async (change: Partial<PrintedLetter> = {}) =>
  pagesOf(printer.pdf({ ...letter, ...change }, made));

function lineOf(pages: PrintedLine[][], text: string): { line: PrintedLine; page: number } {
  const page = pages.findIndex((lines) => lines.some((each) => each.text.includes(text)));
  const line = pages[page]?.find((each) => each.text.includes(text));
  if (!line) throw new Error(`${text} is not printed`);
  return { line, page };
}

describe('the page', () => {
  it('holds 22 lines of 28 characters in 156 by 225 mm', async () => {
    const [, second = []] = await print({ body: [han(60)] });
    const text = second.filter((each) => each.text.startsWith('办'));
    expect(text).toHaveLength(22);
    expect(new Set(text.map((each) => each.text.length))).toEqual(new Set([28]));
    for (const { left, right } of text) {
      expect(left).toBeCloseTo(28, 0);
      expect(right).toBeCloseTo(184, 0);
    }
    const [first, last] = [text[0]?.y ?? 0, text[21]?.y ?? 0];
    expect((last - first) / 21).toBeCloseTo(225 / 22, 1);
    expect(first).toBeGreaterThan(37);
    expect(last).toBeLessThan(37 + 225);
  });

  it('numbers pages from the second on, even ones left, odd ones right', async () => {
    const pages = await print({ body: [han(60)] });
    expect(pages[0]?.some((each) => /^—/.test(each.text))).toBe(false);
    const second = lineOf(pages, '— 2 —').line;
    const third = lineOf(pages, '— 3 —').line;
    expect(second.left).toBeLessThan(60);
    expect(third.right).toBeGreaterThan(150);
    expect(second.y).toBeGreaterThan(37 + 225 + 7);
  });
});

describe('the first page', () => {
  it('has the issuer 30 mm from the edge, the number at the right and the publicity at the left under the line', async () => {
    const [page = []] = await print();
    const [mark] = page.filter((each) => each.text === letter.issuer);
    const number = lineOf([page], '云人社函').line;
    expect(mark?.y).toBeGreaterThan(34);
    expect(mark?.y).toBeLessThan(43);
    expect(number.right).toBeCloseTo(184, 0);
    expect(number.left).toBeCloseTo(28, 0);
    expect(number.text.startsWith('主动公开')).toBe(true);
    const classMark = lineOf([page], '〔A〕').line;
    // The closing bracket stands in the left half of its square.
    expect(classMark.right).toBeGreaterThan(184);
    expect(classMark.right).toBeLessThan(184 + 3);
    expect(classMark.y).toBeLessThan(mark?.y ?? 0);
  });

  it('breaks a long title where it reads well, and leaves one line before the addressee', async () => {
    const [page = []] = await print();
    const title = page.filter((each) => /政协七届|提案的答复/.test(each.text)).slice(0, 2);
    expect(title.map((each) => each.text)).toEqual(['关于市政协七届三次会议', '第20260218号提案的答复']);
    const addressee = lineOf([page], '林小满委员：').line;
    expect(addressee.left).toBeCloseTo(28, 0);
    expect(addressee.y - (title[1]?.y ?? 0)).toBeGreaterThan(20);
  });

  it('prints neither mark nor number that a letter does not have', async () => {
    const { classMark: _class, publicity: _publicity, number: _number, note: _note, ...bare } = letter;
    const pages = await pagesOf(printer.pdf({ ...bare, cc: [] }, made));
    const text = pages
      .flat()
      .map((each) => each.text)
      .join('');
    for (const absent of ['〔', '公开', '联系人', '抄送']) expect(text).not.toContain(absent);
  });
});

describe('the end', () => {
  it.each([
    ['thanks and 此复', letter.closing],
    ['one closing line', ['此函。']],
    ['a body that closes itself', []],
  ])('never stands alone, however long the body: %s', async (_name, closing) => {
    for (let lines = 1; lines <= 46; lines += 1) {
      const pages = await print({ body: [han(lines)], closing: [...closing] });
      const signature = lineOf(pages, '2026年5月21日');
      const last = pages[signature.page] ?? [];
      const before = last.filter((each) => each.y < signature.line.y && each.text !== letter.issuer);
      expect(before.length, `${lines} lines`).toBeGreaterThanOrEqual(2);
      expect(lineOf(pages, '联系人').page, `${lines} lines`).toBe(signature.page);
      const copies = lineOf(pages, '抄送');
      expect(copies.page, `${lines} lines`).toBe(signature.page);
      expect(signature.page, `${lines} lines`).toBe(pages.length - 1);
      expect(copies.line.y).toBeGreaterThan(37 + 225 - 10);
      expect(copies.line.y).toBeGreaterThan(lineOf(pages, '联系人').line.y);
    }
  });

  it('centres the issuer over the date, which stands four characters from the right', async () => {
    const pages = await print({ issuer: '云江市教育局' });
    const date = lineOf(pages, '2026年5月21日').line;
    const issuer = pages
      .flat()
      .filter((each) => each.text === '云江市教育局')
      .at(-1);
    expect(date.right).toBeCloseTo(184 - 4 * (156 / 28), 0);
    expect(((issuer?.left ?? 0) + (issuer?.right ?? 0)) / 2).toBeCloseTo((date.left + date.right) / 2, 0);
  });

  it('keeps a long issuer within the text', async () => {
    const issuer = '云江壮族自治区人力资源和社会保障厅专业技术人员管理处';
    const pages = await print({ issuer });
    const signed = pages
      .flat()
      .filter((each) => each.text === issuer)
      .at(-1);
    expect(signed?.right).toBeLessThanOrEqual(184.5);
  });
});

describe('the picture on the screen', () => {
  it('shows the same pages, none covered by the paper of another', () => {
    const { svg, count } = printer.pages({ ...letter, body: [han(60)] });
    expect(count).toBe(4);
    expect(svg).toContain(`height="${count * 841.8897637795276}pt"`);
    expect(svg).not.toContain('fill="#ffffff"');
  });
});

describe('what people wrote', () => {
  it('is never read as markup', async () => {
    const text = '#let x = 1 *a* $y$ {{number}} <b> \\n @ref = 题';
    const pages = await print({ body: [{ kind: 'paragraph', text }] });
    const printed = pages
      .flat()
      .map((each) => each.text.replaceAll(' ', ''))
      .join('');
    expect(printed).toContain(text.replaceAll(' ', ''));
  });

  it('is refused where no font can print it', () => {
    const body = [{ kind: 'paragraph' as const, text: '地名བོ，\u0007。' }];
    try {
      printer.pdf({ ...letter, body }, made);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(UnprintableError);
      expect(error).toHaveProperty('characters', ['བ', 'ོ', '\u0007']);
    }
  });

  it('gives the same bytes twice', () => {
    expect(Buffer.compare(printer.pdf(letter, made), printer.pdf(letter, made))).toBe(0);
  });

  it('is PDF/A-2b', () => {
    const bytes = Buffer.from(printer.pdf(letter, made)).toString('latin1');
    expect(bytes).toMatch(/pdfaid:part>2</);
    expect(bytes).toMatch(/pdfaid:conformance>B</);
  });
});
