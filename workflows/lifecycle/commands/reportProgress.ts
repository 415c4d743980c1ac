/** reportProgress (报告进展): one line on where it stands; it answers every urging that is still open. */

import type { CommandRule } from '../act.ts';
import { atWork, judgeLife } from '../assignments/judgeLife.ts';
import { refuseFaults, textFaults } from '../checkText.ts';
import { isLocalDate, localDateOf } from '../dates/localDate.ts';
import { findAssignment } from '../find.ts';
import type { Missing } from '../refusal.ts';
import { currentAssignments } from '../relation.ts';
import { refer } from '../text.ts';

export const reportProgress: CommandRule<'reportProgress'> = {
  targets: (state) => currentAssignments(state).map((each) => each.id),

  permit: ({ state, act }) => judgeLife(state, act.target, ['signedFor', 'returnRequested', ...atWork]),

  decide: ({ state, act, rules }) => {
    const { id } = findAssignment(state, act.target);
    const { text, expectedOn } = act.payload;
    const faults: Missing[] = textFaults(text, {
      code: 'text',
      label: '进展情况',
      limit: rules.policy.lengths.line,
    });
    if (expectedOn !== undefined && !isLocalDate(expectedOn)) {
      faults.push({ code: 'expectedOn', text: '预计完成日期不存在。' });
    } else if (expectedOn !== undefined && expectedOn < localDateOf(act.at)) {
      faults.push({ code: 'expectedOn', text: '预计完成日期不能早于今天。' });
    }
    const open = state.urgings.filter((each) => each.assignment === id && !each.answeredAt);
    return (
      refuseFaults(faults) ?? [
        {
          kind: 'progressReported',
          assignment: id,
          text: refer(text),
          ...(expectedOn !== undefined && { expectedOn }),
          answers: open.map((each) => each.id),
        },
      ]
    );
  },
};
