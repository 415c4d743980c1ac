/** Cases whose letters are on their way: at each step of sign-off, sent back, signed, under review, on paper. */

import { findAssignmentOf } from './found.ts';
import * as subjects from './handlingSubjects.ts';
import {
  clerk,
  contacted,
  days,
  drafted,
  filed,
  handedOver,
  opined,
  received,
  sentBack,
  signed,
  submitted,
  supervisor,
} from './moves.ts';
import * as replied from './repliedSubjects.ts';
import { move, type Script, type Subject } from './script.ts';
import { words } from './words.ts';

const hr = 'qingyuan-hr';
const education = 'qingyuan-education';
const foreign = 'qingyuan-foreign';
const commerce = 'qingyuan-commerce';
const development = 'qingyuan-development';
const police = 'qingyuan-police';
const organisation = 'qingyuan-organisation';
const archives = 'qingyuan-archives';

/** The policy of the pilot under which replies are reviewed before they go out. */
export const reviewing = 'qingyuan-review-1';

/** Until the unit has spoken with the proposer. */
function inWork(
  workdays: number,
  subject: Subject,
  { by, units, division }: { by: string; units: readonly [string, ...string[]]; division: string },
) {
  const [lead] = units;
  return [
    ...submitted(days(workdays + 6), subject, { by, suggested: [lead] }),
    ...filed(days(workdays + 4), subject),
    ...handedOver(days(workdays), units, clerk),
    ...received(workdays - 1, lead, division),
    ...contacted(days(workdays - 8), lead, {
      form: 'interview',
      said: '当面听取意见，委员对办理思路表示认可，并提出细化建议。',
    }),
  ];
}

const overToReview = (workdays: number) =>
  move({ ago: days(workdays), command: 'replacePolicy', payload: () => ({ version: reviewing }) });

export const letters: Script[] = [
  {
    name: 'at-office',
    moves: [
      ...inWork(
        40,
        { ...subjects.elderTraining, title: '关于为大龄求职者提供线上求职培训的提案' },
        {
          by: 'qingyuan-member-2',
          units: [hr],
          division: '职业能力建设科',
        },
      ),
      ...drafted(days(1), hr, subjects.elderTraining, { class: 'A', contact: ['柳承安', '13800000002'] }),
    ],
  },
  {
    name: 'at-deputy',
    moves: [
      ...inWork(
        38,
        { ...subjects.visas, title: '关于设立侨资项目服务专员的提案' },
        {
          by: 'qingyuan-member-3',
          units: [foreign, commerce],
          division: '侨务科',
        },
      ),
      ...received(36, commerce, '外资科'),
      ...opined(days(24), commerce, subjects.visas, ['清商务函', 602]),
      ...drafted(days(4), foreign, subjects.visas, { class: 'A', contact: ['贺思远', '13800000003'] }),
      ...signed(days(3), foreign, 1),
    ],
  },
  {
    name: 'at-head',
    moves: [
      ...inWork(
        45,
        { ...subjects.nightSafety, title: '关于完善城区夜间巡逻防控的提案' },
        {
          by: 'qingyuan-member-1',
          units: [police],
          division: '治安支队',
        },
      ),
      ...drafted(days(5), police, subjects.nightSafety, { class: 'A', contact: ['岳东升', '13800000005'] }),
      ...signed(days(2), police, 2),
    ],
  },
  {
    name: 'sent-back',
    moves: [
      ...inWork(
        42,
        { ...subjects.credit, title: '关于完善涉企信用信息归集的提案' },
        {
          by: 'qingyuan-league',
          units: [development],
          division: '财金科',
        },
      ),
      ...drafted(days(6), development, subjects.credit, { class: 'A', contact: ['乔木森', '13800000006'] }),
      ...signed(days(5), development, 1),
      ...sentBack(days(3), development, 'deputy', '请补充今年授信总额，并说明风险补偿资金的使用情况。'),
    ],
  },
  {
    name: 'to-issue',
    moves: [
      ...inWork(
        48,
        { ...subjects.teachers, title: '关于建立校医心理转介机制的提案' },
        {
          by: 'qingyuan-member-4',
          units: [education],
          division: '德育科',
        },
      ),
      ...drafted(days(6), education, subjects.teachers, { class: 'A', contact: ['严知行', '13800000007'] }),
      ...signed(days(3), education, 3),
    ],
  },
  {
    name: 'on-paper',
    moves: [
      ...inWork(36, subjects.archivesHall, {
        by: 'qingyuan-member-2',
        units: [archives],
        division: '保护利用科',
      }),
      ...drafted(days(3), archives, subjects.archivesHall, {
        class: 'A',
        contact: ['文墨涵', '13800000008'],
      }),
    ],
  },
  {
    name: 'to-review',
    moves: [
      ...inWork(
        30,
        { ...replied.hotline, title: '关于提升公共就业服务热线质量的提案' },
        {
          by: 'qingyuan-member-3',
          units: [hr],
          division: '就业促进科',
        },
      ),
      move({
        ago: days(22),
        by: supervisor,
        command: 'markKey',
        payload: () => ({
          leaderPost: 'qingyuan-observer/observer',
          plan: words('每月听取一次进展，答复前现场查看热线坐席。'),
        }),
      }),
      overToReview(21),
      ...drafted(days(5), hr, replied.hotline, { class: 'A', contact: ['柳承安', '13800000002'] }),
      ...signed(days(2), hr, 3),
    ],
    followers: ['qingyuan-observer', supervisor],
  },
  {
    name: 'to-review-party',
    moves: [
      ...inWork(33, subjects.villageTalent, {
        by: 'qingyuan-member-1',
        units: [organisation],
        division: '人才科',
      }),
      overToReview(25),
      ...drafted(days(5), organisation, subjects.villageTalent, {
        class: 'A',
        contact: ['凌子衿', '13800000009'],
      }),
      ...signed(days(2), organisation, 3),
    ],
  },
  {
    name: 'key-in-work',
    moves: [
      ...inWork(
        20,
        { ...replied.parks, title: '关于推进高新片区公共服务配套建设的提案' },
        {
          by: 'qingyuan-league',
          units: [development, education],
          division: '社会发展科',
        },
      ),
      ...received(18, education, '基建科'),
      move({
        ago: days(15),
        by: clerk,
        command: 'markKey',
        payload: () => ({
          leaderPost: 'qingyuan-observer/observer',
          plan: words('由领办领导组织两次现场协商，第一次在高新片区召开。'),
        }),
      }),
      move({
        ago: days(4),
        by: `${development}-handler`,
        command: 'reportProgress',
        target: findAssignmentOf(development),
        payload: () => ({ text: words('第一次现场协商已经召开，学校和门诊选址意见基本一致。') }),
      }),
    ],
    followers: ['qingyuan-observer'],
  },
];
