/** What is found for some words. */

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { searchProposals as route } from '../../../../../api/contract/search.ts';
import { type AnswerOf, read } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';

export type Found = AnswerOf<typeof route>['results'][number];

export function searchQuery(text: string) {
  return queryOptions({
    queryKey: [...queryKeys.lists, 'search', text],
    queryFn: ({ signal }) => read<typeof route>('/api/search', { query: { text }, signal }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });
}
