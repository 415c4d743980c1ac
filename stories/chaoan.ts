/**
 * Chao'an: a district reply on paper, in time but recorded late.
 *
 * - district committee, 11th term, 4th session, No. 25 (later runs: the next free number, unpadded)
 * - one unit alone, which signs on paper
 * - the draft is first addressed to a 代表 and unsigned: the gate names both
 * - the paper reply of the due date itself, a Saturday worked, is recorded on the next working day with `occurredOn`:
 *   the `missed` written meanwhile by a real timer is revoked on the record
 * - copies exactly to 区政府督查室 and 区政协专门委员会工作室
 * - the proposer is satisfied (paper rating); concluded
 */

import { act, open, refused, type Scene } from './acts.ts';
import expected from './expected/chaoan.json' with { type: 'json' };
import { assignmentOf, letterOf } from './find.ts';
import { accept, answered, signFor } from './handling.ts';
import type { Story } from './story.ts';
import { clock, delivered, look, realTimer, upload } from './waiting.ts';

const unit = 'chaoan-industry';
const name = '工信局';
const assignment = ({ view }: Scene) => assignmentOf(view, unit).id;
const letter = ({ view }: Scene) => letterOf(view, unit).id;
const rating = ({ view }: Scene) => `rating/1/${assignmentOf(view, unit).id}/chaoan-member`;

const body = `近年来，在“一带一路”合作倡议的推动下，潮安区企业与国际间交流日益密切，对外贸人才需求激增。
一、潮安区外贸发展现状
我区进出口总额在全市下降的形势下逆势取得1.2%正增长，完成进出口总额144.3亿元，有进出口实绩的外贸企业超800家。
二、人才培育和引进情况
共有26人通过认定入选潮州市“韩江人才计划”；举办各类招聘活动22场次，提供招聘岗位29841个；开展电商相关职业技能培训511人次。
三、下一步工作计划
全面推进人才强区战略，建立健全人才培育机制，优化人才引进服务保障，把外语外贸人才留在潮安。`;

const draft =
  (addressed: string) =>
  ({ view }: Scene) => ({
    body,
    salutations: [{ proposer: 'chaoan-member', text: `尊敬的麦知秋${addressed}：` }],
    class: 'B',
    publicity: 'open' as const,
    contact: { name: '谢承办', telephone: '13800000001' },
    answers: answered(view, {
      1: '聘请高等院校教授或专业机构开展外语外贸业务培训，推进外向型技术技能人才培养。',
      2: '与高校建立合作联动机制，探索“订单式”校企合作，促进产业链人才链深度融合。',
      3: '完善人才服务专区功能，落实落户、子女入学、医疗、住房等保障，留住外贸人才。',
    }),
  });

