/** removeUnit (撤销承办单位): a co-handler, or a split unit beside another; never the lead, never the last. */

import type { CommandRule } from '../act.ts';
import { cancelClocks } from '../assignments/assigning.ts';
import { judgeLife, unfinished } from '../assignments/judgeLife.ts';
import { refuseFaults, textFaults } from '../checkText.ts';
import { localDateOf } from '../dates/localDate.ts';
import { findAssignment } from '../find.ts';
import { refuse } from '../refusal.ts';
import { currentAssignments } from '../relation.ts';
import { refer } from '../text.ts';

export const removeUnit: CommandRule<'removeUnit'> = {
  targets: (state) => currentAssignments(state).map((each) => each.id),

  permit: ({ state, act }) => {
    const refused = judgeLife(state, act.target, unfinished);
    if (refused) return refused;
    const { role } = findAssignment(state, act.target);
    if (role === 'sole' || role === 'lead') return refuse('notNow', '主办单位不能撤销，只能改办。');
    return currentAssignments(state).length > 1 ? undefined : refuse('notNow', '最后一个承办单位不能撤销。');
  },

  decide: ({ state, act, rules }) => {
    const { id } = findAssignment(state, act.target);
    const { reason } = act.payload;
    const limit = rules.policy.lengths.line;
    const refused = refuseFaults(textFaults(reason, { code: 'reason', label: '撤销理由', limit }));
    if (refused) return refused;
    const requests = state.returns.filter((each) => each.assignment === id).map((each) => each.id);
    return [
      { kind: 'unitRemoved', assignment: id, reason: refer(reason) },
      ...cancelClocks(state, [id, ...requests], localDateOf(act.at)),
    ];
  },
};
