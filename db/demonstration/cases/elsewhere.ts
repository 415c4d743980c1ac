/** A few cases of the two other committees, an item of an upper level among them. */

import { findAssignmentOf, newestLetterOf } from './found.ts';
import { days, proposalText } from './moves.ts';
import * as subjects from './repliedSubjects.ts';
import { move, opening, type Script } from './script.ts';
import { words } from './words.ts';

const organisation = 'guangxi-organisation';
const industry = 'chaoan-industry';

export const elsewhere: Script[] = [
  {
    name: 'guangxi/upper-level',
    moves: [
      opening({
        ago: days(14),
        by: 'guangxi-clerk',
        command: 'receive',
        payload: () => ({
          ...proposalText(subjects.upperTalent, { suggested: ['guangxi-education'] }),
          session: 'guangxi-13-4',
          origin: {
            level: 'national',
            committee: '政协全国委员会',
            term: 14,
            session: 4,
            number: '01876',
            outsideLead: '上级教育主管部门',
          },
        }),
      }),
      move({
        ago: days(12),
        by: 'guangxi-clerk',
        command: 'handOver',
        payload: () => ({
          mode: 'lead',
          units: [
            { unit: 'guangxi-education', role: 'coHandler' },
            { unit: 'guangxi-hr', role: 'coHandler' },
          ],
        }),
      }),
      move({
        ago: days(11),
        by: 'guangxi-education-office',
        command: 'signFor',
        target: findAssignmentOf('guangxi-education'),
        payload: () => ({}),
      }),
      move({
        ago: days(10),
        by: 'guangxi-education-office',
        command: 'accept',
        target: findAssignmentOf('guangxi-education'),
        payload: () => ({ handler: 'guangxi-education-handler/handler', division: words('国际交流处') }),
      }),
    ],
  },
  {
    name: 'guangxi/tea',
    moves: [
      opening({
        ago: days(6),
        by: 'guangxi-member',
        command: 'submit',
        payload: () => ({
          ...proposalText(subjects.teaGardens, { suggested: ['guangxi-science'] }),
          session: 'guangxi-13-4',
          coSigners: [],
          betweenSession: false,
        }),
      }),
    ],
  },
  {
    name: 'guangxi/talent',
    moves: [
      opening({
        ago: days(20),
        by: 'guangxi-member',
        command: 'submit',
        payload: () => ({
          ...proposalText(
            { ...subjects.upperTalent, title: '关于引进东盟国家技能人才的提案' },
            { suggested: [organisation] },
          ),
          session: 'guangxi-13-4',
          coSigners: [],
          betweenSession: false,
        }),
      }),
      move({
        ago: days(17),
        by: 'guangxi-clerk',
        command: 'file',
        payload: () => ({ category: 'unitedFront' }),
      }),
      move({
        ago: days(3),
        by: 'guangxi-clerk',
        command: 'handOver',
        payload: () => ({ mode: 'sole', units: [{ unit: organisation, role: 'sole' }] }),
      }),
      move({
        ago: days(2),
        by: `${organisation}-office`,
        command: 'signFor',
        target: findAssignmentOf(organisation),
        payload: () => ({}),
      }),
    ],
  },
  {
    name: 'chaoan/ceramics',
    moves: [
      opening({
        ago: days(44),
        by: 'chaoan-member',
        command: 'submit',
        payload: () => ({
          ...proposalText(subjects.ceramics, { suggested: [industry] }),
          session: 'chaoan-11-4',
          coSigners: [],
          betweenSession: false,
        }),
      }),
      move({ ago: days(41), by: 'chaoan-clerk', command: 'file', payload: () => ({ category: 'economy' }) }),
      move({
        ago: days(38),
        by: 'chaoan-clerk',
        command: 'handOver',
        payload: () => ({ mode: 'sole', units: [{ unit: industry, role: 'sole' }] }),
      }),
      move({
        ago: days(37),
        by: `${industry}-office`,
        command: 'signFor',
        target: findAssignmentOf(industry),
        payload: () => ({}),
      }),
      move({
        ago: days(36),
        by: `${industry}-office`,
        command: 'accept',
        target: findAssignmentOf(industry),
        payload: () => ({ handler: `${industry}-handler/handler`, division: words('信息化股') }),
      }),
      move({
        ago: days(28),
        by: `${industry}-handler`,
        command: 'recordContact',
        target: findAssignmentOf(industry),
        payload: () => ({
          outcome: 'agreed',
          form: 'visit',
          said: words('陪同麦知秋委员走访三家企业，委员建议先补贴培训。'),
        }),
      }),
      move({
        ago: days(2),
        by: `${industry}-handler`,
        command: 'submitDraft',
        target: findAssignmentOf(industry),
        payload: ({ demands }) => ({
          body: words('我局已遴选行业通用系统并开展试用，现将有关情况答复如下。'),
          answers: subjects.ceramics.points.flatMap(({ answer }, index) => {
            const demand = demands[index]?.id;
            return demand && answer ? [{ demand, text: words(answer) }] : [];
          }),
          class: 'A',
          publicity: 'open',
          contact: { name: words('谢承办'), telephone: words('13800000009') },
        }),
      }),
      move({
        ago: days(1),
        by: `${industry}-office`,
        command: 'signOff',
        target: newestLetterOf(industry),
        payload: () => ({}),
      }),
    ],
  },
  {
    name: 'chaoan/tea',
    moves: [
      opening({
        ago: days(4),
        by: 'chaoan-member',
        command: 'submit',
        payload: () => ({
          ...proposalText({ ...subjects.teaGardens, title: '关于支持单丛茶园小型机具推广的提案' }),
          session: 'chaoan-11-4',
          coSigners: [],
          betweenSession: false,
        }),
      }),
    ],
  },
];
