/**
 * Qingyuan: lead and two co-handlers, one of them late; a second round.
 *
 * - year number 20260218 (the letter's 20180218, year as today; later runs: the next free one of the form)
 * - lead 市人社局, co-handlers 市教育局 and 市外事侨务局
 * - 市外事侨务局 is late: reminders, escalation up to the head, the mark on the co-handler; the urging is answered by a
 *   line of progress, then the opinion arrives
 * - publicity empty at first, and the copies name the CPPCC twice, as in the letter: the gate names both
 * - class A though the letter says 今年拟: a warning, no refusal
 * - document number 清人社函〔2026〕n号
 * - copies exactly to 市政协提案委员会, 市政府督查室, 市教育局, 市外事侨务局
 * - dissatisfied with the result, not with the attitude: second round with a clock of its own, then satisfied;
 *   concluded by a real timer when the survey ends
 */

import { act, open, refused, type Scene } from './acts.ts';
import type { View } from './answers.ts';
import expected from './expected/qingyuan.json' with { type: 'json' };
import { assignmentOf, demand, letterOf } from './find.ts';
import { accept, answered, manyNumbers, numberFrom, opinion, signFor, signOff } from './handling.ts';
import type { Step, Story } from './story.ts';
import { clock, delivered, look, realTimer } from './waiting.ts';

const hr = 'qingyuan-hr';
const education = 'qingyuan-education';
const foreign = 'qingyuan-foreign';
const wholeChain = ['office', 'deputy', 'head'];
const lead = ({ view }: Scene) => assignmentOf(view, hr).id;
const letter = ({ view }: Scene) => letterOf(view, hr).id;

const demands = {
  1: '加快提升职业技工院校的技能培训能力',
  2: '匹配当地产业布局，科学设置专业课程',
  3: '与澳门开展交流合作，开辟澳门就业渠道',
};
const contact = { name: '柳承安', telephone: '13800000002' };

const firstBody = `一、我市加强职业教育、加强技能人才培养的做法
市政府向来重视职业教育，早在2013年就建立清远市职业技术教育联席会议制度。全市在7所职业技工院校设立了职业技能鉴定所，年鉴定量达1万多人次；市技师学院调整为五大专业系，开设专业28个。
二、积极与澳门开展交流合作，开辟澳门就业渠道
经市政府同意，市教育局今年拟安排赴澳门开展教育交流合作，届时还将专门安排职业教育交流活动，借此推动两地职业教育合作上新台阶。`;

const secondBody = `针对您对办理结果的意见，现补充答复如下：
一、市教育局已与澳门有关院校签订交流协议，首批师生互访已经成行。
二、我局已设立赴澳就业咨询窗口，面向技能人才提供岗位信息和政策咨询。`;

const firstAnswers = {
  1: '在7所职业技工院校设立职业技能鉴定所，重点开展十多个工种的培训鉴定。',
  2: '邀请有关部门和园区企业研讨专业设置，调整为五大专业系、28个专业。',
  3: '成立粤港澳服务贸易自由化合作专责小组，开展教育交流合作。',
};
const secondAnswers = {
  1: '本年新增技能培训班次，已经开班。',
  2: '按产业需求新设两个专业，已经招生。',
  3: '赴澳就业咨询窗口已经开放，首批互访已经成行。',
};

/** As on the letter: the committee stands there under both its names. */
const doubledCc = [
  'qingyuan-committee',
  'qingyuan-supervision',
  'qingyuan-cppcc',
  'qingyuan-education',
  'qingyuan-foreign',
];

function issue(id: string, title: string, first: number): Step {
  return act(id, title, {
    as: `${hr}-office`,
    command: 'issueReply',
    target: letter,
    attempts: manyNumbers,
    payload: (_, attempt) => ({ number: numberFrom('清人社函', first)(attempt) }),
  });
}

function rate(round: number, title: string, result: string, text: string): Step {
  return act(`round-${round}/rate`, title, {
    as: 'qingyuan-member-1',
    command: 'rate',
    target: ({ view }) => `rating/${round}/${assignmentOf(view, hr, round).id}/qingyuan-member-1`,
    payload: () => ({ values: { attitude: 'satisfied', result }, contactForm: 'interview', text }),
  });
}

function openSurvey(round: number): Step {
  return act(`round-${round}/survey`, '提案委发出征询意见表', {
    as: 'qingyuan-clerk',
    command: 'openSurvey',
    payload: () => ({}),
  });
}

