/** replaceCalendar (更换日历): counts the running dates by another version of the calendar. */

import type { CommandRule } from '../act.ts';
import { judgeNewRules, recomputed } from '../newRules.ts';
import { isRefusal, refuse } from '../refusal.ts';

export const replaceCalendar: CommandRule<'replaceCalendar'> = {
  permit: ({ state }) => judgeNewRules(state),

  /** `rules` are the new ones. */
  decide: ({ state, act, rules }) => {
    const { version } = act.payload;
    if (version !== rules.calendar.version) return refuse('invalid', '所给的日历与版本不一致。');
    if (version === state.calendar) return refuse('notNow', '该提案已经采用该版本的日历。');
    const moved = recomputed(state, rules, { why: 'calendar', at: act.at });
    return isRefusal(moved) ? moved : [{ kind: 'calendarReplaced', version }, ...moved];
  },
};
