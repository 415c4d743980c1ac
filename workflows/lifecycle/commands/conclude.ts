/** conclude (办结): feedback is in or has run out; or the reply has arrived, where there is no survey. */

import type { Act, CommandRule } from '../act.ts';
import { refuseFaults, textFaults } from '../checkText.ts';
import { clockId } from '../clock.ts';
import { localDateOf } from '../dates/localDate.ts';
import type { Event } from '../events.ts';
import type { Letter } from '../letterState.ts';
import type { Policy } from '../policies/policy.ts';
import { type Missing, type Refusal, refuse } from '../refusal.ts';
import { currentAssignments } from '../relation.ts';
import type { CaseState } from '../state.ts';
import { stopEveryClock } from '../stopEveryClock.ts';
import { dissatisfiedAssignments, hasRoundsLeft, isSurveyOpen, unansweredCount } from '../survey/feedback.ts';
import { surveyClosing } from '../survey/surveyClosing.ts';
import { surveyClockOf } from '../survey/surveyOpening.ts';
import { refer } from '../text.ts';

export const conclude: CommandRule<'conclude'> = {
  permit: ({ state, rules: { policy } }) =>
    state.origin ? judgeDelivery(state) : judgeFeedback(state, policy),

  decide: ({ state, act, rules: { policy } }) => {
    const { conciliation } = act.payload;
    if (!conciliation && dissatisfiedAssignments(state, policy).length > 0) {
      const text = '提案者对办理结果不满意，请填写协商说明情况。';
      return refuse('invalid', text, [{ code: 'conciliation', text }]);
    }
    const limit = policy.lengths.body;
    const refused = refuseFaults(
      textFaults(conciliation, { code: 'conciliation', label: '协商说明情况', limit }),
    );
    if (refused) return refused;
    return [
      ...closing(state, act),
      ...(conciliation ? [{ kind: 'conciliationRecorded' as const, text: refer(conciliation) }] : []),
      { kind: 'concluded' },
      ...stopEveryClock(state, localDateOf(act.at), [clockId('survey', surveyClockOf(state.round))]),
    ];
  },
};

function judgeFeedback(state: CaseState, policy: Policy): Refusal | undefined {
  if (state.life !== 'feedbackOpen') return refuse('notNow', '征询提案者意见后，方可办结。');
  const unanswered = isSurveyOpen(state) ? unansweredCount(state) : 0;
  if (unanswered > 0) return refuse('notNow', `尚有${unanswered}份意见未收回，请先结束征询。`);
  if (dissatisfiedAssignments(state, policy).length === 0 || !hasRoundsLeft(state, policy)) return undefined;
  return refuse('notNow', '提案者对办理结果不满意，应重新办理。');
}

/** An upper-level item has no survey of ours: it ends when what was owed for it has arrived. */
function judgeDelivery(state: CaseState): Refusal | undefined {
  if (!isAnswered(state)) return refuse('notNow', '承办单位的答复或者会办意见尚未全部发出，不能办结。');
  const owed = state.life === 'replied' ? 'reply' : 'opinion';
  const current = new Set(currentAssignments(state).map((each) => each.id));
  const open = state.letters
    .filter((each) => each.kind === owed && each.life === 'issued' && current.has(each.assignment))
    .flatMap(undelivered);
  return open.length > 0 ? refuse('notNow', '答复或者会办意见尚未送达，请先登记送达。', open) : undefined;
}

/** Replied; or, where the lead is outside our system, every opinion for it written. */
function isAnswered(state: CaseState): boolean {
  if (state.life === 'replied') return true;
  if (state.life !== 'handedOver' && state.life !== 'rehandling') return false;
  const current = currentAssignments(state);
  return current.length > 0 && current.every(({ role, life }) => role === 'coHandler' && life === 'issued');
}

function undelivered({ id, recipients }: Letter): Missing[] {
  return recipients
    .filter((each) => each.purpose !== 'copy' && !each.delivered)
    .map(() => ({ code: 'delivery', text: '尚未送达收文者。', target: id }));
}

function closing(state: CaseState, { at }: Act<'conclude'>): Event[] {
  return isSurveyOpen(state) ? surveyClosing(state, localDateOf(at), 'person') : [];
}
