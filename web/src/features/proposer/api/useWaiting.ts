/** What waits for the proposer: to sign, to revise, to rate. */

import { useQueries } from '@tanstack/react-query';
import type { readQueue } from '../../../../../api/contract/inbox.ts';
import { type AnswerOf, read } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';

const queues = ['coSign', 'revise', 'rate'] as const;

export type WaitingRow = AnswerOf<typeof readQueue>['rows'][number];

export function useWaiting() {
  return useQueries({
    queries: queues.map((queue) => ({
      queryKey: queryKeys.queue(queue),
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        read<typeof readQueue>(`/api/inbox/${queue}`, { signal }),
    })),
    combine: (results) => ({
      rows: results.flatMap((each) => each.data?.rows ?? []),
      isLoading: results.some((each) => each.isLoading),
      error: results.find((each) => each.error)?.error,
    }),
  });
}
