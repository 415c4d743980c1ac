/** The default policy: the rules that most of the sources share, each named where it is written. */

import type { Policy } from '../../workflows/lifecycle/policies/policy.ts';
import {
  defaultCategories,
  defaultClasses,
  defaultContactForms,
  defaultDispositions,
  defaultGrounds,
  defaultReturnGrounds,
  defaultSurvey,
} from './defaultChoices.ts';
import { defaultClocks, defaultOverrides } from './defaultClocks.ts';
import { defaultNotices } from './defaultNotices.ts';

export const defaultPolicy: Policy = {
  version: 'default-1',
  name: '通用办理规则',
  sources: [
    '期限：domain.md 3.1（S8、S12、S13、S17、S23、S32、S34、Y16）',
    '不予立案：domain.md 2.5（S2）',
    '办理结果分类：domain.md 3.3（S12、T1）',
    '征询意见：domain.md 4.4（T3、T4、Y10、Y14至Y16）',
    '提醒与升级：domain.md 3.2（S29）',
    '审签：domain.md 2.1（S24、S33）',
    '抄送：domain.md 4.2（S9）',
  ],
  calendarRegion: 'national',
  lengths: { title: 100, body: 20_000, line: 500, letter: 50_000 },
  numbers: {
    serial: { scope: 'year', template: '{year}{n:5}', display: '流水号{number}', manual: false },
    case: { scope: 'session', template: '{n}', display: '第{number}号', manual: true },
  },
  handOverBy: ['supervisor', 'clerk'],
  clocks: defaultClocks,
  overrides: defaultOverrides,
  // S12: at most one month, approved before it expires; the committee is told, in some places the proposer too.
  extension: { times: 1, longest: { unit: 'month', length: 1 }, tell: ['clerk', 'firstProposer'] },
  deemed: { receipt: true, acceptance: true },
  backdating: { workdays: 5, evidenceRequired: true },
  rounds: 3,
  signOff: {
    reply: [{ role: 'office' }, { role: 'leader', rank: 'deputy' }, { role: 'leader', rank: 'head' }],
    opinion: [{ role: 'office' }, { role: 'leader', rank: 'deputy' }],
  },
  reviewReplies: false,
  correctClass: true,
  classes: defaultClasses,
  survey: defaultSurvey,
  grounds: defaultGrounds,
  dispositions: defaultDispositions,
  returnGrounds: defaultReturnGrounds,
  categories: defaultCategories,
  contactForms: defaultContactForms,
  contactAttempts: 3,
  // A consultation opinion carries no copies (domain.md 1.3).
  cc: {
    reply: [
      { who: 'supervisionOffice' },
      { who: 'committeeBody' },
      { who: 'coHandlers' },
      { who: 'keyLeader' },
      { who: 'upperLevel' },
    ],
    opinion: [],
  },
  honorific: { right: '委员', wrong: ['代表'] },
  letterNumber: {
    example: '清人社函〔2018〕192号',
    form: '^[\\u4e00-\\u9fff]{2,12}〔20\\d{2}〕[1-9]\\d*号$',
  },
  notices: defaultNotices,
};
