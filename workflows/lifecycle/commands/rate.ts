/** rate (评价): a proposer says what he thinks of one unit's reply; only he, and until the survey closes. */

import type { CommandRule } from '../act.ts';
import { findRating } from '../find.ts';
import { judgeRatingTime, judgeValues, ratedValues, ratingTargets } from '../survey/ratingValues.ts';

export const rate: CommandRule<'rate'> = {
  targets: ratingTargets,

  permit: ({ state }) => judgeRatingTime(state),

  decide: ({ state, act, rules }) =>
    judgeValues(act.payload, rules) ?? [
      { kind: 'rated', rating: findRating(state, act.target).id, ...ratedValues(act.payload), paper: false },
    ],
};
