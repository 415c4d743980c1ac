/** Earlier revisions of a draft. */

import { queryOptions } from '@tanstack/react-query';
import type { listDraftVersions, readDraftVersion } from '../../../../../api/contract/drafts.ts';
import { read } from '../../../lib/http.ts';
import { draftFrom } from '../model/letterDraft.ts';
import { draftPath } from './draftPort.ts';

export function versionsQuery(assignment: string, revision: number) {
  return queryOptions({
    queryKey: ['drafts', 'letter', assignment, 'versions', revision],
    queryFn: async ({ signal }) =>
      (await read<typeof listDraftVersions>(`${draftPath(assignment)}/versions`, { signal })).versions,
  });
}

export function versionQuery(assignment: string, revision: number) {
  return queryOptions({
    queryKey: ['drafts', 'letter', assignment, 'version', revision],
    queryFn: async ({ signal }) => {
      const { body } = await read<typeof readDraftVersion>(`${draftPath(assignment)}/versions/${revision}`, {
        signal,
      });
      return draftFrom(body);
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}
