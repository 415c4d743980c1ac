/** One queue of the handover desk, as much of it as one works through in a sitting. */

import { queryOptions } from '@tanstack/react-query';
import type { readQueue } from '../../../../../api/contract/inbox.ts';
import { type AnswerOf, read } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';

export type WaitingRow = AnswerOf<typeof readQueue>['rows'][number];
export type DeskQueue = 'handOver' | 'decideReturn' | 'decideExtension' | 'decideWaiver';

export const readWaiting = (queue: DeskQueue, signal: AbortSignal) =>
  read<typeof readQueue>(`/api/inbox/${queue}`, { query: { limit: '100' }, signal });

export function waitingQuery(queue: DeskQueue) {
  return queryOptions({
    queryKey: [...queryKeys.queue(queue), 'desk'],
    queryFn: ({ signal }) => readWaiting(queue, signal),
  });
}
