/** The proposals that one is writing. */

import { useQuery } from '@tanstack/react-query';
import type { listDrafts } from '../../../../../api/contract/drafts.ts';
import { read } from '../../../lib/http.ts';

export const draftsKey = ['drafts'] as const;

export function useDrafts() {
  return useQuery({
    queryKey: draftsKey,
    queryFn: ({ signal }) => read<typeof listDrafts>('/api/drafts', { signal }),
    staleTime: 0,
  });
}
