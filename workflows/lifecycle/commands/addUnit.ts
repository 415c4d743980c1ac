/** addUnit (增加承办单位): a further co-handler (or split unit) before the reply is out; may answer a proposed unit. */

import type { CommandRule } from '../act.ts';
import { clocksAtHandover, placeUnit, unitFaults } from '../assignments/assigning.ts';
import { isBeingHandled } from '../assignments/judgeLife.ts';
import { demandFaults } from '../assignments/shareDemands.ts';
import { refuseFaults, textFaults } from '../checkText.ts';
import { laterOf, localDateOf } from '../dates/localDate.ts';
import { takeId } from '../proposals/proposalText.ts';
import { isRefusal, refuse } from '../refusal.ts';
import { currentAssignments } from '../relation.ts';
import type { CaseState } from '../state.ts';
import { refer } from '../text.ts';

export const addUnit: CommandRule<'addUnit'> = {
  needs: (_state, { payload }) => ({ ids: 1, units: [payload.unit] }),

  permit: ({ state }) => {
    if (!isBeingHandled(state)) return refuse('notNow', '该提案当前不在办理之中。');
    const leadOut = currentAssignments(state).some(({ role, life }) => isLead(role) && life === 'issued');
    return leadOut ? refuse('notNow', '答复已经发出，不能再增加单位。') : undefined;
  },

  decide: ({ state, act, rules }) => {
    const { unit: unitId, demands, reason, proposal } = act.payload;
    const taken = currentAssignments(state).map((each) => each.unit);
    const refused = refuseFaults([
      ...unitFaults(unitId, act.resolved.units, taken),
      ...demandFaults(state.demands, demands),
      ...textFaults(reason, { code: 'reason', label: '增加单位的理由', limit: rules.policy.lengths.line }),
    ]);
    if (refused) return refused;
    const answered = state.proposedUnits.some((each) => each.id === proposal && each.unit === unitId);
    if (proposal !== undefined && !answered) return refuse('invalid', '没有找到对该单位的建议。');
    const unit = act.resolved.units[unitId];
    if (!unit) throw new Error(`Unit ${unitId} was not resolved`);

    const { at } = act;
    const role = state.mode === 'split' ? 'split' : 'coHandler';
    const assignment = placeUnit({
      id: takeId(act.resolved.ids, 0),
      round: state.round,
      unit,
      role,
      demands: demands ?? demandsOf(state, unitId),
      at,
    });
    const upperDueOn = role === 'split' ? state.origin?.dueOn : undefined;
    const dueOn = upperDueOn && laterOf(upperDueOn, localDateOf(at));
    const clocks = clocksAtHandover(state, rules, { assignment, dueOn });
    if (isRefusal(clocks)) return clocks;
    return [
      { kind: 'unitAdded', assignment, reason: refer(reason), ...(proposal !== undefined && { proposal }) },
      ...clocks,
    ];
  },
};

/** Points that name the unit; a split unit that none names replies to all. */
function demandsOf(state: CaseState, unit: string): string[] {
  const named = state.demands.filter((each) => each.units.includes(unit));
  const own = named.length === 0 && state.mode === 'split' ? state.demands : named;
  return own.map((each) => each.id);
}

function isLead(role: string): boolean {
  return role === 'lead' || role === 'sole';
}
