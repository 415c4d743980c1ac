/** The earlier versions of a draft, newest first. */

import { useQuery } from '@tanstack/react-query';
import type { listDraftVersions } from '../../../../../api/contract/drafts.ts';
import { read } from '../../../lib/http.ts';

export function useVersions(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['draftVersions', id],
    queryFn: ({ signal }) => read<typeof listDraftVersions>(`/api/drafts/${id}/versions`, { signal }),
    enabled,
    staleTime: 0,
  });
}
