/** closeSurvey (结束征询): before its date, by the committee; who has not answered is counted as such. */

import type { CommandRule } from '../act.ts';
import { localDateOf } from '../dates/localDate.ts';
import { refuse } from '../refusal.ts';
import { isSurveyOpen } from '../survey/feedback.ts';
import { surveyClosing } from '../survey/surveyClosing.ts';

export const closeSurvey: CommandRule<'closeSurvey'> = {
  permit: ({ state }) => (isSurveyOpen(state) ? undefined : refuse('notNow', '没有正在进行的征询。')),
  decide: ({ state, act }) => surveyClosing(state, localDateOf(act.at), 'person'),
};
