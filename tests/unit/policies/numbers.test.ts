import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../db/policies/default.ts';
import {
  formatNumber,
  matchNumber,
  normaliseNumber,
  serialOf,
  spokenNumber,
} from '../../../workflows/lifecycle/policies/numbers.ts';

describe('a number in its form', () => {
  test.each([
    ['{n}', 25, '25'],
    ['{n:5}', 705, '00705'],
    ['{year}{n:4}', 218, '20180218'],
    ['〔{year}〕{n:4}', 514, '〔2018〕0514'],
    ['{n:3}', 12345, '12345'],
  ])('%s writes %i as %s', (template, n, written) => {
    expect(formatNumber({ template }, { n, year: 2018 })).toBe(written);
    expect(serialOf({ template }, written)).toBe(n);
  });

  test.each([
    ['{n}', '025'],
    ['{n}', '0'],
    ['{n}', ''],
    ['{n}', '二十五'],
    ['{n}', '２５'],
    ['{n:5}', '705'],
    ['{n:5}', '00000'],
    ['{n:5}', '000705'],
    ['{year}{n:4}', '2018218'],
    ['{year}{n:4}', '99990218'],
    ['{n}', '25\n'],
    ['A.{n}', 'AB25'],
    ['{n}', '99999999999999999999'],
  ])('%s does not take %j', (template, typed) => {
    expect(matchNumber({ template }, typed)).toBe(false);
    expect(serialOf({ template }, typed)).toBeUndefined();
  });

  test('takes other signs for what they are', () => {
    expect(matchNumber({ template: 'A.{n}' }, 'A.25')).toBe(true);
    expect(matchNumber({ template: '平-{n}(闭)' }, '平-7(闭)')).toBe(true);
  });
});

describe('the key for searching', () => {
  test.each([
    [
      '25',
      ['025', '第25号', '第 ２５ 号', '第025号提案', '十一届四次会议第25号', '第十一届第四次会议第25号'],
    ],
    ['00705', ['705', '十四届一次会议第00705号', '第00705號']],
    ['20180218', ['第20180218号', '〔2018〕0218', '[2018]218号', '（2018）0218', '【2018】0218']],
    ['〔2014〕0514', ['20140514', '[2014]0514号', '〔２０１４〕０５１４']],
    ['a-007', ['A-7']],
  ])('of %s is that of %j', (number, others) => {
    expect(others.map(normaliseNumber)).toEqual(others.map(() => normaliseNumber(number)));
  });

  test.each([
    ['25', '250'],
    ['2018', '〔2018〕0001'],
    ['20180218', '20190218'],
    ['20181', '〔2018〕1'],
    ['0', '第号'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(normaliseNumber(one)).not.toBe(normaliseNumber(other));
  });
});

test('a case is spoken of by the upper level’s number, its case number, or its serial number', () => {
  const origin = {
    level: 'national',
    committee: '政协全国委员会',
    term: 14,
    session: 1,
    number: '00705',
  } as const;
  const { numbers } = defaultPolicy;
  expect(spokenNumber({ serialNumber: '202600012' }, numbers)).toBe('流水号202600012');
  expect(spokenNumber({ serialNumber: '202600012', caseNumber: '25' }, numbers)).toBe('第25号');
  expect(spokenNumber({ origin }, numbers)).toBe('第00705号');
  expect(spokenNumber({ caseNumber: '$&' }, numbers)).toBe('第$&号');
});
