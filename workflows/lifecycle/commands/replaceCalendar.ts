/** replaceCalendar (更换日历): counts the running dates by another version of the calendar. */

import type { CommandRule } from '../act.ts';
import { judgeNewRules, recomputed } from '../policies/newRules.ts';
import { isRefusal, refuse } from '../refusal.ts';

export const replaceCalendar: CommandRule<'replaceCalendar'> = {
  /** `rules` are the new ones. */
  permit: ({ state, rules }) => {
    const refused = judgeNewRules(state);
    if (refused) return refused;
    return state.calendar === rules.calendar.version
      ? refuse('notNow', '该提案已经采用该版本的日历。')
      : undefined;
  },

  decide: ({ state, act, rules }) => {
    const { version } = act.payload;
    if (version !== rules.calendar.version) return refuse('invalid', '所给的日历与版本不一致。');
    const moved = recomputed(state, rules, { why: 'calendar', at: act.at });
    return isRefusal(moved) ? moved : [{ kind: 'calendarReplaced', version }, ...moved];
  },
};
