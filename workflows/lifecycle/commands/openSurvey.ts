/** openSurvey (征询意见): asks the proposers what they think of the replies of this round. */

import type { CommandRule } from '../act.ts';
import { judgeSurveyOpening, surveyOpening } from '../survey/surveyOpening.ts';

export const openSurvey: CommandRule<'openSurvey'> = {
  permit: ({ state, rules }) => judgeSurveyOpening(state, rules),
  decide: ({ state, act, rules }) => surveyOpening(state, rules, act.at),
};
