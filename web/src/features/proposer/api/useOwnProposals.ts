/** One's own proposals, those one has signed, and those one is invited to sign; newest first. */

import { useInfiniteQuery } from '@tanstack/react-query';
import type { listProposals } from '../../../../../api/contract/proposals.ts';
import { type AnswerOf, read } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';
import { useRereading } from '../../queues/useRereading.ts';

export type OwnRow = AnswerOf<typeof listProposals>['proposals'][number];

export function useOwnProposals() {
  const answer = useInfiniteQuery({
    queryKey: [...queryKeys.proposals, 'own'],
    queryFn: ({ signal, pageParam }) =>
      read<typeof listProposals>('/api/proposals', {
        query: { mine: 'true', limit: '20', ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  useRereading(answer.refetch);
  return answer;
}
