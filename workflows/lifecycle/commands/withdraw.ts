/** withdraw (撤案): before the handover, with its reason; the numbers are not used again. */

import type { CommandRule } from '../act.ts';
import { refuseFaults, textFaults } from '../checkText.ts';
import { localDateOf } from '../dates/localDate.ts';
import { refuse } from '../refusal.ts';
import type { CaseLife } from '../state.ts';
import { stopEveryClock } from '../stopEveryClock.ts';
import { refer } from '../text.ts';

const beforeHandover: readonly CaseLife[] = ['submitted', 'inReview', 'returnedForRevision', 'filed'];

export const withdraw: CommandRule<'withdraw'> = {
  permit: ({ state }) =>
    beforeHandover.includes(state.life)
      ? undefined
      : refuse('notNow', '提案交办后或者程序已经结束的，不能撤案。'),

  decide: ({ state, act, rules }) => {
    const { reason } = act.payload;
    const faults = textFaults(reason, {
      code: 'reason',
      label: '撤案理由',
      limit: rules.policy.lengths.line,
    });
    return (
      refuseFaults(faults) ?? [
        { kind: 'withdrawn', reason: refer(reason) },
        ...stopEveryClock(state, localDateOf(act.at)),
      ]
    );
  },
};
