/** Chao'an: a district without a 提案委, with plain numbers inside a session and much paper. */

import type { Policy, ResultClass } from '../../workflows/lifecycle/policies/policy.ts';
import { defaultPolicy } from './default.ts';
import { wordsOfPlans } from './defaultChoices.ts';

/** The parent city publishes three unnamed steps; the letters are ours. */
const classes: ResultClass[] = [
  {
    code: 'A',
    label: 'A类',
    meaning: '已经解决或者采纳',
    solved: true,
    needsTracking: false,
    contradictedBy: wordsOfPlans,
  },
  {
    code: 'B',
    label: 'B类',
    meaning: '列入年度计划解决',
    solved: false,
    needsTracking: true,
    contradictedBy: [],
  },
  {
    code: 'C',
    label: 'C类',
    meaning: '暂时不能解决，留作参考',
    solved: false,
    needsTracking: false,
    contradictedBy: [],
  },
];

export const chaoan: Policy = {
  ...defaultPolicy,
  version: 'chaoan-1',
  name: '潮安区办理规则',
  sources: [
    '案号：届次内连续编号，不补零（domain.md 2.6，SEED 000）',
    '抄送：区政府督查室、区政协专门委员会工作室（domain.md 1.1，SEED 000）',
    '审签：领导签名一栏（domain.md 1.1，SEED 000）',
    '办理结果：已解决、列入年度计划、暂不能解决（domain.md 3.3，T6）',
    '补录：纸质办理为主，放宽至10个工作日，须附凭证（domain.md 2.5，Y1、Y2）',
    ...defaultPolicy.sources,
  ],
  numbers: {
    ...defaultPolicy.numbers,
    case: { scope: 'session', template: '{n}', display: '第{number}号', manual: true },
  },
  backdating: { workdays: 10, evidenceRequired: true },
  signOff: {
    reply: [{ role: 'office' }, { role: 'leader', rank: 'head' }],
    opinion: [{ role: 'office' }, { role: 'leader', rank: 'head' }],
  },
  classes,
  cc: {
    reply: [
      { who: 'supervisionOffice' },
      { who: 'committeeBody' },
      { who: 'coHandlers' },
      { who: 'keyLeader' },
    ],
    opinion: [],
  },
};
