/** Further values in the place of each row: longer, shorter, of other letters. Exactly that value changes. */

import { describe, expect, it } from 'vitest';
import { letterFixtures } from '../../letters/table.ts';
import { readAfterChange } from './change.ts';
import { describeRow } from './compare.ts';

const others: Record<string, string[]> = {
  proposer: ['王芳', '欧阳修远', '诸葛明'],
  contactName: ['王芳', '司马青云'],
  contactTelephone: ['13800000007', '138-0000-0007', '0768-0000001'],
  number: ['7', '1234', '00012'],
  term: ['九', '十', '二十'],
  session: ['二', '六'],
  date: ['2012年12月31日', '2031年1月1日'],
  publicationDate: ['2012-10-08', '2031-12-01'],
  class: ['B', 'C', 'D'],
  honorific: ['委员', '先生', '代表'],
  kind: ['复函', '答复函'],
  documentNumber: ['粤府函〔2020〕3号', '安人社〔2031〕1001号'],
  issuer: ['云山县财政局', '临江市发展和改革委员会', '国家税务总局临江市税务局'],
  cc: ['市财政局', '省发展改革委'],
  proposalTitle: ['关于加快乡村道路建设的提案', '推进老旧小区改造的建议'],
  division: ['办公室综合科', '规划财务处'],
  demand: ['加强基层医疗建设'],
  figure: ['5人', '1200个', '3.5万元'],
  'promise.measure': ['高层次人才', '新能源汽车充电桩'],
  'promise.figure': ['5', '1200', '3.5万'],
  'promise.unit': ['个', '家', '名'],
  'policy.title': ['安吉县乡村振兴行动计划', '关于支持民营经济发展的若干措施'],
  'policy.number': ['国办发〔2022〕8号'],
};

const changes = letterFixtures().flatMap((letter) =>
  letter.rows
    .filter((row) => row.pieces.length === 1 && !(row.field === 'kind' && row.value === '行動方案'))
    .flatMap((row) =>
      (others[row.field] ?? [])
        .filter((other) => other !== row.value)
        .map((other) => ({ letter, row, other, named: `${letter.name} ${describeRow(row)} as ${other}` })),
    ),
);

describe('another value', () => {
  it.each(changes)('$named', ({ letter, row, other }) => {
    expect(readAfterChange(letter, { ...row, other: [other] })).toEqual({ missed: [], wrong: [] });
  });
});
