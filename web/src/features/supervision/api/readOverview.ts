/** The figures of all units that one watches over. */

import { queryOptions } from '@tanstack/react-query';
import type { readOverview } from '../../../../../api/contract/inbox.ts';
import { type AnswerOf, read } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';

export type Overview = AnswerOf<typeof readOverview>;

export const overviewQuery = queryOptions({
  queryKey: queryKeys.overview,
  queryFn: ({ signal }) => read<typeof readOverview>('/api/overview', { signal }),
});
