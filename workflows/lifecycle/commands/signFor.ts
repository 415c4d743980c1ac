/** signFor (签收): the office confirms receipt; the objection window stays open. */

import type { Act, CommandRule } from '../act.ts';
import { isBeingHandled, judgeLife } from '../assignments/judgeLife.ts';
import { correctedMiss, receiptEvents } from '../assignments/receipt.ts';
import { happenedOn } from '../backdating.ts';
import { findClock, stopClock } from '../clock.ts';
import { laterOf, localDateOf } from '../dates/localDate.ts';
import type { Event } from '../events.ts';
import { findAssignment } from '../find.ts';
import { refuse } from '../refusal.ts';
import { currentAssignments } from '../relation.ts';
import type { Assignment, CaseState } from '../state.ts';

export const signFor: CommandRule<'signFor'> = {
  targets: (state) => currentAssignments(state).map((each) => each.id),

  permit: ({ state, act }) => {
    const assignment = findAssignment(state, act.target);
    if (isBeingHandled(state) && correction(state, assignment, act).length > 0) return undefined;
    if (assignment.life !== 'assigned' && assignment.signedForAt) return refuse('notNow', '该件已经签收。');
    return judgeLife(state, act.target, ['assigned']);
  },

  decide: ({ state, act, rules }) => {
    const assignment = findAssignment(state, act.target);
    const corrected = correction(state, assignment, act);
    if (corrected.length > 0) return corrected;
    const on = laterOf(happenedOn(act), localDateOf(assignment.assignedAt));
    return [
      ...stopClock(findClock(state, 'signFor', assignment.id), on),
      ...receiptEvents(state, rules, { assignment, at: act.at, on, deemed: false }),
    ];
  },
};

/** Time had it received already; only paper that shows an earlier receipt still changes the record. */
function correction(
  state: CaseState,
  { id, deemed }: Assignment,
  { occurredOn }: Pick<Act, 'occurredOn'>,
): Event[] {
  return deemed?.receipt ? correctedMiss(findClock(state, 'signFor', id), occurredOn) : [];
}
