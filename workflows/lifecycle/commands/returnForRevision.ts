/** returnForRevision (退回修改): the committee sends a proposal back to its proposer before deciding on it. */

import type { CommandRule } from '../act.ts';
import { refuseFaults, textFaults } from '../checkText.ts';
import { refuse } from '../refusal.ts';
import { refer } from '../text.ts';

export const returnForRevision: CommandRule<'returnForRevision'> = {
  permit: ({ state }) =>
    state.life === 'inReview' ? undefined : refuse('notNow', '只有审查中的提案可以退回修改。'),

  decide: ({ act, rules }) => {
    const { reason } = act.payload;
    const faults = textFaults(reason, {
      code: 'reason',
      label: '退回修改的理由',
      limit: rules.policy.lengths.line,
    });
    return refuseFaults(faults) ?? [{ kind: 'returnedForRevision', reason: refer(reason) }];
  },
};
