/** setDemands (分解建议): the proposal as numbered points, each assigned to units and answered one by one. */

import type { Act, CommandRule } from '../act.ts';
import { refuseFaults, textFaults } from '../checkText.ts';
import { takeId } from '../proposals/proposalText.ts';
import { type Missing, refuse } from '../refusal.ts';
import { currentAssignments } from '../relation.ts';
import type { CaseLife, CaseState, Demand } from '../state.ts';
import { refer } from '../text.ts';

const mostDemands = 50;
const beforeIssue: readonly CaseLife[] = [
  'submitted',
  'inReview',
  'returnedForRevision',
  'filed',
  'handedOver',
  'rehandling',
];

export const setDemands: CommandRule<'setDemands'> = {
  needs: (_state, { payload: { demands } }) => ({
    ids: demands.filter((each) => each.id === undefined).length,
    units: [...new Set(demands.flatMap((each) => each.units))],
  }),

  permit: ({ state, act }) => {
    if (!beforeIssue.includes(state.life))
      return refuse('notNow', '提案已经答复或者程序已经结束，不能再分解建议。');
    return isClerk(act) || leadsUnissued(state, act)
      ? undefined
      : refuse('notNow', '本单位的答复已经发出，不能再分解建议。');
  },

  decide: ({ state, act, rules }) => {
    const limit = rules.policy.lengths.line;
    const refused = refuseFaults([
      ...listFaults(state, act),
      ...act.payload.demands.flatMap((each, index) => [
        ...textFaults(each.text, { code: 'demand', label: `第${index + 1}项建议`, limit }),
        ...unitFaults(state, act, each.units),
      ]),
      ...answeredFaults(state, act),
    ]);
    return refused ?? [{ kind: 'demandsSet', demands: demandsOf(act) }];
  },
};

type Aim = Omit<Act<'setDemands'>, 'payload' | 'resolved'>;

function isClerk({ by }: Aim): boolean {
  return by.kind === 'person' && by.post.role === 'clerk';
}

/** A lead's office divides the points until its own reply is out. */
function leadsUnissued(state: CaseState, { by }: Aim): boolean {
  const unit = by.kind === 'person' ? by.post.unit : undefined;
  return currentAssignments(state).some(
    (each) => each.unit === unit && each.role !== 'coHandler' && each.life !== 'issued',
  );
}

function listFaults(state: CaseState, { payload: { demands } }: Act<'setDemands'>): Missing[] {
  if (demands.length === 0) return [{ code: 'demand', text: '至少应列出一项建议。' }];
  if (demands.length > mostDemands) return [{ code: 'demand', text: `建议不能超过${mostDemands}项。` }];
  const given = demands.flatMap((each) => each.id ?? []);
  return given.flatMap((id, index): Missing[] => {
    if (given.indexOf(id) !== index) return [{ code: 'demand', text: '同一项建议不能列两次。', target: id }];
    const known = state.demands.some((each) => each.id === id);
    return known ? [] : [{ code: 'demand', text: '没有找到所指的建议。', target: id }];
  });
}

/** Once handed over, a point can only go to units that handle the case. */
function unitFaults(state: CaseState, { resolved }: Act<'setDemands'>, units: readonly string[]): Missing[] {
  const handling = currentAssignments(state).map((each) => each.unit);
  return units.flatMap((target): Missing[] => {
    if (resolved.units[target] === undefined)
      return [{ code: 'units', text: '没有找到所指的承办单位。', target }];
    if (handling.length === 0 || handling.includes(target)) return [];
    return [{ code: 'units', text: '所指单位未承办本提案。', target }];
  });
}

/** What a letter that went out has answered stays as it was answered. */
function answeredFaults(state: CaseState, { payload: { demands } }: Act<'setDemands'>): Missing[] {
  const answered = new Set(
    state.letters
      .filter((each) => each.life === 'issued')
      .flatMap((each) => each.answers.map(({ demand }) => demand)),
  );
  return state.demands
    .filter((each) => answered.has(each.id))
    .flatMap(({ id, text }): Missing[] => {
      const kept = demands.find((each) => each.id === id);
      if (!kept) return [{ code: 'answered', text: '已经答复的建议不能删除。', target: id }];
      return kept.text.hash === text.hash
        ? []
        : [{ code: 'answered', text: '已经答复的建议不能改动文字。', target: id }];
    });
}

function demandsOf({ payload, resolved }: Act<'setDemands'>): Demand[] {
  let taken = 0;
  return payload.demands.map(({ id, text, units }) => ({
    id: id ?? takeId(resolved.ids, taken++),
    text: refer(text),
    units: [...new Set(units)],
  }));
}
