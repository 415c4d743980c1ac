/** The reminder ladders that policies share: blue before, orange about, red after the due date, to ever more people. */

import type { NoticeRole } from '../../workflows/lifecycle/clockState.ts';
import type { ReminderRule } from '../../workflows/lifecycle/policies/policy.ts';

/** Those who do the work. */
const unit: NoticeRole[] = ['office', 'handler'];
const unitAndLeader: NoticeRole[] = [...unit, 'leader'];
/** Once the date is missed, the supervision office knows. */
const unitAndSupervisor: NoticeRole[] = [...unitAndLeader, 'supervisor'];
/** From the second week on, the head of the unit as well (S29: each slip goes higher than the one before). */
const everybody: NoticeRole[] = [...unitAndSupervisor, 'head'];

/** For the work of a unit. `before`: working days before the due date on which a blue reminder goes out. */
export function unitLadder(before: readonly number[]): ReminderRule[] {
  return [
    ...before.map((days): ReminderRule => ({ offset: -days, unit: 'workday', level: 'blue', to: unit })),
    { offset: -1, unit: 'workday', level: 'orange', to: unitAndLeader },
    { offset: 0, unit: 'workday', level: 'orange', to: unitAndLeader },
    { offset: 1, unit: 'workday', level: 'red', to: unitAndSupervisor },
    { offset: 6, unit: 'workday', level: 'red', repeatEvery: 5, to: everybody },
  ];
}

/** The same for a co-handler: the lead's office also learns of what is late, for its own reply waits for it. */
export function coHandlerLadder(before: readonly number[]): ReminderRule[] {
  return unitLadder(before).map((rule) =>
    rule.level === 'red' ? { ...rule, to: [...rule.to, 'leadOffice'] } : rule,
  );
}

/** For the receipt by an office, before there is a handler. */
export const receiptLadder: ReminderRule[] = [
  { offset: -1, unit: 'workday', level: 'blue', to: ['office'] },
  { offset: 0, unit: 'workday', level: 'orange', to: ['office', 'leader'] },
  { offset: 1, unit: 'workday', level: 'red', to: ['office', 'leader', 'supervisor'] },
  {
    offset: 6,
    unit: 'workday',
    level: 'red',
    repeatEvery: 5,
    to: ['office', 'leader', 'supervisor', 'head'],
  },
];

/** For a right of an office that lapses: only beforehand. */
export const rightLadder: ReminderRule[] = [
  { offset: -3, unit: 'workday', level: 'blue', to: ['office'] },
  { offset: -1, unit: 'workday', level: 'orange', to: ['office'] },
];

/** For the supervision office's own decisions. */
export const decisionLadder: ReminderRule[] = [
  { offset: -3, unit: 'workday', level: 'blue', to: ['supervisor'] },
  { offset: 0, unit: 'workday', level: 'orange', to: ['supervisor'] },
  { offset: 1, unit: 'workday', level: 'red', to: ['supervisor', 'clerk'] },
  { offset: 6, unit: 'workday', level: 'red', repeatEvery: 5, to: ['supervisor', 'clerk'] },
];

/** For those who were asked what they think; afterwards nothing, for silence is their right. */
export const surveyLadder: ReminderRule[] = [
  { offset: -5, unit: 'workday', level: 'blue', to: ['firstProposer'] },
  { offset: -1, unit: 'workday', level: 'orange', to: ['firstProposer'] },
];

/** For invited co-signers: the morning of the last day. */
export const coSignLadder: ReminderRule[] = [{ offset: 0, unit: 'day', level: 'orange', to: ['invited'] }];
