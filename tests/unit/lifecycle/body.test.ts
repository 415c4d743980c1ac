/** The body of a letter as blocks: what is kept of it, how it reads, and what answers which demand. */

import { describe, expect, it } from 'vitest';
import {
  answersIn,
  bodyOfPlain,
  canonicalBody,
  headingNumbers,
  type LetterBlock,
  plainText,
  readBody,
  readLines,
  typedHeading,
} from '../../../workflows/lifecycle/letters/body.ts';

const heading = (id: string, level: 1 | 2 | 3 | 4, text = '标题'): LetterBlock => ({
  id,
  kind: 'heading',
  level,
  text,
});

describe('a body of blocks', () => {
  it('numbers its headings by their order, a deeper level anew under each higher one', () => {
    const blocks = [
      heading('a', 1),
      heading('b', 2),
      heading('c', 2),
      heading('d', 3),
      heading('e', 4),
      heading('f', 1),
      heading('g', 2),
    ];
    expect([...headingNumbers(blocks).values()]).toEqual([
      '一、',
      '（一）',
      '（二）',
      '1.',
      '（1）',
      '二、',
      '（一）',
    ]);
  });

  it('counts past ten as one says it', () => {
    const blocks = Array.from({ length: 21 }, (_, index) => heading(`h${index}`, 1));
    expect(
      [...headingNumbers(blocks).values()].filter((_, index) => [9, 10, 19, 20].includes(index)),
    ).toEqual(['十、', '十一、', '二十、', '二十一、']);
  });

  it('reads with numbers and marks, a table row by row', () => {
    const blocks: LetterBlock[] = [
      heading('a', 1, '培训情况'),
      { id: 'b', kind: 'list', ordered: true, items: ['开班', '考核'] },
      { id: 'c', kind: 'list', ordered: false, items: ['其他'] },
      {
        id: 'd',
        kind: 'table',
        rows: [
          ['年份', '期数'],
          ['2025', '12'],
        ],
      },
    ];
    expect(readLines(blocks)).toEqual(['一、培训情况', '①开班', '②考核', '· 其他', '年份　期数', '2025　12']);
  });

  it('is kept in one form, whatever the order of its keys, and without numbers typed by hand', () => {
    const kept = canonicalBody({
      schema: 1,
      blocks: [
        { text: '一、培训情况 ', level: 1, kind: 'heading', id: 'a' },
        { text: '3.5万人参加', level: 3, kind: 'heading', id: 'b' },
      ],
    });
    expect(kept).toBe(
      '{"schema":1,"blocks":[{"id":"a","kind":"heading","level":1,"text":"培训情况"},{"id":"b","kind":"heading","level":3,"text":"3.5万人参加"}]}',
    );
    expect(canonicalBody(readBody(kept))).toBe(kept);
  });

  it('is read from a plain text of earlier letters as paragraphs', () => {
    expect(readBody('第一段\n\n　第二段').blocks).toEqual([
      { id: 'p1', kind: 'paragraph', text: '第一段' },
      { id: 'p2', kind: 'paragraph', text: '第二段' },
    ]);
    expect(readBody('{"schema":1,"blocks":[ 断了').blocks).toHaveLength(1);
    expect(plainText(bodyOfPlain(' \n '))).toBe('');
  });

  it('knows the level of a heading by the number typed before it', () => {
    expect(typedHeading('一、情况')).toEqual({ level: 1, text: '情况' });
    expect(typedHeading('(二) 分析')).toEqual({ level: 2, text: '分析' });
    expect(typedHeading('3. 建议')).toEqual({ level: 3, text: '建议' });
    expect(typedHeading('（4）其他')).toEqual({ level: 4, text: '其他' });
    expect(typedHeading('3.5万人')).toBeUndefined();
    expect(typedHeading('一是加强培训')).toBeUndefined();
  });

  it('answers each demand with all the blocks marked with it', () => {
    const body = {
      schema: 1 as const,
      blocks: [
        { id: 'a', kind: 'paragraph', text: '先说第二条。', demand: 'd2' },
        { id: 'b', kind: 'paragraph', text: '不相干。' },
        { id: 'c', kind: 'list', ordered: true, items: ['其一', '其二'], demand: 'd1' },
        { id: 'd', kind: 'paragraph', text: '再说第二条。', demand: 'd2' },
        { id: 'e', kind: 'paragraph', text: ' ', demand: 'd3' },
        { id: 'f', kind: 'heading', level: 1, text: '关于第四条', demand: 'd4' },
      ] satisfies LetterBlock[],
    };
    expect(answersIn(body)).toEqual([
      { demand: 'd2', text: '先说第二条。\n再说第二条。' },
      { demand: 'd1', text: '其一\n其二' },
    ]);
  });
});
