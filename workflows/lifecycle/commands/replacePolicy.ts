/** replacePolicy (更换办理规则): puts an open case under another version of the policy. */

import type { CommandRule } from '../act.ts';
import { judgeNewRules, recomputed } from '../policies/newRules.ts';
import { isRefusal, refuse } from '../refusal.ts';

export const replacePolicy: CommandRule<'replacePolicy'> = {
  /** `rules` are the new ones. */
  permit: ({ state, rules }) => {
    const refused = judgeNewRules(state);
    if (refused) return refused;
    return state.policy === rules.policy.version
      ? refuse('notNow', '该提案已经采用该版本的办理规则。')
      : undefined;
  },

  decide: ({ state, act, rules }) => {
    const { version } = act.payload;
    if (version !== rules.policy.version) return refuse('invalid', '所给的办理规则与版本不一致。');
    const moved = recomputed(state, rules, { why: 'policy', at: act.at });
    return isRefusal(moved) ? moved : [{ kind: 'policyReplaced', version }, ...moved];
  },
};
