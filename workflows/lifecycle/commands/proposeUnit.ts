/** proposeUnit (建议增加会办单位): within the objection window, asks for a further unit; `addUnit` may answer it. */

import type { CommandRule } from '../act.ts';
import { unitFaults } from '../assignments/assigning.ts';
import { judgeObjection } from '../assignments/objection.ts';
import { refuseFaults, textFaults } from '../checkText.ts';
import { findAssignment } from '../find.ts';
import { takeId } from '../proposals/proposalText.ts';
import { refuse } from '../refusal.ts';
import { currentAssignments } from '../relation.ts';
import { refer } from '../text.ts';

export const proposeUnit: CommandRule<'proposeUnit'> = {
  targets: (state) => currentAssignments(state).map((each) => each.id),

  needs: (_state, { payload }) => ({ ids: 1, units: [payload.unit] }),

  permit: ({ state, act }) => judgeObjection(state, act.target),

  decide: ({ state, act, rules }) => {
    const assignment = findAssignment(state, act.target);
    const { unit, reason } = act.payload;
    const taken = currentAssignments(state).map((each) => each.unit);
    const refused = refuseFaults([
      ...unitFaults(unit, act.resolved.units, taken),
      ...textFaults(reason, { code: 'reason', label: '建议理由', limit: rules.policy.lengths.line }),
    ]);
    if (refused) return refused;
    const known = state.proposedUnits.some((each) => each.assignment === assignment.id && each.unit === unit);
    if (known) return refuse('invalid', '已经建议过该单位。');
    const id = takeId(act.resolved.ids, 0);
    const proposal = { id, assignment: assignment.id, unit, reason: refer(reason), at: act.at };
    return [{ kind: 'unitProposed', proposal }];
  },
};
