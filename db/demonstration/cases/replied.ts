/** Cases that have been answered: delivered, failed to arrive, rated, dissatisfied, handled again, concluded. */

import { newestLetterOf } from './found.ts';
import {
  clerk,
  concluded,
  contacted,
  days,
  drafted,
  filed,
  handedOver,
  issued,
  type LetterNumber,
  opined,
  rated,
  received,
  signed,
  submitted,
  surveyed,
} from './moves.ts';
import * as subjects from './repliedSubjects.ts';
import { move, type Script, type Subject } from './script.ts';
import { words } from './words.ts';

const hr = 'qingyuan-hr';
const education = 'qingyuan-education';
const foreign = 'qingyuan-foreign';
const commerce = 'qingyuan-commerce';
const development = 'qingyuan-development';
const police = 'qingyuan-police';

interface Answered {
  by: string;
  unit: string;
  number: LetterNumber;
  contact: readonly [string, string];
  class?: string;
  coHandler?: readonly [unit: string, number: LetterNumber];
  coSigners?: readonly string[];
  session?: string;
}

/** Issued so many working days ago, after forty-five of handling. */
export function answered(workdays: number, subject: Subject, given: Answered) {
  const { by, unit, number, contact, class: code = 'A', coHandler, coSigners = [], session } = given;
  const start = workdays + 45;
  return [
    ...submitted(days(start + 8), subject, {
      by,
      suggested: [unit],
      coSigners: [...coSigners],
      ...(session && { session }),
    }),
    ...coSigners.map((member) =>
      move({ ago: days(start + 8), by: member, command: 'coSign', payload: () => ({}) }),
    ),
    ...filed(days(start + 4), subject),
    ...handedOver(days(start), coHandler ? [unit, coHandler[0]] : [unit], clerk),
    ...received(start - 1, unit, '综合科'),
    ...(coHandler
      ? [
          ...received(start - 1, coHandler[0], '综合科'),
          ...opined(days(start - 15), coHandler[0], subject, coHandler[1]),
        ]
      : []),
    ...contacted(days(start - 10), unit, { form: 'interview', said: '当面沟通，提案者对办理思路表示认可。' }),
    ...drafted(days(workdays + 4), unit, subject, { class: code, contact }),
    ...signed(days(workdays + 2), unit, 3),
    ...issued(days(workdays), unit, number),
  ];
}

export const replied: Script[] = [
  {
    name: 'exhibition',
    moves: answered(3, subjects.exhibition, {
      by: 'qingyuan-sector',
      unit: commerce,
      number: ['清商务函', 621],
      contact: ['尹书白', '13800000004'],
    }),
  },
  {
    name: 'census-undelivered',
    moves: [
      ...answered(4, subjects.census, {
        by: 'qingyuan-member-3',
        unit: police,
        number: ['清公函', 622],
        contact: ['岳东升', '13800000005'],
      }),
      move({
        ago: days(3),
        command: 'recordDeliveryFailure',
        target: newestLetterOf(police),
        payload: () => ({
          recipient: 'proposer/qingyuan-member-3',
          reason: '收件邮箱已经停用，邮件被退回。',
        }),
      }),
    ],
  },
  {
    name: 'apprentices-survey',
    moves: [
      ...answered(8, subjects.apprentices, {
        by: 'qingyuan-member-1',
        unit: hr,
        number: ['清人社函', 623],
        contact: ['柳承安', '13800000002'],
        coHandler: [education, ['清教函', 623]],
        coSigners: ['qingyuan-member-2'],
      }),
      ...surveyed(days(5)),
    ],
    followers: ['qingyuan-member-1'],
  },
  {
    name: 'hotline-survey',
    moves: [
      ...answered(9, subjects.hotline, {
        by: 'qingyuan-member-2',
        unit: hr,
        number: ['清人社函', 624],
        contact: ['柳承安', '13800000002'],
      }),
      ...surveyed(days(7)),
    ],
  },
  {
    name: 'parks-rated',
    moves: [
      ...answered(10, subjects.parks, {
        by: 'qingyuan-league',
        unit: development,
        number: ['清发改函', 625],
        contact: ['乔木森', '13800000006'],
        class: 'B',
      }),
      ...surveyed(days(8)),
      ...rated(days(3), 'qingyuan-league', development, {
        result: 'basicallySatisfied',
        text: '学校建设已有进展，请继续通报门诊的开诊时间。',
      }),
    ],
  },
  {
    name: 'overseas-dissatisfied',
    moves: [
      ...answered(
        12,
        { ...subjects.overseas, title: '关于拓展港澳青年实习岗位的提案' },
        {
          by: 'qingyuan-member-4',
          unit: foreign,
          number: ['清外侨函', 626],
          contact: ['贺思远', '13800000003'],
        },
      ),
      ...surveyed(days(10)),
      ...rated(days(4), 'qingyuan-member-4', foreign, {
        result: 'dissatisfied',
        text: '岗位数量增加，但与专业对口的不多，住宿安排尚未落实到县区。',
      }),
    ],
  },
  {
    name: 'overseas-again',
    moves: [
      ...answered(20, subjects.overseas, {
        by: 'qingyuan-member-3',
        unit: foreign,
        number: ['清外侨函', 627],
        contact: ['贺思远', '13800000003'],
      }),
      ...surveyed(days(18)),
      ...rated(days(12), 'qingyuan-member-3', foreign, {
        attitude: 'basicallySatisfied',
        result: 'dissatisfied',
        text: '希望说明实习后的跟踪办法。',
      }),
      move({
        ago: days(9),
        by: clerk,
        command: 'rehandle',
        payload: () => ({
          reason: words('提案者对办理结果不满意，请就实习后跟踪办法重新办理。'),
          coHandlers: [],
        }),
      }),
      ...contacted(days(5), foreign, {
        form: 'visit',
        said: '上门听取意见，商定建立实习学员联络群和半年回访。',
      }),
    ],
    followers: [clerk],
  },
  {
    name: 'policing-concluded',
    moves: [
      ...answered(24, subjects.policing, {
        by: 'qingyuan-member-1',
        unit: police,
        number: ['清公函', 628],
        contact: ['岳东升', '13800000005'],
      }),
      ...surveyed(days(22)),
      ...rated(days(15), 'qingyuan-member-1', police, {
        result: 'satisfied',
        text: '放学时段秩序明显改善。',
      }),
      ...concluded(days(13)),
    ],
  },
];
