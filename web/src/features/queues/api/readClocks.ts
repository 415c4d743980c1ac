/** The clocks of one case with the reasons of their dates, read when somebody asks why. */

import { queryOptions } from '@tanstack/react-query';
import type { readClocks } from '../../../../../api/contract/proposals.ts';
import { read } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';

export function clocksQuery(id: string) {
  return queryOptions({
    queryKey: [...queryKeys.proposal(id), 'clocks'],
    queryFn: ({ signal }) => read<typeof readClocks>(`/api/proposals/${id}/clocks`, { signal }),
  });
}
