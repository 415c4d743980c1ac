/** rehandle (重新办理): a new round for every unit with whose result somebody is dissatisfied. */

import type { Act, CommandRule, Rules } from '../act.ts';
import { refuseFaults, textFaults } from '../checkText.ts';
import { clockId, startClock } from '../clock.ts';
import { localDateOf } from '../dates/localDate.ts';
import type { Event } from '../events.ts';
import { takeId } from '../proposals/proposalText.ts';
import { isRefusal, type Missing, type Refusal, refuse } from '../refusal.ts';
import { currentAssignments } from '../relation.ts';
import type { Assignment, CaseState } from '../state.ts';
import { stopEveryClock } from '../stopEveryClock.ts';
import {
  dissatisfiedAssignments,
  hasRoundsLeft,
  isSurveyOpen,
  replyingAssignments,
  unansweredCount,
} from '../survey/feedback.ts';
import { surveyClosing } from '../survey/surveyClosing.ts';
import { surveyClockOf } from '../survey/surveyOpening.ts';
import { refer } from '../text.ts';

export const rehandle: CommandRule<'rehandle'> = {
  // The dissatisfied are at most all who replied; which of them needs the policy, which is not at hand here.
  needs: (state, { payload }) => ({
    ids: replyingAssignments(state).length + coHandlersNamed(payload.coHandlers).length,
  }),

  permit: ({ state, rules: { policy } }) => {
    if (state.life !== 'feedbackOpen') return refuse('notNow', '征询提案者意见后，方可重新办理。');
    if (dissatisfiedAssignments(state, policy).length === 0) {
      return refuse('notNow', '没有提案者对办理结果不满意，无须重新办理。');
    }
    const unanswered = isSurveyOpen(state) ? unansweredCount(state) : 0;
    if (unanswered > 0) return refuse('notNow', `尚有${unanswered}份意见未收回，请先结束征询。`);
    if (hasRoundsLeft(state, policy)) return undefined;
    return refuse('notNow', `已经办理${state.round}轮，不再重新办理，请说明协商情况后办结。`);
  },

  decide: ({ state, act, rules }) => {
    const { policy } = rules;
    const { reason } = act.payload;
    const refused = refuseFaults([
      ...textFaults(reason, { code: 'reason', label: '重新办理的理由', limit: policy.lengths.line }),
      ...coHandlerFaults(state, act),
    ]);
    if (refused) return refused;
    const assignments = nextRound(state, act, rules);
    const started = startedClocks(state, assignments, { act, rules });
    if (isRefusal(started)) return started;
    const rehandled: Event = {
      kind: 'rehandled',
      round: state.round + 1,
      reason: refer(reason),
      assignments,
    };
    return [...endOfRound(state, act), rehandled, ...started];
  },
};

function coHandlersNamed(named: readonly string[]): string[] {
  return [...new Set(named)];
}

/** Only co-handlers of the round that ends can be taken along. */
function coHandlerFaults(state: CaseState, { payload }: Act<'rehandle'>): Missing[] {
  const known = currentAssignments(state).filter((each) => each.role === 'coHandler');
  return coHandlersNamed(payload.coHandlers)
    .filter((id) => !known.some((each) => each.id === id))
    .map((target) => ({ code: 'coHandlers', text: '所指单位不是本轮的会办单位。', target }));
}

/** The same units with the same people: nobody signs for it or objects to it again. */
function nextRound(state: CaseState, act: Act<'rehandle'>, { policy }: Rules): Assignment[] {
  const named = coHandlersNamed(act.payload.coHandlers);
  const again = [
    ...dissatisfiedAssignments(state, policy),
    ...currentAssignments(state).filter((each) => named.includes(each.id)),
  ];
  return again.map(({ unit, role, supervisedBy, line, way, chain, demands, handler, division }, index) => ({
    id: takeId(act.resolved.ids, index),
    round: state.round + 1,
    unit,
    role,
    life: 'handling',
    supervisedBy,
    line,
    way,
    ...(chain && { chain }),
    demands,
    assignedAt: act.at,
    ...(handler !== undefined && { handler }),
    ...(division && { division }),
  }));
}

function startedClocks(
  state: CaseState,
  assignments: readonly Assignment[],
  { act, rules }: { act: Act<'rehandle'>; rules: Rules },
): Event[] | Refusal {
  const started: Event[] = [];
  for (const { id, role, round } of assignments) {
    const kind = role === 'coHandler' ? 'opinion' : 'reply';
    const event = startClock(state, rules, { kind, of: id, role, round, at: act.at });
    if (isRefusal(event)) return event;
    started.push(event);
  }
  return started;
}

/** What the ended round still had running is nobody's any more. */
function endOfRound(state: CaseState, { at }: Act<'rehandle'>): Event[] {
  const on = localDateOf(at);
  const closed = isSurveyOpen(state) ? surveyClosing(state, on, 'person') : [];
  return [...closed, ...stopEveryClock(state, on, [clockId('survey', surveyClockOf(state.round))])];
}
