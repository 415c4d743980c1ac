import { describe, expect, it } from 'vitest';
import { readLetter } from '../../../documents/reading/readLetter.ts';
import { offersOf } from '../../../web/src/features/committee/register/offers.ts';
import { letterFixtures } from '../../letters/table.ts';

const listed = [
  { id: 'p1', name: '廖安宁' },
  { id: 'p2', name: '麦小禾苗' },
];

function offers(kind: 'submit' | 'receive', start: string) {
  const text = letterFixtures().find(({ name }) => name.startsWith(start))?.text ?? '';
  const { values, lost } = readLetter(text);
  return offersOf(kind, { name: 'a.txt', kind: 'txt', text, values, lost }, listed);
}

const empty = { session: 's' };

describe('what a file offers to the register page', () => {
  it('is its title, its proposer where listed, what is asked and the text', () => {
    const found = offers('submit', 'qingyuan');
    expect(found.map((each) => each.label)).toEqual([
      '提案者',
      '案由',
      '建议事项',
      '建议事项',
      '建议事项',
      '正文',
    ]);
    expect(found[0]?.fill?.(empty)).toEqual({ proposer: 'p1' });
    expect(found[1]?.fill?.(empty)).toEqual({
      title: '關于提高人力資源素質,拓展就業渠道,進澳清兩地經濟持續發展建議',
    });
  });

  it('adds one thing asked to the others', () => {
    const [first, second] = offers('submit', 'guangxi').filter((each) => each.label === '建议事项');
    const typed = { ...empty, ...first?.fill?.(empty) };
    expect(second?.fill?.(typed).demands?.split('\n')).toHaveLength(2);
  });

  it('of an upper level is also committee, term, session and number, as numbers where the form has such', () => {
    const found = offers('receive', 'guangxi');
    const filled = Object.assign({}, ...found.map((each) => each.fill?.(empty)));
    expect(filled).toMatchObject({
      committee: '政协全国委员会',
      term: 14,
      sessionNumber: 1,
      number: '00705',
    });
  });

  it('does not take a name for another that is like it', () => {
    expect(offers('submit', 'chaoan').find((each) => each.label === '提案者')).toMatchObject({
      value: '麦小禾',
    });
    expect(offers('submit', 'chaoan').find((each) => each.label === '提案者')?.fill).toBeUndefined();
  });

  it('shows the words around a value', () => {
    expect(offers('receive', 'guangxi').find((each) => each.label === '提案者')?.around).toEqual({
      before: '现就',
      after: '提出的《关于深化面向东盟开放合作',
    });
  });
});
