/** decideWaiver (答复不再等待会办意见的申请): the lead may go on without; the mark stays with the co-handler. */

import type { CommandRule } from '../act.ts';
import { isBeingHandled } from '../assignments/judgeLife.ts';
import { refuseFaults, textFaults } from '../checkText.ts';
import { findClock, stopClock } from '../clock.ts';
import { localDateOf } from '../dates/localDate.ts';
import { findAssignment, findWaiver } from '../find.ts';
import { type Missing, refuse } from '../refusal.ts';
import { isLive } from '../relation.ts';
import { refer } from '../text.ts';

export const decideWaiver: CommandRule<'decideWaiver'> = {
  targets: (state) => state.waivers.map((each) => each.id),

  permit: ({ state, act }) => {
    const request = findWaiver(state, act.target);
    if (request.decided) return refuse('notNow', '该申请已经答复。');
    if (!isBeingHandled(state)) return refuse('notNow', '该提案当前不在办理之中。');
    const coHandler = findAssignment(state, request.coHandler);
    if (coHandler.life === 'issued') return refuse('notNow', '会办意见已经发出，无须答复。');
    return isLive(coHandler) ? undefined : refuse('notNow', '该单位已经不再会办。');
  },

  decide: ({ state, act, rules }) => {
    const request = findWaiver(state, act.target);
    const { granted, reason } = act.payload;
    const faults: Missing[] = textFaults(reason, {
      code: 'reason',
      label: '答复理由',
      limit: rules.policy.lengths.line,
    });
    if (!granted && !reason) faults.push({ code: 'reason', text: '不同意的应当说明理由。' });
    const refused = refuseFaults(faults);
    if (refused) return refused;
    return [
      { kind: 'waiverDecided', request: request.id, granted, ...(reason && { reason: refer(reason) }) },
      // Nobody waits for it any longer, so nobody is reminded; that it was missed stays on the record.
      ...(granted
        ? stopClock(findClock(state, 'opinion', request.coHandler), localDateOf(act.at), 'cancelled')
        : []),
    ];
  },
};
