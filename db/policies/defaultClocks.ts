/** The time limits of the default policy, each with where it is written. */

import type { ClockKind } from '../../workflows/lifecycle/clockState.ts';
import type { ClockRule, Override } from '../../workflows/lifecycle/policies/policy.ts';
import {
  coHandlerLadder,
  coSignLadder,
  decisionLadder,
  receiptLadder,
  rightLadder,
  surveyLadder,
  unitLadder,
} from './reminders.ts';

export const defaultClocks: Record<ClockKind, ClockRule> = {
  coSign: {
    length: { unit: 'hour', length: 24 },
    roll: false,
    start: 'own',
    reminders: coSignLadder,
    source: '闭会期间联名邀请一日内答复（domain.md 3.1，Y16）',
  },
  signFor: {
    length: { unit: 'workday', length: 3 },
    roll: false,
    start: 'own',
    reminders: receiptLadder,
    source: '收到交办后3个工作日内（domain.md 3.1，S13）',
  },
  objection: {
    length: { unit: 'day', length: 10 },
    roll: true,
    start: 'signedFor',
    reminders: rightLadder,
    source: '收到之日起10日内提出（domain.md 3.1，S12）',
  },
  firstContact: {
    length: { unit: 'workday', length: 15 },
    roll: false,
    start: 'handedOver',
    reminders: unitLadder([5, 3]),
    source: '交办后15个工作日内与提案者联系（domain.md 3.1，S23）',
  },
  opinion: {
    length: { unit: 'month', length: 1 },
    roll: true,
    start: 'handedOver',
    reminders: coHandlerLadder([10, 5, 3]),
    source: '会办意见1个月内送主办单位（domain.md 3.1，S12）',
  },
  reply: {
    length: { unit: 'month', length: 3 },
    roll: true,
    ceiling: { unit: 'month', length: 6 },
    start: 'handedOver',
    reminders: unitLadder([10, 5, 3]),
    source: '3个月内答复，最长不超过6个月（domain.md 3.1，S12、S32）',
  },
  returnDecision: {
    length: { unit: 'day', length: 7 },
    roll: true,
    start: 'own',
    reminders: decisionLadder,
    source: '收到退办申请后7日内答复（domain.md 3.1，S8）',
  },
  survey: {
    length: { unit: 'workday', length: 15 },
    roll: false,
    start: 'own',
    reminders: surveyLadder,
    source: '收到答复和征询意见表后15个工作日内反馈（domain.md 3.1，S23）',
  },
};

export const defaultOverrides: Override[] = [
  {
    when: { key: true },
    clocks: {
      reply: {
        length: { unit: 'month', length: 2 },
        source: '重点提案提前答复（domain.md 2.5，S45；2个月取自S19）',
      },
    },
  },
  {
    when: { secondRound: true },
    clocks: {
      reply: {
        length: { unit: 'month', length: 1 },
        ceiling: { unit: 'month', length: 3 },
        source: '不满意的1个月内重新办理答复，最长3个月（domain.md 3.1，S34、S17）',
      },
      opinion: {
        length: { unit: 'day', length: 15 },
        source: '重新办理的会办意见为主办单位期限之半（domain.md 3.1，由S34折算）',
      },
    },
  },
];
