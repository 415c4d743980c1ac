/** The earlier versions of a draft, newest first. A draft that was never saved has none. */

import { useQuery } from '@tanstack/react-query';
import type { listDraftVersions } from '../../../../../api/contract/drafts.ts';
import { read } from '../../../lib/http.ts';

/** `revision`: what the row holds now, 0 where there is none. */
export function useVersions(id: string, { revision, enabled }: { revision: number; enabled: boolean }) {
  return useQuery({
    queryKey: ['draftVersions', id, 'until', revision],
    queryFn: async ({ signal }) =>
      revision === 0
        ? []
        : (await read<typeof listDraftVersions>(`/api/drafts/${id}/versions`, { signal })).versions,
    enabled,
  });
}
