/** unmarkKey (取消重点提案): with its reason; running replies and opinions go back to the common clocks. */

import type { CommandRule } from '../act.ts';
import { refuseFaults, textFaults } from '../checkText.ts';
import { keyMoves } from '../proposals/keyClocks.ts';
import { isOpen } from '../proposals/open.ts';
import { refuse } from '../refusal.ts';
import { refer } from '../text.ts';

export const unmarkKey: CommandRule<'unmarkKey'> = {
  permit: ({ state }) => {
    if (!isOpen(state)) return refuse('notNow', '程序已经结束，不能取消重点提案。');
    return state.key ? undefined : refuse('notNow', '该件不是重点提案。');
  },

  decide: ({ state, act, rules }) => {
    const { reason } = act.payload;
    const limit = rules.policy.lengths.line;
    const refused = refuseFaults(textFaults(reason, { code: 'reason', label: '取消重点的理由', limit }));
    if (refused) return refused;
    const { key: _key, ...after } = state;
    return [{ kind: 'keyUnmarked', reason: refer(reason) }, ...keyMoves(state, after, { rules, at: act.at })];
  },
};
