/** Damaged texts: other letters, other breaks, inserted readings, lost characters, nothing at all, very much. */

import * as OpenCC from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../documents/reading/decode.ts';
import { readLetter } from '../../../documents/reading/readLetter.ts';
import { simplify } from '../../../documents/reading/simplify.ts';
import { letterFixtures } from '../../letters/table.ts';

const letters = letterFixtures();
const toTraditional = OpenCC.Converter({ from: 'cn', to: 't' });

/** What is read, apart from letters, widths and spaces. */
function essence(text: string): string[] {
  return readLetter(text).values.map(
    ({ field, item, value }) =>
      `${field}${item ?? ''} ${simplify(value.normalize('NFKC')).replace(/\s/gu, '')}`,
  );
}

const harmless: Record<string, (text: string) => string> = {
  'traditional letters': (text) => [...text].map((char) => toTraditional(char)).join(''),
  'all spaces lost': (text) => text.replace(/[^\S\n]/gu, ''),
  'empty lines between all lines': (text) => text.replace(/\n+/gu, '\n\n'),
  'full-width marks': (text) =>
    text.replace(/[,:;()]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0)),
  'Windows line ends': (text) => text.replaceAll('\n', '\r\n'),
};

describe.each(Object.entries(harmless))('%s', (_, change) => {
  it.each(letters)('change nothing that is read from $name', ({ text }) => {
    expect(essence(change(text))).toEqual(essence(text));
  });
});

const loosening: Record<string, { change: (text: string) => string; kept: number }> = {
  'all line breaks lost': { change: (text) => text.replaceAll('\n', ''), kept: 0.7 },
  'lines broken after thirty characters': {
    change: (text) =>
      text
        .split('\n')
        .map((line) => line.replace(/(.{30})(?=.)/gu, '$1\n'))
        .join('\n'),
    kept: 0.97,
  },
};

describe.each(Object.entries(loosening))('%s', (_, { change, kept }) => {
  it.each(letters)('leave values of $name unread, but none wrong', ({ text }) => {
    const whole = essence(text);
    const read = essence(change(text));
    expect(read.filter((each) => !whole.includes(each))).toEqual([]);
    expect(read.length / whole.length).toBeGreaterThan(kept);
  });
});

describe('inserted readings', () => {
  it.each(letters.filter((each) => !each.text.includes('guān')))(
    'belong to no value of $name',
    ({ text }) => {
      let count = 0;
      const harmed = text.replace(/\p{Script=Han}/gu, (char) => {
        count += 1;
        return count % 11 === 0 ? `${char}(${pinyin(char)})` : char;
      });
      expect(essence(harmed)).toEqual(essence(text));
    },
  );
});

describe('lost characters', () => {
  it('are marked with what stands in their place and never completed', () => {
    const { values, lost } = readLetter('您提出的《關(guān)于完善職業(yè)院??焖侔l(fā)展的提案》收悉。');
    expect(values.find((each) => each.field === 'proposalTitle')).toMatchObject({
      value: '關于完善職業院??焖侔l展的提案',
      confidence: expect.closeTo(0.58, 1),
    });
    expect(lost).toHaveLength(1);
  });

  it('are U+FFFD where bytes could not be decoded', () => {
    expect(readLetter('临江市\uFFFD\uFFFD局').values).toMatchObject([
      { field: 'lost', value: '\uFFFD\uFFFD' },
    ]);
  });

  it('are not a question that a text asks', () => {
    expect(readLetter('如何留住人才?我们这样做。这是为什么?').lost).toEqual([]);
  });
});

describe('bytes', () => {
  it('of GB18030 are read as such', () => {
    // 关于市政协
    const bytes = Uint8Array.from([0xb9, 0xd8, 0xd3, 0xda, 0xca, 0xd0, 0xd5, 0xfe, 0xd0, 0xad]);
    expect(decodeText(bytes)).toEqual({ text: '关于市政协', encoding: 'gb18030' });
  });

  it('of UTF-8 and UTF-16 lose their mark', () => {
    const utf8 = Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('答复')]);
    expect(decodeText(utf8)).toEqual({ text: '答复', encoding: 'utf-8' });
    expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x54, 0x7b])).text).toBe('答');
  });

  it('cut in the middle of a character do not stop the reading', () => {
    const whole = new TextEncoder().encode(letters[0]?.text ?? '');
    expect(() => readLetter(decodeText(whole.slice(0, 1000)).text)).not.toThrow();
  });
});

describe('much and nothing', () => {
  it('an empty text gives nothing', () => {
    expect(readLetter('')).toEqual({ values: [], lost: [] });
    expect(readLetter(' \n\u3000\n').values).toEqual([]);
  });

  it('prose of another kind gives no letter', () => {
    const fields = readLetter('今天天气很好,我们去公园散步。明天也许下雨。').values.map((each) => each.field);
    expect(fields).toEqual([]);
  });

  const hard: Record<string, string> = {
    'a letter three hundred times over': (letters[0]?.text ?? '').repeat(300),
    'a megabyte of one figure': '1'.repeat(1_000_000),
    'a megabyte of title marks': '《'.repeat(1_000_000),
    'a megabyte of 关于': '关于'.repeat(500_000),
    'a megabyte of 委员 before a colon': `${'委员'.repeat(500_000)}:您提出的《提案》`,
    'a megabyte of labels': '抄送:联系人:'.repeat(160_000),
    'a megabyte of headings': '(一)\n'.repeat(250_000),
    'a megabyte of headings and figures': '一、下一步工作\n计划新增3个《工作方案》。\n'.repeat(40_000),
  };
  it.each(Object.entries(hard))('%s is read in seconds', (_, text) => {
    const start = performance.now();
    readLetter(text);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
