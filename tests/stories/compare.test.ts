import { describe, expect, test } from 'vitest';
import { reckon } from '../../stories/calculator.ts';
import { compare } from '../../stories/compare.ts';
import { difference } from '../../stories/difference.ts';
import chaoan from '../../stories/expected/chaoan.json' with { type: 'json' };
import qingyuan from '../../stories/expected/qingyuan.json' with { type: 'json' };
import type { Expected } from '../../stories/expected.ts';
import type { Found } from '../../stories/found.ts';

/** A story that went exactly as its file says. */
function rightly({ number, events, clocks, letters, calendar, told }: Expected): Found {
  return {
    number: number.first,
    events: [...events],
    sequences: events.map((_, index) => index + 1),
    clocks: clocks.map(({ rule, ...clock }) => ({
      ...clock,
      skipped: reckon({ startOn: clock.startOn, ...rule, calendar }).skipped,
    })),
    letters: letters.map((each) => ({ ...each, number: each.number?.first })),
    told,
  };
}

const right = rightly(chaoan);
const [clock, ...otherClocks] = right.clocks;
const [letter] = right.letters;
if (!clock || !letter) throw new Error('The story expects neither clock nor letter');

describe('a story that went as written', () => {
  test('differs in nothing', () => {
    expect(compare(chaoan, right)).toEqual([]);
    expect(compare(qingyuan, rightly(qingyuan))).toEqual([]);
  });
});

describe('a story that went otherwise', () => {
  test.each<[string, Partial<Found>, string]>([
    ['an event is missing', { events: right.events.slice(0, -1) }, '- 2026-05-20 concluded'],
    ['an event is too much', { events: [...right.events, '2026-05-21 urged'] }, '+ 2026-05-21 urged'],
    ['the events stop before their number', { sequences: [1, 3] }, '第2条的序号为 3'],
    ['the number is padded', { number: '025' }, '025 不符合'],
    ['there is no number', { number: undefined }, '没有编号'],
    ['a date is another', { clocks: [{ ...clock, dueOn: '2026-02-13' }, ...otherClocks] }, '+ signFor'],
    ['a ceiling is another', { clocks: [{ ...clock, ceilingOn: '2026-02-13' }, ...otherClocks] }, '不晚于'],
    ['it was late', { clocks: [{ ...clock, how: 'late' }, ...otherClocks] }, 'late'],
    [
      'a day more is skipped',
      { clocks: [{ ...clock, skipped: ['2026-02-10'] }, ...otherClocks] },
      '2026-02-10',
    ],
    ['a clock is missing', { clocks: otherClocks }, '- signFor'],
    [
      'a copy is missing',
      { letters: [{ ...letter, cc: letter.cc.slice(1) }] },
      '抄送：区政协专门委员会工作室',
    ],
    ['the copies stand otherwise', { letters: [{ ...letter, cc: letter.cc.toReversed() }] }, '+ reply'],
    [
      'a letter has a number it must not have',
      { letters: [{ ...letter, number: '函1号' }] },
      '不应有发文字号',
    ],
    ['there is no letter', { letters: [] }, '- reply'],
    ['nobody was told', { told: {} }, '- 2026-05-10 missed'],
  ])('is told so when %s', (_, otherwise, told) => {
    expect(compare(chaoan, { ...right, ...otherwise }).join('\n')).toContain(told);
  });

  test('is told of a document number of another form', () => {
    const found = rightly(qingyuan);
    const letters = found.letters.map((each) => ({ ...each, number: '清人社函[2026]192号' }));
    expect(compare(qingyuan, { ...found, letters }).join('\n')).toContain('不符合');
  });
});

describe('a difference', () => {
  test('shows what is missing and what is too much, with the line before and after', () => {
    expect(difference(['1', '2', '3', '4', '5'], ['1', '2', 'x', '4', '5'])).toEqual([
      '  2',
      '- 3',
      '+ x',
      '  4',
    ]);
    expect(difference(['1'], ['1'])).toEqual([]);
    expect(difference([], ['1'])).toEqual(['+ 1']);
    expect(difference(['1', '2'], [])).toEqual(['- 1', '- 2']);
  });
});
