/** How much stands in each queue of all posts held. */

import { queryOptions } from '@tanstack/react-query';
import type { readInbox } from '../../../../../api/contract/inbox.ts';
import { type AnswerOf, read } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';

type Inbox = AnswerOf<typeof readInbox>;
export type QueueSummary = Inbox['queues'][number];

export const inboxQuery = queryOptions({
  queryKey: queryKeys.inbox,
  queryFn: ({ signal }) => read<typeof readInbox>('/api/inbox', { signal }),
});
