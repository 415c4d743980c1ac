/** decline (不予立案): with a coded ground and what becomes of the idea; the proposer is told. */

import type { CommandRule } from '../act.ts';
import { refuseFaults, textFaults } from '../checkText.ts';
import type { Choice } from '../policies/policy.ts';
import { type Missing, refuse } from '../refusal.ts';
import { refer } from '../text.ts';

export const decline: CommandRule<'decline'> = {
  permit: ({ state }) =>
    state.life === 'inReview' ? undefined : refuse('notNow', '只有审查中的提案可以不予立案。'),

  decide: ({ act, rules: { policy } }) => {
    const { ground, disposition, reason } = act.payload;
    const refused = refuseFaults([
      ...unlisted(policy.grounds, ground, { code: 'ground', text: '没有所选的不予立案情形。' }),
      ...unlisted(policy.dispositions, disposition, { code: 'disposition', text: '没有所选的处理去向。' }),
      ...textFaults(reason, { code: 'reason', label: '不予立案的说明', limit: policy.lengths.line }),
    ]);
    return refused ?? [{ kind: 'declined', ground, disposition, ...(reason && { reason: refer(reason) }) }];
  },
};

function unlisted(choices: readonly Choice[], code: string, fault: Missing): Missing[] {
  return choices.some((each) => each.code === code) ? [] : [fault];
}
