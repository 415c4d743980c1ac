/** remind (提醒会办单位): the lead's office asks a co-handler of its round for one line of answer; counted. */

import type { CommandRule } from '../act.ts';
import { findAssignment } from '../find.ts';
import { judgeLife, unfinished } from '../judgeLife.ts';
import { refuse } from '../refusal.ts';
import { currentAssignments } from '../relation.ts';
import { urgingEvents } from '../urging.ts';

export const remind: CommandRule<'remind'> = {
  targets: (state) =>
    currentAssignments(state)
      .filter((each) => each.role === 'coHandler')
      .map((each) => each.id),

  needs: () => ({ ids: 1 }),

  permit: ({ state, act }) => {
    const { by } = act;
    const leads = currentAssignments(state).filter((each) => each.role === 'lead');
    // The relation of a lead's office outlasts its round; reminding does not.
    if (by.kind === 'person' && !leads.some((each) => each.unit === by.post.unit)) {
      return refuse('forbidden', '只有本次办理的主办单位可以提醒会办单位。');
    }
    if (findAssignment(state, act.target).life === 'issued') return refuse('notNow', '会办意见已经发出。');
    return judgeLife(state, act.target, unfinished);
  },

  decide: ({ act, rules }) => urgingEvents(act, rules),
};
