/**
 * Guangxi: a national item under the Party line, with 三月三 among the dates.
 *
 * - upper-level (national) item No. 00705 taken in (later runs: the next free number of five digits)
 * - lead 自治区党委组织部 under the Party's supervision office
 * - co-handler 人社厅 through its division 专业技术人员管理处; its opinion letter 桂人社复字〔2026〕n号 ticks the three
 *   points of its scope and goes to the lead
 * - 外事办 returns its assignment in time, names 科技厅, and is replaced; 教育厅 tries too late and is refused
 * - an extension is granted below the ceiling, a second one refused
 * - concluded on recorded delivery, without a survey
 */

import { act, open, refused, type Scene } from './acts.ts';
import type { View } from './answers.ts';
import expected from './expected/guangxi.json' with { type: 'json' };
import { assignmentOf, demand, letterOf } from './find.ts';
import { accept, answered, manyNumbers, numberFrom, opinion, signFor, signOff } from './handling.ts';
import type { Story } from './story.ts';
import { clock, delivered, look, realTimer } from './waiting.ts';

const organisation = 'guangxi-organisation';
const hr = 'guangxi-hr';
const education = 'guangxi-education';
const foreign = 'guangxi-foreign';
const science = 'guangxi-science';
const partySupervisor = 'guangxi-party-supervisor';
const lead = ({ view }: Scene) => assignmentOf(view, organisation).id;
const letter = ({ view }: Scene) => letterOf(view, organisation).id;

const demands = [
  '加强与东盟国家人才培养合作，支持建设面向东盟的职业教育合作区',
  '深化与东盟国家的创新合作，统筹推进各类开放平台建设',
  '加大面向东盟的人才交流合作力度，支持广西大力集聚、培育、服务和保障人才',
  '布局面向东盟的科技创新平台',
  '建立打造区域人才创新中心的统筹协调机制',
];

const opinionBody = `一、稳步开展与东盟国家相关人才培养培训
两所技工院校列入首批柬老缅技工院校名单，录制线上培训视频12个，与老挝方共享培训课程资源。
二、深入推进东盟国家小语种人才队伍建设
可开展7个语种翻译系列专业技术人才评价工作。
三、积极搭建中国—东盟相关人才项目平台
设立广西促进中国—东盟自由贸易区建设人才小高地和一批特聘专家岗位。
四、大力开展面向东盟的人才交流活动
累计邀请1106位海内外高端人才，促成210个高层次人才意向落地。
下一步，我厅将依托人博会平台，加大与东盟国家在人才培养、职业资格互认等方面的交流合作。`;

/** An opinion carries no marks and no copies, ticks the three points, and goes to the lead. */
function opinionFault({ view }: { view: View }): string | undefined {
  const { kind, answers, cc, class: mark, publicity, recipients } = letterOf(view, hr);
  const ticked = answers.map((each) => view.demands.findIndex(({ id }) => id === each.demand) + 1);
  if (kind !== 'opinion') return `文种为 ${kind}`;
  if (ticked.join() !== '1,2,3') return `勾选的建议为 ${ticked.join()}`;
  if (cc.length > 0 || mark || publicity) return '会办意见不应有抄送、类别和公开方式';
  const to = recipients.map((each) => each.id).join();
  return to === `unit/${organisation}` ? undefined : `收文者为 ${to}`;
}

function extensionFault({ extensions, clocks }: View): string | undefined {
  const reply = clocks.find((each) => each.kind === 'reply' && each.unit === organisation);
  if (extensions.length !== 1) return `延期申请应为1件，实为${extensions.length}件`;
  return reply?.ceilingOn && reply.dueOn < reply.ceilingOn ? undefined : '延期没有在最长期限之内';
}

