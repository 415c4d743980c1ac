/** Qingyuan: year numbers of eight digits, letters of the type 函, copies to the committee first. */

import type { Policy } from '../../workflows/lifecycle/policies/policy.ts';
import { defaultPolicy } from './default.ts';

export const qingyuan: Policy = {
  ...defaultPolicy,
  version: 'qingyuan-1',
  name: '清远市办理规则',
  sources: [
    '案号：年份加四位数，如第20180218号（domain.md 2.6，SEED 001）',
    '文号：清人社函〔2018〕192号（domain.md 1.2，SEED 001；发文字号不补零，G4）',
    '类别与公开方式：文首标注（domain.md 1.2，SEED 001）',
    '抄送：市政协提案委员会、市政府督查室、会办单位（domain.md 1.2，SEED 001）',
    '重新办理：1个月（domain.md 3.1，S34）',
    ...defaultPolicy.sources,
  ],
  numbers: {
    ...defaultPolicy.numbers,
    case: { scope: 'year', template: '{year}{n:4}', display: '第{number}号', manual: true },
  },
  cc: {
    reply: [
      { who: 'committeeBody' },
      { who: 'supervisionOffice' },
      { who: 'coHandlers' },
      { who: 'keyLeader' },
      { who: 'upperLevel' },
    ],
    opinion: [],
  },
  letterNumber: {
    example: '清人社函〔2018〕192号',
    form: '^[\\u4e00-\\u9fff]{2,10}(?:函|复|复字)〔20\\d{2}〕[1-9]\\d*号$',
    required: true,
  },
};
