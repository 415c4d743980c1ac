/** accept (确认承办): ends the objection window; may name division and handler, which it still may when time accepted. */

import type { Act, CommandRule } from '../act.ts';
import { handlerFaults } from '../assignments/handlerFaults.ts';
import { atWork, isBeingHandled, judgeLife } from '../assignments/judgeLife.ts';
import { correctedMiss } from '../assignments/receipt.ts';
import { happenedOn } from '../backdating.ts';
import { refuseFaults } from '../checkText.ts';
import { findClock, stopClock } from '../clock.ts';
import { type LocalDate, laterOf } from '../dates/localDate.ts';
import type { Event } from '../events.ts';
import { findAssignment } from '../find.ts';
import { refuse } from '../refusal.ts';
import { currentAssignments } from '../relation.ts';
import type { Assignment, CaseState } from '../state.ts';
import { refer } from '../text.ts';

export const accept: CommandRule<'accept'> = {
  targets: (state) => currentAssignments(state).map((each) => each.id),

  needs: (_state, { payload }) => ({ posts: payload.handler === undefined ? [] : [payload.handler] }),

  permit: ({ state, act }) => {
    const assignment = findAssignment(state, act.target);
    if (isBeingHandled(state) && (isOnlyNamed(assignment) || isCorrected(state, act))) return undefined;
    return judgeLife(state, act.target, ['signedFor']) ?? judgeOtherLead(state, assignment);
  },

  decide: ({ state, act, rules }) => {
    const assignment = findAssignment(state, act.target);
    const refused = refuseFaults(handlerFaults(act.payload, assignment, { act, rules }));
    if (refused) return refused;
    const events = [...acceptance(state, act, assignment), ...named(act, assignment)];
    return events.length > 0 ? events : refuse('invalid', '该件已视为确认承办，请填写承办科室或者承办人。');
  },
};

/** Accepted by silence: what is left is to name who does the work. */
function isOnlyNamed({ life, deemed, handler, division }: Assignment): boolean {
  return (
    life === 'accepted' && deemed?.acceptance === true && handler === undefined && division === undefined
  );
}

function isCorrected(state: CaseState, { target, occurredOn }: Pick<Act, 'target' | 'occurredOn'>): boolean {
  const assignment = findAssignment(state, target);
  const lives: readonly string[] = atWork;
  return lives.includes(assignment.life) && correction(state, assignment, occurredOn).length > 0;
}

function correction(
  state: CaseState,
  { id, deemed }: Assignment,
  occurredOn: LocalDate | undefined,
): Event[] {
  return deemed?.acceptance ? correctedMiss(findClock(state, 'objection', id), occurredOn) : [];
}

/** At most one accepted lead or sole unit in a round (invariant 4). */
function judgeOtherLead(state: CaseState, { id, role }: Assignment) {
  const leads = (each: Pick<Assignment, 'role'>) => each.role === 'lead' || each.role === 'sole';
  const accepted: readonly string[] = [...atWork, 'issued'];
  const other = currentAssignments(state).some(
    (each) => each.id !== id && leads(each) && accepted.includes(each.life),
  );
  return leads({ role }) && other ? refuse('notNow', '该提案已有单位确认主办。') : undefined;
}

function acceptance(state: CaseState, act: Act<'accept'>, assignment: Assignment): Event[] {
  if (assignment.life !== 'signedFor') return correction(state, assignment, act.occurredOn);
  const objection = findClock(state, 'objection', assignment.id);
  const on = laterOf(happenedOn(act), objection?.startOn ?? '');
  return [{ kind: 'accepted', assignment: assignment.id, deemed: false }, ...stopClock(objection, on)];
}

function named({ payload: { handler, division } }: Act<'accept'>, { id }: Assignment): Event[] {
  if (handler === undefined && division === undefined) return [];
  return [
    {
      kind: 'handlerAssigned',
      assignment: id,
      ...(handler !== undefined && { handler }),
      ...(division && { division: refer(division) }),
    },
  ];
}
