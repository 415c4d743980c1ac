/** The pages of a letter that has been handed in. */

import { useQuery } from '@tanstack/react-query';
import type { readLetterPages } from '../../../../../api/contract/letters.ts';
import { read } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';
import type { LetterView } from '../../acts/api/readCase.ts';

/** Of each text anew. */
export function useLetterPages(proposal: string, { id, body }: Pick<LetterView, 'id' | 'body'>) {
  return useQuery({
    queryKey: [...queryKeys.proposal(proposal), 'pages', id, body.id],
    queryFn: ({ signal }) =>
      read<typeof readLetterPages>(`/api/proposals/${proposal}/letters/pages`, {
        query: { letter: id },
        signal,
      }),
    staleTime: 60_000,
    gcTime: 5_000,
  });
}
