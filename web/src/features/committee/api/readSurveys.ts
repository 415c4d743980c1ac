/** The surveys of the committee. */

import { queryOptions } from '@tanstack/react-query';
import type { listSurveys } from '../../../../../api/contract/surveys.ts';
import { type AnswerOf, read } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';

export type Survey = AnswerOf<typeof listSurveys>['surveys'][number];

export const readSurveys = (signal: AbortSignal) => read<typeof listSurveys>('/api/surveys', { signal });

export const surveysQuery = queryOptions({
  queryKey: [...queryKeys.lists, 'surveys'],
  queryFn: ({ signal }) => readSurveys(signal),
});
