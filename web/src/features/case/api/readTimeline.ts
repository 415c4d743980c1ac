/** What has happened to a case, as far as this person may know it. */

import { queryOptions } from '@tanstack/react-query';
import type { readTimeline } from '../../../../../api/contract/proposals.ts';
import { type AnswerOf, read } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';

export type TimelineLine = AnswerOf<typeof readTimeline>['lines'][number];

export function timelineQuery(id: string) {
  return queryOptions({
    queryKey: queryKeys.timeline(id),
    queryFn: ({ signal }) => read<typeof readTimeline>(`/api/proposals/${id}/timeline`, { signal }),
  });
}