/** The mark is the late one's, and nobody else's. */
function markFault(view: View): string | undefined {
  const marked = view.clocks.filter((each) => each.missed).map((each) => `${each.kind} ${each.unit}`);
  return marked.join() === `opinion ${foreign}` ? undefined : `逾期登记为：${marked.join('、') || '无'}`;
}

function urgingFault({ urgings }: View): string | undefined {
  return urgings.length === 1 && urgings[0]?.answeredAt ? undefined : '催办没有得到回复';
}

function warningFault(view: View): string | undefined {
  const words = letterOf(view, hr).making?.contradictions ?? [];
  return words.join() === '拟,将'
    ? undefined
    : `与A类不符的用语应为“拟”“将”，实为：${words.join('、') || '无'}`;
}

function earlyRatingFault({ ratings }: View): string | undefined {
  return ratings.some((each) => each.values) ? '征询结束前，承办单位已能看到评价' : undefined;
}

export const qingyuan: Story = {
  name: 'qingyuan',
  title: '清远：市政协第20260218号提案，主办会办、两轮办理',
  reader: 'qingyuan-clerk',
  expected,
  steps: [
    clock('2026-01-20 15:00', '市七届政协会议期间'),
    open('submit', '廖望舒委员提交提案', {
      as: 'qingyuan-member-1',
      command: 'submit',
      payload: () => ({
        session: 'qingyuan-7-3',
        coSigners: [],
        betweenSession: false,
        title: '关于提高人力资源素质，拓展就业渠道，促进澳清两地经济持续发展的建议',
        body: '建议加强职业教育和技能人才培养，匹配产业布局设置专业，并与澳门开展交流合作，为技能人才开辟就业渠道。',
        demands: Object.values(demands),
        publicityWish: 'open',
        suggestedUnits: [hr],
      }),
    }),
    clock('2026-01-26 10:00', '审查立案'),
    act('file', '立案，编第20260218号（已用的取下一个空号）', {
      as: 'qingyuan-clerk',
      command: 'file',
      attempts: 2,
      payload: (_, attempt) => ({ category: 'society', ...(attempt === 0 && { caseNumber: '20260218' }) }),
    }),
    clock('2026-03-03 10:00', '交办会'),
    act('hand-over', '市政府督查室交办：市人社局主办，市教育局、市外事侨务局会办', {
      as: 'qingyuan-supervisor',
      command: 'handOver',
      payload: ({ view }) => ({
        mode: 'lead',
        units: [
          { unit: hr, role: 'lead' },
          { unit: education, role: 'coHandler', demands: [demand(view, 2), demand(view, 3)] },
          { unit: foreign, role: 'coHandler', demands: [demand(view, 3)] },
        ],
      }),
    }),
    clock('2026-03-04 09:30', '签收'),
    signFor(hr, '市人社局'),
    signFor(education, '市教育局'),
    signFor(foreign, '市外事侨务局'),
    clock('2026-03-05 10:00', '确认承办'),
    accept(hr, '市人社局', '职业能力建设科'),
    accept(education, '市教育局', '职业教育科'),
    accept(foreign, '市外事侨务局', '港澳科'),
    clock('2026-03-10 15:00', '办前沟通'),
    act('contact', '市人社局承办人与提案者面谈', {
      as: `${hr}-handler`,
      command: 'recordContact',
      target: lead,
      payload: () => ({
        outcome: 'agreed',
        form: 'interview',
        persons: '廖望舒委员，市人社局柳承安',
        said: '听取对赴澳就业渠道的具体建议。',
      }),
    }),
    clock('2026-03-18 10:00', '市教育局按期提出会办意见'),
    ...opinion({
      unit: education,
      name: '市教育局',
      body: '根据职责分工，现提出会办意见：今年安排赴澳门开展教育交流合作，推动缔结姊妹学校、校际交流和师资培训。',
      answers: { 2: '支持技工院校按产业布局设置专业。', 3: '安排赴澳门开展教育交流合作。' },
      number: numberFrom('清教函', 77),
    }),
    clock('2026-04-08 10:00', '会办意见逾期，三次蓝色、两次橙色提醒之后转为红色'),
    look('mark', '逾期记在市外事侨务局名下，不记主办单位', { as: 'qingyuan-supervisor', fault: markFault }),
    act('urge', '市政府督查室催办', {
      as: 'qingyuan-supervisor',
      command: 'urge',
      target: ({ view }) => assignmentOf(view, foreign).id,
      payload: () => ({ demand: '会办意见已经逾期，请说明进展，并尽快送市人社局。' }),
    }),
    clock('2026-04-09 10:00', '回复催办'),
    act('progress', '市外事侨务局报告进展', {
      as: `${foreign}-handler`,
      command: 'reportProgress',
      target: ({ view }) => assignmentOf(view, foreign).id,
      payload: () => ({
        text: '正与澳门有关机构核对就业政策，稿件已成，待领导审签。',
        expectedOn: '2026-04-15',
      }),
    }),
    look('answered', '催办已有回复', { as: 'qingyuan-supervisor', fault: urgingFault }),
    clock('2026-04-15 10:00', '提醒升级至主要领导之后'),
    ...opinion({
      unit: foreign,
      name: '市外事侨务局',
      body: '根据职责分工，现提出会办意见：协助对接澳门有关机构，提供赴澳就业政策咨询。',
      answers: { 3: '协助对接澳门有关机构，提供赴澳就业政策咨询。' },
      number: numberFrom('清外侨函', 31),
    }),
    clock('2026-05-20 14:00', '主办单位汇总拟稿'),
    act('draft/first', '市人社局送审答复稿：A类，公开方式空缺，抄送重列政协', {
      as: `${hr}-handler`,
      command: 'submitDraft',
      target: lead,
      payload: ({ view }) => ({
        body: firstBody,
        class: 'A',
        contact,
        cc: doubledCc,
        answers: answered(view, firstAnswers),
      }),
    }),
    look('warning', '“今年拟”与A类不符，予以提示', { as: `${hr}-office`, fault: warningFault }),
    ...signOff(hr, '市人社局', wholeChain, '/first'),
    clock('2026-05-21 10:00', '办复'),
    refused('issue/refused', '发出时被拦下：公开方式未选，抄送重复', {
      as: `${hr}-office`,
      command: 'issueReply',
      target: letter,
      payload: () => ({ number: numberFrom('清人社函', 192)(0) }),
      code: 'gate',
      missing: ['publicity', 'cc'],
      says: '尚未选定公开方式',
    }),
    act('draft/second', '补选主动公开，抄送按规则生成，重新送审', {
      as: `${hr}-handler`,
      command: 'submitDraft',
      target: lead,
      payload: ({ view }) => ({
        body: firstBody,
        class: 'A',
        publicity: 'open',
        contact,
        answers: answered(view, firstAnswers),
      }),
    }),
    ...signOff(hr, '市人社局', wholeChain, '/second'),
    issue('issue', '市人社局办复，文号清人社函〔2026〕192号（已用的取下一个）', 192),
    delivered('delivered/first', '答复函送达提案者，抄送四个单位'),
    clock('2026-05-22 09:30', '征询意见'),
    openSurvey(1),
    clock('2026-05-28 16:00', '提案者反馈'),
    rate(1, '提案者反馈：态度满意，结果不满意', 'dissatisfied', '态度诚恳，但赴澳就业尚无实际进展。'),
    look('hidden', '征询结束前，承办单位看不到评价', { as: `${hr}-office`, fault: earlyRatingFault }),
    clock('2026-06-01 10:00', '重新办理'),
    act('rehandle', '提案委交市人社局重新办理', {
      as: 'qingyuan-clerk',
      command: 'rehandle',
      payload: () => ({ reason: '提案者对办理结果不满意，请就赴澳就业渠道重新办理。', coHandlers: [] }),
    }),
    clock('2026-06-10 15:00', '上门沟通'),
    act('round-2/contact', '市人社局上门听取意见', {
      as: `${hr}-handler`,
      command: 'recordContact',
      target: lead,
      payload: () => ({
        outcome: 'agreed',
        form: 'visit',
        persons: '廖望舒委员，市人社局邱望川、柳承安',
        said: '说明新设咨询窗口和首批互访安排，委员表示认可。',
      }),
    }),
    clock('2026-06-18 10:00', '再次办复'),
    act('round-2/draft', '市人社局送审第二次答复稿', {
      as: `${hr}-handler`,
      command: 'submitDraft',
      target: lead,
      payload: ({ view }) => ({
        body: secondBody,
        class: 'A',
        publicity: 'open',
        contact,
        answers: answered(view, secondAnswers),
      }),
    }),
    ...signOff(hr, '市人社局', wholeChain, '/round-2'),
    issue('round-2/issue', '市人社局再次办复', 256),
    delivered('delivered/second', '第二次答复函送达'),
    clock('2026-06-22 09:30', '再次征询意见'),
    openSurvey(2),
    clock('2026-06-25 16:00', '提案者再次反馈'),
    rate(2, '提案者反馈：满意', 'satisfied', '问题得到落实，表示满意。'),
    realTimer('concluded', '征询期满，自动办结', {
      due: '2026-07-14 00:00',
      kind: 'clockStopped',
      clock: 'survey',
    }),
  ],
};
