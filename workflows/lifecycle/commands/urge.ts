/** urge (催办): the supervision office or the committee asks a unit for one line of answer; counted. */

import type { CommandRule } from '../act.ts';
import { judgeLife, unfinished } from '../assignments/judgeLife.ts';
import { urgingEvents } from '../assignments/urging.ts';
import { currentAssignments } from '../relation.ts';

export const urge: CommandRule<'urge'> = {
  targets: (state) => currentAssignments(state).map((each) => each.id),

  needs: () => ({ ids: 1 }),

  permit: ({ state, act }) => judgeLife(state, act.target, unfinished),

  decide: ({ act, rules }) => urgingEvents(act, rules),
};