export const guangxi: Story = {
  name: 'guangxi',
  title: '广西：全国政协十四届一次会议第00705号提案，党委部门主办、会办意见函',
  reader: 'guangxi-clerk',
  expected,
  steps: [
    clock('2026-03-16 10:00', '全国政协会议之后'),
    open('receive', '登记全国政协交办的第00705号提案（已登记的取下一个号）', {
      as: 'guangxi-clerk',
      command: 'receive',
      attempts: manyNumbers,
      payload: (attempt) => ({
        session: 'guangxi-13-4',
        origin: {
          level: 'national',
          committee: '政协全国委员会',
          term: 14,
          session: 1,
          number: String(705 + attempt).padStart(5, '0'),
        },
        title: '关于深化面向东盟开放合作，打造区域人才创新中心的提案',
        body: '建议支持广西深化面向东盟的开放合作，加强人才培养、创新平台和人才交流，打造区域人才创新中心。',
        demands,
        publicityWish: 'open',
        suggestedUnits: [organisation],
      }),
    }),
    clock('2026-03-20 10:00', '交办'),
    act('hand-over', '自治区党委督查室交办：组织部主办，人社厅、教育厅、外事办会办', {
      as: partySupervisor,
      command: 'handOver',
      payload: ({ view }) => ({
        mode: 'lead',
        units: [
          { unit: organisation, role: 'lead' },
          { unit: hr, role: 'coHandler', demands: [1, 2, 3].map((each) => demand(view, each)) },
          { unit: education, role: 'coHandler', demands: [demand(view, 1)] },
          { unit: foreign, role: 'coHandler', demands: [demand(view, 4)] },
        ],
      }),
    }),
    clock('2026-03-23 09:30', '签收'),
    signFor(organisation, '组织部'),
    signFor(hr, '人社厅'),
    signFor(education, '教育厅'),
    signFor(foreign, '外事办'),
    accept(organisation, '组织部', '人才工作处'),
    clock('2026-03-24 10:00', '异议期内'),
    accept(hr, '人社厅', '专业技术人员管理处'),
    act('return', '外事办按期申请退办，建议改由科技厅承办', {
      as: `${foreign}-office`,
      command: 'requestReturn',
      target: ({ view }) => assignmentOf(view, foreign).id,
      payload: () => ({
        ground: 'notOurFunction',
        reason: '科技创新平台布局不属于我办职能范围。',
        suggestedUnit: science,
      }),
    }),
    clock('2026-03-27 10:00', '答复退办'),
    act('return/decide', '自治区政府督查室同意退办，改交科技厅', {
      as: 'guangxi-supervisor',
      command: 'decideReturn',
      target: ({ view }) => view.returns[0]?.id ?? '',
      payload: () => ({ decision: 'granted', reason: '经核实，同意改由科技厅会办。' }),
    }),
    clock('2026-03-30 10:00', '科技厅接办'),
    signFor(science, '科技厅'),
    accept(science, '科技厅', '国际合作处'),
    clock('2026-04-02 10:00', '主办单位沟通'),
    act('contact', '组织部经全国政协提案委联系提案者', {
      as: `${organisation}-handler`,
      command: 'recordContact',
      target: lead,
      payload: () => ({
        outcome: 'agreed',
        form: 'telephone',
        said: '经全国政协提案委转达办理思路，提案者无不同意见。',
      }),
    }),
    clock('2026-04-03 10:00', '教育厅的异议期已过，视为确认承办'),
    refused('return/late', '教育厅逾期申请退办，被拒绝', {
      as: `${education}-office`,
      command: 'requestReturn',
      target: ({ view }) => assignmentOf(view, education).id,
      payload: () => ({ ground: 'otherUnitLeads', reason: '建议由科技厅一并办理。', suggestedUnit: science }),
      code: 'notNow',
      says: '异议期限已于2026-04-02届满',
    }),
    accept(education, '教育厅', '对外合作与交流处'),
    clock('2026-04-08 10:00', '人社厅提出会办意见'),
    ...opinion({
      unit: hr,
      name: '人社厅',
      body: opinionBody,
      answers: {
        1: '指导技工院校参与澜湄国家职业技能合作，开展面向东盟的人才培训。',
        2: '搭建人才小高地、特聘专家等中国—东盟人才项目平台。',
        3: '举办面向东盟的人才交流活动，服务和保障人才。',
      },
      number: numberFrom('桂人社复字', 121),
    }),
    look('opinion', '会办意见函勾选三条建议，送主办单位，不标类别、不抄送', {
      as: `${organisation}-office`,
      fault: (view) => opinionFault({ view }),
    }),
    clock('2026-04-09 10:00', '教育厅提出会办意见'),
    ...opinion({
      unit: education,
      name: '教育厅',
      body: '现提出会办意见：加快建设面向东盟的职业教育合作示范区。',
      answers: { 1: '加快建设面向东盟的职业教育合作示范区。' },
      number: numberFrom('桂教函', 45),
    }),
    clock('2026-04-13 10:00', '科技厅提出会办意见'),
    ...opinion({
      unit: science,
      name: '科技厅',
      body: '现提出会办意见：支持在中国—东盟信息港布局联合创新平台。',
      answers: { 4: '支持在中国—东盟信息港布局联合创新平台。' },
      number: numberFrom('桂科函', 18),
    }),
    clock('2026-06-03 10:00', '申请延期'),
    act('extend', '组织部申请延期一个月', {
      as: `${organisation}-office`,
      command: 'requestExtension',
      target: lead,
      payload: () => ({
        extension: { unit: 'month', length: 1 },
        reason: '统筹协调机制方案尚需征求意见。',
        proposerAgreed: true,
      }),
    }),
    clock('2026-06-04 10:00', '答复延期'),
    act('extend/decide', '自治区党委督查室同意延期', {
      as: partySupervisor,
      command: 'decideExtension',
      target: ({ view }) => view.extensions[0]?.id ?? '',
      payload: () => ({ granted: true }),
    }),
    look('extended', '延期后仍在最长期限之内', { as: `${organisation}-office`, fault: extensionFault }),
    clock('2026-07-03 10:00', '再次申请延期'),
    refused('extend/again', '组织部第二次申请延期，被拒绝', {
      as: `${organisation}-office`,
      command: 'requestExtension',
      target: lead,
      payload: () => ({
        extension: { unit: 'month', length: 1 },
        reason: '方案尚未印发。',
        proposerAgreed: true,
      }),
      code: 'notNow',
      says: '已经延期1次，不能再次延期',
    }),
    realTimer('reminder', '延期后的第一次提醒', {
      due: '2026-07-06 09:00',
      kind: 'reminded',
      clock: 'reply',
    }),
    clock('2026-07-07 10:00', '汇总拟稿'),
    act('draft', '组织部送审答复稿', {
      as: `${organisation}-handler`,
      command: 'submitDraft',
      target: lead,
      payload: ({ view }) => ({
        body: '综合有关单位意见，现答复如下：一、建立区域人才创新中心统筹协调机制。二、推进面向东盟的职业教育合作和人才交流。三、布局联合创新平台。',
        contact: { name: '陆人才', telephone: '13800000003' },
        answers: answered(view, {
          1: '会同教育厅、人社厅建设职业教育合作示范区。',
          2: '统筹推进各类开放平台建设。',
          3: '加大人才交流合作力度，完善服务保障。',
          4: '由科技厅布局联合创新平台。',
          5: '已建立统筹协调机制。',
        }),
      }),
    }),
    ...signOff(organisation, '组织部', ['office', 'deputy', 'head']),
    clock('2026-07-08 10:00', '办复'),
    act('issue', '组织部办复', {
      as: `${organisation}-office`,
      command: 'issueReply',
      target: letter,
      attempts: manyNumbers,
      payload: (_, attempt) => ({ number: numberFrom('桂组函', 66)(attempt) }),
    }),
    delivered('delivered/copies', '抄送各单位'),
    refused('conclude/early', '答复尚未送达上级，不能办结', {
      as: 'guangxi-clerk',
      command: 'conclude',
      payload: () => ({}),
      code: 'notNow',
      missing: ['delivery'],
    }),
    refused('survey', '上级交办件不征询意见', {
      as: 'guangxi-clerk',
      command: 'openSurvey',
      payload: () => ({}),
      code: 'notNow',
      says: '不征询提案者意见',
    }),
    clock('2026-07-09 10:00', '送达上级'),
    act('delivery', '组织部登记：答复函已由机要送达', {
      as: `${organisation}-office`,
      command: 'recordDelivery',
      target: letter,
      payload: () => ({ recipient: 'outside', way: 'courier' }),
    }),
    act('conclude', '办结', { as: 'guangxi-clerk', command: 'conclude', payload: () => ({}) }),
  ],
};
