/** One earlier version of a draft; it never changes. */

import { useQuery } from '@tanstack/react-query';
import type { readDraftVersion } from '../../../../../api/contract/drafts.ts';
import { read } from '../../../lib/http.ts';

export function useVersion(id: string, revision: number | undefined) {
  return useQuery({
    queryKey: ['draftVersions', id, revision],
    queryFn: ({ signal }) =>
      read<typeof readDraftVersion>(`/api/drafts/${id}/versions/${revision}`, { signal }),
    enabled: revision !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
