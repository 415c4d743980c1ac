/** One queue, page after page. */

import { infiniteQueryOptions } from '@tanstack/react-query';
import type { readQueue } from '../../../../../api/contract/inbox.ts';
import { type AnswerOf, type QueryOf, read } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';

type QueuePage = AnswerOf<typeof readQueue>;
export type QueueRow = QueuePage['rows'][number];
export type QueueFilter = Pick<QueryOf<typeof readQueue>, 'post' | 'light' | 'session' | 'category' | 'text'>;

export function queueQuery(queue: string, filter: QueueFilter) {
  return infiniteQueryOptions({
    queryKey: [...queryKeys.queue(queue), filter],
    queryFn: ({ pageParam, signal }) =>
      read<typeof readQueue>(`/api/inbox/${queue}`, {
        query: { ...filter, ...(pageParam && { cursor: pageParam }), limit: '30' },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last: QueuePage) => last.next,
  });
}
