/** Working-day clocks throughout, gathered from the places that count so. */

import type { Policy } from '../../workflows/lifecycle/policies/policy.ts';
import { defaultPolicy } from './default.ts';

const { clocks } = defaultPolicy;

export const workday: Policy = {
  ...defaultPolicy,
  version: 'workday-1',
  name: '工作日办理规则',
  sources: [
    '退办：玉林7个、巴南10个、涡阳5个工作日（domain.md 3.1，S14、S21、S22）',
    '联系与反馈：崇义15个工作日（domain.md 3.1，S23）',
    '会办、答复：未见以工作日计的来源，由1个月、3个月、6个月折算',
    ...defaultPolicy.sources,
  ],
  clocks: {
    ...clocks,
    coSign: {
      ...clocks.coSign,
      length: { unit: 'workday', length: 1 },
      source: '一日内答复，按1个工作日计（domain.md 3.1，Y16）',
    },
    objection: {
      ...clocks.objection,
      length: { unit: 'workday', length: 7 },
      roll: false,
      start: 'handedOver',
      source: '交办通知之日起7个工作日内，逾期不再受理（domain.md 3.1，S14）',
    },
    opinion: {
      ...clocks.opinion,
      length: { unit: 'workday', length: 20 },
      roll: false,
      source: '20个工作日，由1个月折算（domain.md 3.1，S12）',
    },
    reply: {
      ...clocks.reply,
      length: { unit: 'workday', length: 60 },
      roll: false,
      ceiling: { unit: 'workday', length: 120 },
      source: '60个工作日，最长120个，由3个月、6个月折算（domain.md 3.1，S12、S32）',
    },
    returnDecision: {
      ...clocks.returnDecision,
      length: { unit: 'workday', length: 5 },
      roll: false,
      source: '5个工作日，由7日折算（domain.md 3.1，S8）',
    },
  },
  overrides: [
    {
      when: { betweenSession: true },
      clocks: {
        objection: {
          length: { unit: 'workday', length: 10 },
          source: '平时提案无交办会，交办之日起10个工作日内（domain.md 3.1，S21）',
        },
      },
    },
    {
      when: { key: true },
      clocks: {
        objection: {
          length: { unit: 'workday', length: 5 },
          source: '重点提案取最短的一种，交办会起5个工作日内（domain.md 3.1，S22）',
        },
        reply: {
          length: { unit: 'workday', length: 40 },
          source: '重点提案40个工作日，由2个月折算（domain.md 3.1，S19、S45）',
        },
      },
    },
    {
      when: { secondRound: true },
      clocks: {
        opinion: {
          length: { unit: 'workday', length: 10 },
          source: '重新办理的会办意见为主办单位期限之半（domain.md 3.1，由S34折算）',
        },
        reply: {
          length: { unit: 'workday', length: 20 },
          ceiling: { unit: 'workday', length: 60 },
          source: '重新办理20个工作日，最长60个，由1个月、3个月折算（domain.md 3.1，S34、S17）',
        },
      },
    },
  ],
  extension: { ...defaultPolicy.extension, longest: { unit: 'workday', length: 20 } },
};
