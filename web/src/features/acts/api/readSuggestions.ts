/** What the case suggests to whoever decides on it next. */

import { queryOptions } from '@tanstack/react-query';
import type { readSuggestions } from '../../../../../api/contract/suggestions.ts';
import { read } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';

export function suggestionsQuery(id: string) {
  return queryOptions({
    queryKey: [...queryKeys.proposal(id), 'suggestions'],
    queryFn: ({ signal }) => read<typeof readSuggestions>(`/api/proposals/${id}/suggestions`, { signal }),
    staleTime: 60_000,
  });
}
