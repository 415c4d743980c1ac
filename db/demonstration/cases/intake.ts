/** Cases before handover: awaited co-signatures, review, revision, not filed, withdrawn, filed. */

import * as subjects from './intakeSubjects.ts';
import { called, clerk, days, filed, hours, proposalText, submitted } from './moves.ts';
import { move, type Script } from './script.ts';
import { words } from './words.ts';

const hr = 'qingyuan-hr';
const education = 'qingyuan-education';

export const intake: Script[] = [
  {
    name: 'lifts',
    moves: submitted(hours(5), subjects.lifts, {
      by: 'qingyuan-member-1',
      coSigners: ['qingyuan-member-2', 'qingyuan-member-3'],
    }),
  },
  {
    name: 'bicycles',
    moves: [
      ...submitted(hours(4), subjects.bicycles, {
        by: 'qingyuan-member-3',
        suggested: ['qingyuan-police'],
        coSigners: ['qingyuan-member-1', 'qingyuan-member-4'],
      }),
      move({ ago: hours(2), by: 'qingyuan-member-4', command: 'coSign', payload: () => ({}) }),
    ],
  },
  {
    name: 'naps',
    moves: submitted(days(6), subjects.naps, { by: 'qingyuan-member-2', suggested: [education] }),
    followers: [clerk],
  },
  {
    name: 'old-brands',
    moves: submitted(days(5), subjects.oldBrands, {
      by: 'qingyuan-sector',
      suggested: ['qingyuan-commerce'],
    }),
  },
  {
    name: 'riders',
    moves: submitted(days(4), subjects.riders, {
      by: 'qingyuan-member-4',
      suggested: [hr, 'qingyuan-union'],
    }),
  },
  {
    name: 'trucks',
    moves: [
      ...submitted(days(3), subjects.trucks, { by: 'qingyuan-member-1', suggested: ['qingyuan-police'] }),
      ...called(days(2), clerk, '廖望舒委员来电，询问审查进度，已告知本周内答复。'),
    ],
  },
  {
    name: 'gradings',
    moves: submitted(days(2), subjects.gradings, { by: 'qingyuan-league', suggested: [hr] }),
  },
  {
    name: 'first-faults',
    moves: submitted(days(1), subjects.firstFaults, {
      by: 'qingyuan-sector',
      suggested: ['qingyuan-development'],
    }),
  },
  {
    name: 'vague',
    moves: [
      ...submitted(days(7), subjects.vague, { by: 'qingyuan-member-4' }),
      move({
        ago: days(5),
        by: clerk,
        command: 'returnForRevision',
        payload: () => ({
          reason: words('请围绕一个方面提出，补充数据和具体做法，例如人才、交通或者产业中的一项。'),
        }),
      }),
    ],
  },
  {
    name: 'schoolhouses',
    moves: [
      ...submitted(
        days(12),
        { ...subjects.schoolhouses, suggestions: '建议尽快盘活闲置校舍。' },
        {
          by: 'qingyuan-member-3',
        },
      ),
      move({
        ago: days(10),
        by: clerk,
        command: 'returnForRevision',
        payload: () => ({ reason: words('建议部分过于概括，请写明由谁做、怎样做。') }),
      }),
      move({
        ago: days(8),
        by: 'qingyuan-member-3',
        command: 'revise',
        payload: () => proposalText(subjects.schoolhouses, { suggested: [education] }),
      }),
      ...filed(days(6), subjects.schoolhouses),
    ],
  },
  {
    name: 'parking',
    moves: [
      ...submitted(days(15), subjects.parking, { by: 'qingyuan-member-2', wish: 'notOpen' }),
      move({
        ago: days(12),
        by: clerk,
        command: 'decline',
        payload: () => ({
          ground: 'inLitigation',
          disposition: 'letter',
          reason: words('所反映事项已进入民事诉讼，不作为提案处理，转有关部门作来信参考。'),
        }),
      }),
    ],
  },
  {
    name: 'fair',
    moves: [
      ...submitted(days(14), subjects.withdrawnFair, { by: 'qingyuan-member-2' }),
      move({
        ago: days(13),
        by: 'qingyuan-member-2',
        command: 'withdraw',
        payload: () => ({ reason: words('与民盟市委会拟提交的集体提案内容相近，合并提出。') }),
      }),
    ],
  },
  {
    name: 'silver-teachers',
    moves: [
      ...submitted(days(11), subjects.silverTeachers, {
        by: 'qingyuan-league',
        suggested: [education, hr],
      }),
      ...filed(days(8), subjects.silverTeachers),
    ],
  },
  {
    name: 'breakfasts',
    moves: [
      ...submitted(days(10), subjects.breakfasts, {
        by: 'qingyuan-member-1',
        suggested: ['qingyuan-commerce'],
      }),
      ...filed(days(7), subjects.breakfasts),
    ],
  },
  {
    name: 'swindles',
    moves: [
      ...submitted(days(9), subjects.swindles, {
        by: 'qingyuan-member-3',
        suggested: ['qingyuan-police', education],
      }),
      ...filed(days(5), subjects.swindles),
    ],
  },
];
