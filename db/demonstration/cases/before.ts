/** The session before, concluded to its last case. */

import { concluded, days, rated, surveyed } from './moves.ts';
import { answered } from './replied.ts';
import * as subjects from './repliedSubjects.ts';
import type { Script, Subject } from './script.ts';

export const sessionBefore = 'qingyuan-7-2';

interface Done {
  name: string;
  subject: Subject;
  by: string;
  unit: string;
  number: readonly [string, number];
  contact: readonly [string, string];
  result: string;
}

const done: Done[] = [
  {
    name: 'reading',
    subject: subjects.reading,
    by: 'qingyuan-member-3',
    unit: 'qingyuan-education',
    number: ['清教函', 501],
    contact: ['严知行', '13800000007'],
    result: 'satisfied',
  },
  {
    name: 'mediation',
    subject: subjects.mediation,
    by: 'qingyuan-league',
    unit: 'qingyuan-hr',
    number: ['清人社函', 502],
    contact: ['柳承安', '13800000002'],
    result: 'satisfied',
  },
  {
    name: 'warehouses',
    subject: subjects.warehouses,
    by: 'qingyuan-sector',
    unit: 'qingyuan-commerce',
    number: ['清商务函', 503],
    contact: ['尹书白', '13800000004'],
    result: 'basicallySatisfied',
  },
  {
    name: 'patrols',
    subject: { ...subjects.policing, title: '关于优化校园周边巡逻时段的提案' },
    by: 'qingyuan-member-4',
    unit: 'qingyuan-police',
    number: ['清公函', 504],
    contact: ['岳东升', '13800000005'],
    result: 'understood',
  },
  {
    name: 'service-parks',
    subject: { ...subjects.parks, title: '关于延长产业园区公交运营时间的提案' },
    by: 'qingyuan-member-1',
    unit: 'qingyuan-development',
    number: ['清发改函', 505],
    contact: ['乔木森', '13800000006'],
    result: 'satisfied',
  },
];

export const before: Script[] = done.map(({ name, subject, by, unit, number, contact, result }, index) => ({
  name: `before/${name}`,
  moves: [
    ...answered(200 - index, subject, {
      by,
      unit,
      number,
      contact,
      class: result === 'understood' ? 'B' : 'A',
      session: sessionBefore,
    }),
    ...surveyed(days(196 - index)),
    ...rated(days(190 - index), by, unit, { result }),
    ...concluded(days(188 - index)),
  ],
}));
