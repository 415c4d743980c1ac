/** Guangxi: numbers of five digits, a calendar with 三月三, consultation opinions by letter, results in three steps. */

import type { Policy, ResultClass } from '../../workflows/lifecycle/policies/policy.ts';
import { defaultPolicy } from './default.ts';
import { wordsOfPlans } from './defaultChoices.ts';

/** The meanings are those of the yearly report; it names no letters, so these are ours. */
const classes: ResultClass[] = [
  {
    code: 'A',
    label: 'A类',
    meaning: '所提意见建议已经解决或者基本解决',
    solved: true,
    needsTracking: false,
    contradictedBy: wordsOfPlans,
  },
  {
    code: 'B',
    label: 'B类',
    meaning: '所提意见建议纳入规划和工作安排',
    solved: false,
    needsTracking: true,
    contradictedBy: [],
  },
  {
    code: 'C',
    label: 'C类',
    meaning: '所提意见建议作为工作参考',
    solved: false,
    needsTracking: false,
    contradictedBy: [],
  },
];

export const guangxi: Policy = {
  ...defaultPolicy,
  version: 'guangxi-1',
  name: '广西壮族自治区办理规则',
  sources: [
    '案号：届次内五位数，不足补零，如第00705号（domain.md 2.6，SEED 003）',
    '文号：桂人社复字〔2023〕121号，答复与会办意见共用（domain.md 1.3，SEED 003）',
    '会办：会办意见函送主办单位，不抄送、不标类别（domain.md 2.4、4.3，SEED 003、S25）',
    '办理结果：年度报告的三级含义（domain.md 3.3，T18）',
    '日历：自治区另有三月三假期（design 5）',
    '上级提案：由上级征询意见，本级不开展（domain.md 2.5，S9、S39）',
    ...defaultPolicy.sources,
  ],
  calendarRegion: 'guangxi',
  numbers: {
    ...defaultPolicy.numbers,
    case: { scope: 'session', template: '{n:5}', display: '第{number}号', manual: true },
  },
  classes,
  letterNumber: {
    example: '桂人社复字〔2023〕121号',
    form: '^[\\u4e00-\\u9fff]{2,10}(?:复字|函字|函|复)〔20\\d{2}〕[1-9]\\d*号$',
    required: true,
  },
};
