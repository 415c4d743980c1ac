/** markKey (列为重点提案): with its leader and plan; running replies and opinions follow the clocks of key proposals. */

import type { Act, CommandRule, Rules } from '../act.ts';
import { refuseFaults, textFaults } from '../checkText.ts';
import { keyMoves } from '../proposals/keyClocks.ts';
import { isOpen } from '../proposals/open.ts';
import { type Missing, refuse } from '../refusal.ts';
import type { CaseState, KeyMark } from '../state.ts';
import { refer } from '../text.ts';

export const markKey: CommandRule<'markKey'> = {
  needs: (_state, { payload: { leaderPost, leaderUnit } }) => ({
    posts: leaderPost === undefined ? [] : [leaderPost],
    units: leaderUnit === undefined ? [] : [leaderUnit],
  }),

  permit: ({ state }) => (isOpen(state) ? undefined : refuse('notNow', '程序已经结束，不能列为重点提案。')),

  decide: ({ state, act, rules }) => {
    const refused = refuseFaults(faultsOf(state, act, rules));
    if (refused) return refused;
    const key = markOf(state, act);
    return [{ kind: 'keyMarked', key }, ...keyMoves(state, { ...state, key }, { rules, at: act.at })];
  },
};

function faultsOf(state: CaseState, { payload, resolved }: Act<'markKey'>, { policy }: Rules): Missing[] {
  const { leaderPost, leaderUnit, plan } = payload;
  const faults = textFaults(plan, { code: 'plan', label: '督办方案', limit: policy.lengths.body });
  if (state.key && leaderPost === undefined && leaderUnit === undefined && !plan) {
    faults.push({ code: 'leaderPost', text: '该件已列为重点提案，请填写督办领导或者督办方案。' });
  }
  // Only an observer's post gives the leader sight of the case.
  if (leaderPost !== undefined && !isActiveObserver(resolved.posts[leaderPost])) {
    faults.push({ code: 'leaderPost', text: '没有找到所指的督办领导岗位。', target: leaderPost });
  }
  if (leaderUnit !== undefined && !resolved.units[leaderUnit]?.active) {
    faults.push({ code: 'leaderUnit', text: '没有找到督办领导所在的单位。', target: leaderUnit });
  }
  return faults;
}

function isActiveObserver(post: Act['resolved']['posts'][string] | undefined): boolean {
  return post?.role === 'observer' && post.active;
}

/** Marked again, it keeps what is not said anew and the day of the mark. */
function markOf({ key: former }: CaseState, { payload, at }: Act<'markKey'>): KeyMark {
  const { leaderPost, leaderUnit, plan } = payload;
  return {
    ...former,
    at: former?.at ?? at,
    ...(leaderPost !== undefined && { leaderPost }),
    ...(leaderUnit !== undefined && { leaderUnit }),
    ...(plan && { plan: refer(plan) }),
  };
}
