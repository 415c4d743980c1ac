/** The cases that one may see, page after page. */

import { infiniteQueryOptions } from '@tanstack/react-query';
import type { listProposals } from '../../../../../api/contract/proposals.ts';
import { type AnswerOf, type QueryOf, read } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';

type ProposalPage = AnswerOf<typeof listProposals>;
export type ProposalRow = ProposalPage['proposals'][number];
export type ProposalFilter = Omit<QueryOf<typeof listProposals>, 'cursor' | 'limit'>;

export function proposalsQuery(filter: ProposalFilter) {
  return infiniteQueryOptions({
    queryKey: [...queryKeys.proposals, filter],
    queryFn: ({ pageParam, signal }) =>
      read<typeof listProposals>('/api/proposals', {
        query: { ...filter, ...(pageParam && { cursor: pageParam }), limit: '30' },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last: ProposalPage) => last.next,
  });
}
