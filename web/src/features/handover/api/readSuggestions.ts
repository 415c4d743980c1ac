/** Units that have handled proposals of the same category. */

import { queryOptions } from '@tanstack/react-query';
import type { readSuggestions } from '../../../../../api/contract/suggestions.ts';
import { read } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';

export function suggestionsQuery(proposal: string) {
  return queryOptions({
    queryKey: [...queryKeys.proposal(proposal), 'suggestions'],
    queryFn: ({ signal }) =>
      read<typeof readSuggestions>(`/api/proposals/${proposal}/suggestions`, { signal }),
    staleTime: 60_000,
  });
}
