/** Cases in the hands of units: receipt, objections, work in time and late, requests that wait for a decision. */

import { findAssignmentOf } from './found.ts';
import * as subjects from './handlingSubjects.ts';
import {
  accepted,
  called,
  clerk,
  contacted,
  days,
  drafted,
  filed,
  handedOver,
  opined,
  opinionDrafted,
  partySupervisor,
  progressed,
  received,
  signed,
  signedFor,
  splitTo,
  submitted,
  supervisor,
  urged,
} from './moves.ts';
import { move, type Script, type Subject } from './script.ts';
import { words } from './words.ts';

const hr = 'qingyuan-hr';
const education = 'qingyuan-education';
const foreign = 'qingyuan-foreign';
const commerce = 'qingyuan-commerce';
const development = 'qingyuan-development';
const police = 'qingyuan-police';
const court = 'qingyuan-court';
const union = 'qingyuan-union';

/** Submitted six working days before the handover, filed three before. */
function given(workdays: number, subject: Subject, by: string, units: readonly string[], giver = clerk) {
  return [
    ...submitted(days(workdays + 6), subject, { by, suggested: units.slice(0, 1) }),
    ...filed(days(workdays + 3), subject),
    ...handedOver(days(workdays), units, giver),
  ];
}

export const handling: Script[] = [
  { name: 'interns', moves: given(1, subjects.interns, 'qingyuan-member-2', [hr, education]) },
  {
    name: 'crossings',
    moves: [
      ...given(2, subjects.crossings, 'qingyuan-member-1', [police, education], supervisor),
      ...called(days(1), `${police}-office`, '廖望舒委员来电，希望参加学校门口的现场踏勘。'),
    ],
    followers: ['qingyuan-member-1', clerk],
  },
  {
    name: 'markets',
    moves: [...given(4, subjects.markets, 'qingyuan-sector', [commerce]), ...signedFor(days(2), commerce)],
  },
  {
    name: 'charging',
    moves: [
      ...given(5, subjects.charging, 'qingyuan-member-3', [development]),
      ...signedFor(days(4), development),
      move({
        ago: days(2),
        by: `${development}-office`,
        command: 'requestReturn',
        target: findAssignmentOf(development),
        payload: () => ({
          ground: 'otherUnitLeads',
          reason: words('充电站点经营备案由商务部门负责，建议由其主办，我局配合提供规划意见。'),
          suggestedUnit: commerce,
        }),
      }),
    ],
  },
  {
    name: 'workers-home',
    moves: [
      ...given(5, subjects.workersHome, 'qingyuan-member-4', [union]),
      ...signedFor(days(4), union),
      move({
        ago: days(3),
        by: `${union}-office`,
        command: 'requestReturn',
        target: findAssignmentOf(union),
        payload: () => ({
          ground: 'notOurFunction',
          reason: words('沿街网点用房由档案馆院区产权单位管理，本会没有处置权限。'),
          suggestedUnit: 'qingyuan-archives',
        }),
      }),
    ],
  },
  {
    name: 'electric',
    moves: [
      ...given(6, subjects.electric, 'qingyuan-member-2', [police], supervisor),
      ...signedFor(days(5), police),
      move({
        ago: days(4),
        by: `${police}-office`,
        command: 'proposeUnit',
        target: findAssignmentOf(police),
        payload: () => ({
          unit: commerce,
          reason: words('旧电池回收网点由商务部门备案，建议增加为会办单位。'),
        }),
      }),
      ...accepted(days(3), police, '交警支队'),
    ],
  },
  {
    name: 'elder-training',
    moves: [
      ...given(18, subjects.elderTraining, 'qingyuan-member-1', [hr]),
      ...received(17, hr, '职业能力建设科'),
      ...contacted(days(9), hr, {
        form: 'visit',
        said: '廖望舒委员建议课程增加防诈内容，并优先安排周末开课，承办人当面采纳。',
      }),
      ...progressed(days(3), hr, '已完成八个镇的课程安排，正在核对结业与就业数据。'),
    ],
    followers: ['qingyuan-member-1', supervisor],
  },
  {
    name: 'night-safety',
    moves: [
      ...given(72, subjects.nightSafety, 'qingyuan-member-3', [police], supervisor),
      ...received(71, police, '治安支队'),
      ...contacted(days(60), police, { said: '康景行委员希望增加二十二时以后的巡逻力量。' }),
      ...urged(days(6), police, '办理期限已过，请说明现状、困难和预计送审日期。'),
    ],
    followers: [supervisor],
  },
  {
    name: 'labour-court',
    moves: [
      ...submitted(days(75), subjects.labourCourt, { by: 'qingyuan-member-2', suggested: [court] }),
      ...filed(days(72), subjects.labourCourt),
      ...splitTo(days(68), [court, police]),
      ...received(67, court, '民一庭'),
      ...received(66, police, '法制支队'),
      ...contacted(days(55), court, {
        form: 'meeting',
        said: '沈听澜委员旁听速裁庭审，就要素式表格提出三点意见。',
      }),
      ...contacted(days(54), police, { said: '已就线索移送标准与委员交换意见。' }),
      ...urged(days(4), court, '办理期限已过，请报告进展。', partySupervisor),
      ...progressed(days(3), court, '速裁团队名单已报审，困难在于编制，预计下周送审。'),
    ],
  },
  {
    name: 'apprentice-opinions',
    moves: [
      ...given(30, subjects.visas, 'qingyuan-member-4', [foreign, commerce, hr]),
      ...received(29, foreign, '侨务科'),
      ...received(28, commerce, '外资科'),
      ...received(28, hr, '就业促进科'),
      ...contacted(days(20), foreign, { said: '袁采薇委员提供三家侨资企业联系人，供走访参考。' }),
      ...opined(days(12), commerce, subjects.visas, ['清商务函', 611]),
      move({
        ago: days(2),
        by: `${foreign}-office`,
        command: 'remind',
        target: findAssignmentOf(hr),
        payload: () => ({ demand: words('会办意见已经逾期，请说明何时可以送达。') }),
      }),
    ],
  },
  {
    name: 'credit-waiver',
    moves: [
      ...given(35, subjects.credit, 'qingyuan-sector', [development, commerce], supervisor),
      ...received(34, development, '财金科'),
      ...received(33, commerce, '市场科'),
      ...contacted(days(22), development, {
        form: 'meeting',
        said: '与工商联界委员座谈，逐项核对平台数据项。',
      }),
      ...urged(days(8), commerce, '会办意见已经逾期，请尽快送市发展改革局。'),
      ...progressed(days(6), commerce, '意见初稿已成，待分管领导出差返回后审签。'),
      move({
        ago: days(2),
        by: `${development}-office`,
        command: 'requestWaiver',
        target: findAssignmentOf(development),
        payload: (state) => ({
          coHandler: findAssignmentOf(commerce)(state),
          reason: words('会办意见逾期两周，主办答复已经成稿，请准予先行答复。'),
        }),
      }),
    ],
  },
  {
    name: 'teachers-opinion',
    moves: [
      ...given(16, subjects.interns, 'qingyuan-league', [education, hr]),
      ...received(15, education, '职业教育科'),
      ...received(14, hr, '职业能力建设科'),
      ...contacted(days(9), education, { said: '民盟市委会建议把跨市实习列为检查重点。' }),
      ...opinionDrafted(days(3), hr, {
        ...subjects.interns,
        points: [
          { ask: '建立实习企业名录和退出机制。' },
          {
            ask: '为实习学生统一投保责任险。',
            opinion:
              '我局支持统一投保，已与两家保险机构商定费率，并可以从就业补助资金中列支学生实习保险补贴。',
          },
        ],
      }),
      ...signed(days(2), hr, 1),
    ],
  },
  {
    name: 'teachers-extension',
    moves: [
      ...given(50, subjects.teachers, 'qingyuan-member-1', [education], supervisor),
      ...received(49, education, '德育科'),
      ...contacted(days(40), education, {
        form: 'interview',
        said: '廖望舒委员同意适当延长，等待秋季招聘结果。',
      }),
      move({
        ago: days(2),
        by: `${education}-office`,
        command: 'requestExtension',
        target: findAssignmentOf(education),
        payload: () => ({
          extension: { unit: 'workday', length: 15 },
          reason: words('专职教师招聘结果尚未公示，待公示后一并答复。'),
          proposerAgreed: true,
        }),
      }),
    ],
  },
  {
    name: 'market-due',
    moves: [
      ...given(58, { ...subjects.markets, title: '关于提升社区菜市场冷链条件的提案' }, 'qingyuan-member-4', [
        commerce,
      ]),
      ...received(57, commerce, '市场科'),
      ...contacted(days(45), commerce, { said: '袁采薇委员建议先改造冷藏区，再改造外立面。' }),
      ...drafted(
        days(1),
        commerce,
        {
          ...subjects.markets,
          points: [
            {
              ask: '制定农贸市场三年改造计划。',
              answer: '三年改造计划已经印发，今年首批九家市场已完成冷藏区改造，其余十七家列入后两年计划。',
            },
            {
              ask: '安排改造期间过渡经营摊位。',
              answer: '首批改造市场周边已设置过渡摊位三百一十个，免收改造期间摊位费。',
            },
          ],
        },
        { class: 'B', contact: ['尹书白', '13800000004'] },
      ),
    ],
  },
];
