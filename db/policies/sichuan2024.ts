/** Sichuan 2024: five months for proposals of the session, three for others, six at most, three for re-handling. */

import type { Policy } from '../../workflows/lifecycle/policies/policy.ts';
import { defaultPolicy } from './default.ts';

export const sichuan2024: Policy = {
  ...defaultPolicy,
  version: 'sichuan-2024-1',
  name: '四川省2024年办理规则',
  sources: [
    '答复：大会提案5个月，平时提案3个月，最长6个月（domain.md 3.1，S17）',
    '重新办理：3个月；仍不满意的，面商或者专题说明，不再循环（domain.md 2.5，S17）',
    ...defaultPolicy.sources,
  ],
  clocks: {
    ...defaultPolicy.clocks,
    reply: {
      ...defaultPolicy.clocks.reply,
      length: { unit: 'month', length: 5 },
      ceiling: { unit: 'month', length: 6 },
      source: '大会提案5个月内答复，最长不超过6个月（domain.md 3.1，S17）',
    },
  },
  // No shorter limit for key proposals was found there.
  overrides: [
    {
      when: { betweenSession: true },
      clocks: {
        reply: {
          length: { unit: 'month', length: 3 },
          source: '平时提案3个月内答复，最长不超过6个月（domain.md 3.1，S17）',
        },
      },
    },
    {
      when: { secondRound: true },
      clocks: {
        reply: {
          length: { unit: 'month', length: 3 },
          source: '不满意的3个月内重新办理答复（domain.md 3.1，S17）',
        },
      },
    },
  ],
  rounds: 2,
};
