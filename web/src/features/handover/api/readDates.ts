/** The dates that would follow from a handover; nothing is written. */

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { previewHandover } from '../../../../../api/contract/handover.ts';
import { send } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';
import type { Payload } from '../../acts/api/useAct.ts';

export function datesQuery(proposal: string, post: string, payload: Payload<'handOver'>) {
  return queryOptions({
    queryKey: [...queryKeys.proposal(proposal), 'handoverDates', post, payload],
    queryFn: ({ signal }) =>
      send<typeof previewHandover>('POST', `/api/proposals/${proposal}/handover-preview`, {
        body: payload,
        headers: { 'Banli-Post': post },
        signal,
      }),
    enabled: payload.units.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  });
}
