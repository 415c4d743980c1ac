/** What has happened to a case so far. */

import { queryOptions } from '@tanstack/react-query';
import type { readTimeline } from '../../../../../api/contract/proposals.ts';
import { read } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';

export function historyQuery(proposal: string) {
  return queryOptions({
    queryKey: queryKeys.timeline(proposal),
    queryFn: ({ signal }) => read<typeof readTimeline>(`/api/proposals/${proposal}/timeline`, { signal }),
  });
}