export const chaoan: Story = {
  name: 'chaoan',
  title: '潮安：区政协十一届四次会议第25号提案，独办、纸质答复',
  reader: 'chaoan-clerk',
  expected,
  steps: [
    clock('2026-01-26 15:00', '区政协十一届四次会议期间'),
    open('submit', '专门委员会工作室代麦知秋委员登记提案', {
      as: 'chaoan-clerk',
      command: 'submit',
      payload: () => ({
        session: 'chaoan-11-4',
        proposer: 'chaoan-member',
        coSigners: [],
        betweenSession: false,
        title: '加强外语人才培育 助推外贸高质量发展',
        body: '跨境电商等新业态迅猛发展，我区企业对外语外贸人才需求激增，实用型外贸人才缺口增大，建议加强培育、引进和服务。',
        demands: [
          '加强外语外贸人才的培训',
          '推进校企合作，培养实用型外贸人才',
          '完善人才服务，引进和留住外贸人才',
        ],
        publicityWish: 'open',
        suggestedUnits: [unit],
      }),
    }),
    clock('2026-02-04 10:00', '审查立案'),
    act('file', '立案，编第25号（已用的取下一个空号）', {
      as: 'chaoan-clerk',
      command: 'file',
      attempts: 2,
      payload: (_, attempt) => ({ category: 'economy', ...(attempt === 0 && { caseNumber: '25' }) }),
    }),
    clock('2026-02-09 10:00', '交办会'),
    act('hand-over', '区政府督查室交工信局独办', {
      as: 'chaoan-supervisor',
      command: 'handOver',
      payload: () => ({ mode: 'sole', units: [{ unit, role: 'sole' }] }),
    }),
    clock('2026-02-10 09:30', '签收'),
    signFor(unit, name),
    accept(unit, name, '贸易股'),
    clock('2026-02-26 15:00', '办前沟通'),
    act('contact', '承办人走访提案者', {
      as: `${unit}-handler`,
      command: 'recordContact',
      target: assignment,
      payload: () => ({
        outcome: 'agreed',
        form: 'visit',
        persons: '麦知秋委员，工信局谢承办',
        said: '介绍外贸人才培训计划，委员建议突出订单式培养。',
      }),
    }),
    clock('2026-05-08 10:00', '拟稿送签'),
    act('draft/wrong', '承办人送审答复稿，抬头误称“代表”', {
      as: `${unit}-handler`,
      command: 'submitDraft',
      target: assignment,
      payload: draft('代表'),
    }),
    refused('issue/wrong', '办公室发出未签署的误称稿，被拦下', {
      as: `${unit}-office`,
      command: 'issueReply',
      target: letter,
      payload: () => ({}),
      code: 'gate',
      missing: ['salutation', 'signOff'],
      says: '政协委员应称“委员”，不应称“代表”',
    }),
    act('draft/right', '承办人改称“委员”，重新送审', {
      as: `${unit}-handler`,
      command: 'submitDraft',
      target: assignment,
      payload: draft('委员'),
    }),
    realTimer('missed', '答复期限届满，系统尚未见到纸质答复', {
      due: '2026-05-10 00:00',
      kind: 'missed',
      clock: 'reply',
    }),
    clock('2026-05-11 10:00', '下一个工作日，补录'),
    upload('reply', '盖章的答复函扫描件', `${unit}-office`),
    act('sign-off', '补录：主要领导已于5月9日在纸上签发', {
      as: `${unit}-office`,
      command: 'recordSignOff',
      target: letter,
      payload: ({ found }) => ({
        signer: '吴主持',
        signedOn: '2026-05-09',
        ...(found.reply && { scan: found.reply }),
      }),
    }),
    act('issue', '补录：答复函已于5月9日（到期当日）发出', {
      as: `${unit}-office`,
      command: 'issueReply',
      target: letter,
      occurredOn: '2026-05-09',
      payload: ({ found }) => (found.reply ? { scan: found.reply } : {}),
    }),
    look('revoked', '逾期登记已撤销', {
      as: 'chaoan-supervisor',
      fault: ({ clocks }) => {
        const reply = clocks.find((each) => each.kind === 'reply');
        if (!reply?.missed?.revokedAt) return '答复期限的逾期登记没有撤销';
        return reply.stopped?.how === 'met' ? undefined : '答复没有算作按期';
      },
    }),
    delivered('delivered', '答复函送达提案者和抄送单位'),
    clock('2026-05-12 09:30', '征询意见'),
    act('survey', '工作室发出征询意见表', {
      as: 'chaoan-clerk',
      command: 'openSurvey',
      payload: () => ({}),
    }),
    clock('2026-05-20 10:00', '收回纸质征询表'),
    upload('rating', '征询意见表扫描件', 'chaoan-clerk'),
    act('rating', '补录：提案者5月19日在纸上评价，满意', {
      as: 'chaoan-clerk',
      command: 'recordPaperRating',
      target: rating,
      occurredOn: '2026-05-19',
      payload: ({ found }) => ({
        values: { attitude: 'satisfied', result: 'satisfied' },
        contactForm: 'visit',
        text: '答复具体，表示满意。',
        ...(found.rating && { scan: found.rating }),
      }),
    }),
    act('conclude', '办结', { as: 'chaoan-clerk', command: 'conclude', payload: () => ({}) }),
  ],
};
