/** What printing letters costs: one of 5,000 characters with two tables, and five hundred of them one after the other. */

import { performance } from 'node:perf_hooks';
import { letterDocx } from '../documents/print/docx.ts';
import { makeLetterPrinter } from '../documents/print/pdf.ts';
import type { Piece, PrintedLetter } from '../documents/printed.ts';
import { percentile } from './measure.ts';

const sentence = '已经开办职业技能培训班十二期，培训学员六百余人，就业率逐年提高。';
const table: Piece = {
  kind: 'table',
  rows: [
    ['年份', '期数', '学员'],
    ['2025', '12', '612'],
    ['2026', '14', '705'],
  ],
};
const paragraph: Piece = { kind: 'paragraph', text: sentence.repeat(16) };

function letterOf(number: number): PrintedLetter {
  return {
    issuer: '云江市人力资源和社会保障局',
    classMark: '〔A〕',
    publicity: '主动公开',
    number: `云人社函〔2026〕${number}号`,
    title: '关于市政协七届三次会议第20260218号提案的答复',
    addressee: '林小满委员：',
    opening: ['您提出的《关于提高人力资源素质的提案》（第20260218号）收悉。现答复如下：'],
    body: [
      ...[1, 2, 3, 4, 5].flatMap((each): Piece[] => [
        { kind: 'heading', level: 1, text: `${each}、培训情况` },
        paragraph,
        paragraph,
      ]),
      table,
      table,
    ],
    passages: [],
    closing: ['感谢对我们工作的关心和支持。', '此复。'],
    date: '2026年5月21日',
    cc: ['市政协提案委员会', '市政府督查室'],
  };
}

/** Memory of the process at letter 500 against letter 200: what grows with every letter shows. */
export async function measureLetters(): Promise<void> {
  const printer = makeLetterPrinter();
  const made = new Date('2026-05-21T00:00:00Z');
  const pdf: number[] = [];
  const docx: number[] = [];
  const memory = new Map<number, number>();
  for (let number = 1; number <= 500; number += 1) {
    const letter = letterOf(number);
    const began = performance.now();
    printer.pdf(letter, made);
    pdf.push(performance.now() - began);
    if (number <= 100) {
      const again = performance.now();
      await letterDocx(letter);
      docx.push(performance.now() - again);
    }
    // What typst holds for a letter is given back when the loop turns, as it does between two letters of an office.
    await new Promise((resolve) => setImmediate(resolve));
    memory.set(number, process.memoryUsage().rss);
  }
  const line = (name: string, figures: number[]) =>
    `  ${name.padEnd(28)} p50 ${percentile(figures, 0.5).toFixed(1)} ms, p95 ${percentile(figures, 0.95).toFixed(1)} ms`;
  console.log('\nLetters of 5,000 characters with two tables, 500 one after the other');
  console.log(line('PDF', pdf.slice(1)));
  console.log(line('document', docx.slice(1)));
  const growth = (memory.get(500) ?? 0) / (memory.get(200) ?? 1);
  console.log(`  memory at letter 500: ${growth.toFixed(2)} x that at 200, aim 1.1`);
}
