/** remind (提醒会办单位): the lead's office asks a co-handler of its round for one line of answer; counted. */

import type { CommandRule } from '../act.ts';
import { judgeLife, unfinished } from '../assignments/judgeLife.ts';
import { urgingEvents } from '../assignments/urging.ts';
import { currentAssignments } from '../relation.ts';

export const remind: CommandRule<'remind'> = {
  targets: (state) =>
    currentAssignments(state)
      .filter((each) => each.role === 'coHandler')
      .map((each) => each.id),

  needs: () => ({ ids: 1 }),

  permit: ({ state, act }) => judgeLife(state, act.target, unfinished),

  decide: ({ act, rules }) => urgingEvents(act, rules),
};
