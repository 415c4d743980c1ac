/** assignHandler (指定承办人): repeatable until issue, with a reason when the handler changes. */

import type { CommandRule } from '../act.ts';
import { handlerFaults } from '../assignments/handlerFaults.ts';
import { atWork, judgeLife } from '../assignments/judgeLife.ts';
import { refuseFaults, textFaults } from '../checkText.ts';
import { findAssignment } from '../find.ts';
import type { Missing } from '../refusal.ts';
import { currentAssignments } from '../relation.ts';
import { refer } from '../text.ts';

export const assignHandler: CommandRule<'assignHandler'> = {
  targets: (state) => currentAssignments(state).map((each) => each.id),

  needs: (_state, { payload }) => ({ posts: [payload.handler] }),

  permit: ({ state, act }) => judgeLife(state, act.target, atWork),

  decide: ({ state, act, rules }) => {
    const assignment = findAssignment(state, act.target);
    const { handler, division, reason } = act.payload;
    const present = assignment.handler;
    const faults: Missing[] = [
      ...handlerFaults(act.payload, assignment, { act, rules }),
      ...textFaults(reason, { code: 'reason', label: '变更理由', limit: rules.policy.lengths.line }),
    ];
    if (present === handler && !division) {
      faults.push({ code: 'handler', text: '该件已经由所指的承办人办理。', target: handler });
    }
    if (present !== undefined && present !== handler && !reason) {
      faults.push({ code: 'reason', text: '变更承办人应当说明理由。' });
    }
    return (
      refuseFaults(faults) ?? [
        {
          kind: 'handlerAssigned',
          assignment: assignment.id,
          handler,
          ...(division && { division: refer(division) }),
          ...(reason && { reason: refer(reason) }),
        },
      ]
    );
  },
};
