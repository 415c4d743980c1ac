/** What changed in a letter, block by block and word by word, and whose change it was. */

import { describe, expect, it } from 'vitest';
import { type BlockChange, changesBetween } from '../../../web/src/lib/letterDifference.ts';
import type { LetterBlock, LetterBody } from '../../../workflows/lifecycle/letters/body.ts';

const paragraph = (id: string, text: string): LetterBlock => ({ id, kind: 'paragraph', text });
const body = (...blocks: LetterBlock[]): LetterBody => ({ schema: 1, blocks });

/** 同+增-删, with the version in figures behind a change. */
function told({ how, by, lines }: BlockChange): string {
  const words = lines
    .map((line) =>
      line
        .map(({ text, how: kind, by: version }) =>
          kind === 'same' ? text : `${kind === 'added' ? '+' : '-'}${text}(${version})`,
        )
        .join(''),
    )
    .join('/');
  return `${how}${by ?? ''} ${words}`;
}

describe('the changes between the texts of a letter', () => {
  it('are none between equal ones', () => {
    const text = body(paragraph('a', '现答复如下。'));
    expect(changesBetween([text, text]).map(told)).toEqual(['same 现答复如下。']);
    expect(changesBetween([])).toEqual([]);
  });

  it('name words within a block that stayed', () => {
    const before = body(paragraph('a', '已开办培训班10期。'));
    const after = body(paragraph('a', '已开办培训班12期。'));
    expect(changesBetween([before, after]).map(told)).toEqual(['changed 已开办培训班-10(1)+12(1)期。']);
  });

  it('name blocks that came and went, in their places', () => {
    const before = body(paragraph('a', '一'), paragraph('b', '二'), paragraph('c', '三'));
    const after = body(paragraph('a', '一'), paragraph('n', '新'), paragraph('c', '三'));
    expect(changesBetween([before, after]).map(told)).toEqual([
      'same 一',
      'removed1 -二(1)',
      'added1 +新(1)',
      'same 三',
    ]);
  });

  it('keep who changed what over several versions', () => {
    const versions = [
      body(paragraph('a', '已培训3期')),
      body(paragraph('a', '已培训3期，一百人')),
      body(paragraph('a', '已培训期，一百人'), paragraph('z', '此复')),
    ];
    expect(changesBetween(versions).map(told)).toEqual([
      'changed 已培训-3(2)期+，一百人(1)',
      'added2 +此复(2)',
    ]);
  });

  it('strike out a block once, however it had been changed before', () => {
    const versions = [body(paragraph('a', '甲乙')), body(paragraph('a', '甲丙')), body()];
    expect(changesBetween(versions).map(told)).toEqual(['removed2 -甲丙(2)']);
  });

  it('go line by line through lists and tables', () => {
    const list = (items: string[]): LetterBlock => ({ id: 'l', kind: 'list', ordered: true, items });
    const [change] = changesBetween([body(list(['一', '二'])), body(list(['一', '二', '三']))]);
    expect(change?.lines.map((line) => line.map((each) => each.text).join(''))).toEqual(['一', '二', '三']);
  });
});
