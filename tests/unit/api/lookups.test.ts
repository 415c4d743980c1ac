import { describe, expect, it } from 'vitest';
import { initialsOf } from '../../../api/initials.ts';
import { proposeCategory } from '../../../api/proposeCategory.ts';
import { rankNames } from '../../../api/rankNames.ts';
import { pairsOf } from '../../../db/titlePairs.ts';

describe('initials', () => {
  it.each([
    ['市人社局', 'srsj'],
    ['市发展改革局', 'sfzggj'],
    ['重庆市', 'cqs'],
    ['3D打印办公室', '3ddybgs'],
  ])('of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('names that fit', () => {
  const units = [['市人社局', '人社局'], ['市人大常委会'], ['市商务局'], ['人社局培训中心']];
  const found = (typed: string) => rankNames(units, typed, (names) => names).map((names) => names[0]);

  it('are the best first: exact, beginning, inside, by initials', () => {
    expect(found('人社局')).toEqual(['市人社局', '人社局培训中心']);
    expect(found('市人')).toEqual(['市人社局', '市人大常委会']);
    expect(found('rsj')).toEqual(['市人社局', '人社局培训中心']);
    expect(found('ＲＳＪ ')).toEqual(['市人社局', '人社局培训中心']);
  });

  it('are all in their order when nothing is typed, none when nothing fits', () => {
    expect(found(' ')).toHaveLength(4);
    expect(found('税务')).toEqual([]);
  });
});

describe('pairs of a title', () => {
  it('overlap within each run, once each', () => {
    expect(pairsOf('养老，养老院')).toEqual(['养老', '老院']);
    expect(pairsOf('ＡＢc')).toEqual(['ab', 'bc']);
    expect(pairsOf('一')).toEqual([]);
    expect(pairsOf('𠮷野家')).toEqual(['𠮷野', '野家']);
  });
});

describe('a category', () => {
  const categories = [
    { code: 'economy', name: '经济', keywords: ['企业', '园区'] },
    { code: 'society', name: '社会', keywords: ['学校', '就业'] },
  ];
  const proposed = (title: string, body = '') => proposeCategory({ title, body }, categories);

  it('is proposed by a word of the title, and says by which', () => {
    expect(proposed('关于扩建学校的提案', '就业困难。')).toEqual({
      code: 'society',
      name: '社会',
      words: ['学校', '就业'],
    });
  });

  it('is not proposed by a single word of the text', () => {
    expect(proposed('关于若干事项的提案', '企业反映。')).toBeUndefined();
  });

  it('is not proposed when two are about as likely', () => {
    expect(proposed('关于企业和学校合作的提案')).toBeUndefined();
    expect(proposed('关于企业和学校合作的提案', '园区')).toBeUndefined();
  });
});
