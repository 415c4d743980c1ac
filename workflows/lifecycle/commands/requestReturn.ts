/** requestReturn (申请退回): within the objection window, with a coded ground and the unit that should have it. */

import type { CommandRule } from '../act.ts';
import { unitFaults } from '../assignments/assigning.ts';
import { judgeObjection } from '../assignments/objection.ts';
import { receiptEvents } from '../assignments/receipt.ts';
import { refuseFaults, textFaults } from '../checkText.ts';
import { findClock, startClock, stopClock } from '../clock.ts';
import { localDateOf } from '../dates/localDate.ts';
import { findAssignment } from '../find.ts';
import { takeId } from '../proposals/proposalText.ts';
import { isRefusal, type Missing, refuse } from '../refusal.ts';
import { currentAssignments } from '../relation.ts';
import { refer } from '../text.ts';

export const requestReturn: CommandRule<'requestReturn'> = {
  targets: (state) => currentAssignments(state).map((each) => each.id),

  needs: (_state, { payload }) => ({ ids: 1, units: [payload.suggestedUnit] }),

  permit: ({ state, act }) => {
    if (findAssignment(state, act.target).returnBarred) {
      return refuse('notNow', '退回申请已经最终答复，不能再次申请。');
    }
    return judgeObjection(state, act.target);
  },

  decide: ({ state, act, rules }) => {
    const assignment = findAssignment(state, act.target);
    const { ground, reason, suggestedUnit } = act.payload;
    const faults: Missing[] = [
      ...textFaults(reason, { code: 'reason', label: '退回理由', limit: rules.policy.lengths.line }),
      ...unitFaults(suggestedUnit, act.resolved.units),
    ];
    if (!rules.policy.returnGrounds.some((each) => each.code === ground)) {
      faults.push({ code: 'ground', text: '没有所选的退回情形。' });
    }
    if (suggestedUnit === assignment.unit) {
      faults.push({ code: 'suggestedUnit', text: '建议的承办单位不能是本单位。', target: suggestedUnit });
    }
    const refused = refuseFaults(faults);
    if (refused) return refused;

    const id = takeId(act.resolved.ids, 0);
    const { at } = act;
    const on = localDateOf(at);
    const decision = startClock(state, rules, { kind: 'returnDecision', of: id, at });
    if (isRefusal(decision)) return decision;
    // Whoever returns an assignment has received it. The objection window goes on: a plain refusal leaves its rest.
    const receipt =
      assignment.life === 'assigned'
        ? receiptEvents(state, rules, { assignment, at, on, deemed: false })
        : [];
    return [
      ...stopClock(findClock(state, 'signFor', assignment.id), on),
      ...receipt,
      {
        kind: 'returnRequested',
        request: { id, assignment: assignment.id, ground, reason: refer(reason), suggestedUnit, at },
      },
      decision,
    ];
  },
};
