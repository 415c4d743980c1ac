/** requestWaiver (申请不再等待会办意见): the lead's office, once the opinion of a co-handler is overdue. */

import type { CommandRule } from '../act.ts';
import { atWork, judgeLife } from '../assignments/judgeLife.ts';
import { overdueCoHandlers, waivableCoHandlers } from '../assignments/waiving.ts';
import { refuseFaults, textFaults } from '../checkText.ts';
import { findAssignment } from '../find.ts';
import { takeId } from '../proposals/proposalText.ts';
import { refuse } from '../refusal.ts';
import { currentAssignments } from '../relation.ts';
import { refer } from '../text.ts';

export const requestWaiver: CommandRule<'requestWaiver'> = {
  targets: (state) =>
    currentAssignments(state)
      .filter((each) => each.role === 'lead')
      .map((each) => each.id),

  needs: () => ({ ids: 1 }),

  permit: ({ state, act }) => {
    const refused = judgeLife(state, act.target, atWork);
    if (refused) return refused;
    if (overdueCoHandlers(state).length === 0) return refuse('notNow', '没有逾期未送达的会办意见。');
    return waivableCoHandlers(state).length > 0
      ? undefined
      : refuse('notNow', '逾期的会办意见都已经申请不再等待。');
  },

  decide: ({ state, act, rules }) => {
    const { id: assignment } = findAssignment(state, act.target);
    const { coHandler, reason } = act.payload;
    const limit = rules.policy.lengths.line;
    const refused = refuseFaults(textFaults(reason, { code: 'reason', label: '申请理由', limit }));
    if (refused) return refused;
    const ours = currentAssignments(state).some((each) => each.id === coHandler && each.role === 'coHandler');
    if (!ours) return refuse('invalid', '没有找到所指的会办单位。');
    if (!overdueCoHandlers(state).some((each) => each.id === coHandler)) {
      return refuse('invalid', '该单位的会办意见没有逾期。');
    }
    if (!waivableCoHandlers(state).some((each) => each.id === coHandler)) {
      return refuse('invalid', '已经申请不再等待该单位的会办意见。');
    }
    const request = {
      id: takeId(act.resolved.ids, 0),
      assignment,
      coHandler,
      reason: refer(reason),
      at: act.at,
    };
    return [{ kind: 'waiverRequested', request }];
  },
};
