/** decideReturn (答复退回申请): another unit takes over, lead and co-handler change places, or the unit keeps it. */

import type { Act, CommandRule, Rules, Situation } from '../act.ts';
import { type HandedOn, handOn, swapRoles } from '../assignments/handOn.ts';
import { isBeingHandled } from '../assignments/judgeLife.ts';
import { deemedAcceptance } from '../assignments/receipt.ts';
import { refuseFaults, textFaults } from '../checkText.ts';
import { findClock, isMissed, stopClock } from '../clock.ts';
import { type LocalDate, localDateOf } from '../dates/localDate.ts';
import type { Event } from '../events.ts';
import { findAssignment, findReturn } from '../find.ts';
import { assertNever, isRefusal, type Missing, type Refusal, refuse } from '../refusal.ts';
import type { Assignment, CaseState, ReturnRequest } from '../state.ts';
import { refer } from '../text.ts';

export const decideReturn: CommandRule<'decideReturn'> = {
  targets: (state) => state.returns.map((each) => each.id),

  needs: (state, { target, payload }) => {
    const suggested = state.returns.find((each) => each.id === target)?.suggestedUnit;
    const unit = payload.unit ?? suggested;
    return { ids: 2, units: unit === undefined ? [] : [unit] };
  },

  permit: ({ state, act }) => {
    const request = findReturn(state, act.target);
    if (request.decided) return refuse('notNow', '该退回申请已经答复。');
    const waiting = findAssignment(state, request.assignment).life === 'returnRequested';
    return isBeingHandled(state) && waiting ? undefined : refuse('notNow', '该件已经不在退回申请之中。');
  },

  decide: (situation) => {
    const { state, act, rules } = situation;
    const { decision, reason } = act.payload;
    const refuses = decision === 'refused' || decision === 'refusedFinally';
    const faults: Missing[] = textFaults(reason, {
      code: 'reason',
      label: '答复理由',
      limit: rules.policy.lengths.line,
    });
    if (refuses && !reason) faults.push({ code: 'reason', text: '不同意退回应当说明理由。' });
    const refused = refuseFaults(faults);
    if (refused) return refused;

    const request = findReturn(state, act.target);
    const following = followUp(situation, request);
    if (isRefusal(following)) return following;
    const { assignments, events } = following;
    const decided: Event = {
      kind: 'returnDecided',
      request: request.id,
      decision,
      assignments,
      ...(reason && { reason: refer(reason) }),
    };
    const answered = stopClock(findClock(state, 'returnDecision', request.id), localDateOf(act.at));
    return [decided, ...answered, ...events];
  },
};

function followUp(
  { state, act, rules }: Situation<'decideReturn'>,
  { assignment: id, suggestedUnit }: ReturnRequest,
): HandedOn | Refusal {
  const { decision, unit } = act.payload;
  const assignment = findAssignment(state, id);
  const handing = { assignment, at: act.at, resolved: act.resolved };
  switch (decision) {
    case 'granted':
      return handOn(state, rules, { ...handing, unit: unit ?? suggestedUnit });
    case 'swapped':
      return swapRoles(state, rules, { ...handing, unit: suggestedUnit });
    case 'refused':
      return { assignments: [], events: acceptedMeanwhile(state, assignment, { act, rules }) };
    case 'refusedFinally':
      return { assignments: [], events: keep(state, assignment, localDateOf(act.at)) };
    default:
      return assertNever(decision);
  }
}

/** Refused, though the window has passed while it was being decided: silence counts as acceptance after all. */
function acceptedMeanwhile(
  state: CaseState,
  { id }: Assignment,
  { act, rules }: { act: Act; rules: Rules },
): Event[] {
  const objection = findClock(state, 'objection', id);
  if (!objection || !isMissed(objection) || !rules.policy.deemed.acceptance) return [];
  return deemedAcceptance(objection, localDateOf(act.at));
}

/** Refused with finality: the unit keeps it, and the window is closed. */
function keep(state: CaseState, { id }: Assignment, on: LocalDate): Event[] {
  return [
    { kind: 'accepted', assignment: id, deemed: false },
    ...stopClock(findClock(state, 'objection', id), on),
  ];
}
