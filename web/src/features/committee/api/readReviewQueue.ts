/** What waits for review, the longest waiting first. */

import { queryOptions } from '@tanstack/react-query';
import type { readQueue } from '../../../../../api/contract/inbox.ts';
import { type AnswerOf, read } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';

export type ReviewRow = AnswerOf<typeof readQueue>['rows'][number];

export const readReviewQueue = (signal: AbortSignal) =>
  read<typeof readQueue>('/api/inbox/review', { query: { limit: '100' }, signal });

export const reviewQueue = queryOptions({
  queryKey: [...queryKeys.queue('review'), 'run'],
  queryFn: ({ signal }) => readReviewQueue(signal),
  refetchOnWindowFocus: false,
});
