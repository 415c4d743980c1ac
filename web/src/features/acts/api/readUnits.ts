/** The units of a committee, to be chosen from. */

import { queryOptions } from '@tanstack/react-query';
import type { listUnits } from '../../../../../api/contract/administration.ts';
import { read } from '../../../lib/http.ts';

export function unitsQuery(committee: string) {
  return queryOptions({
    queryKey: ['units', committee],
    queryFn: ({ signal }) => read<typeof listUnits>('/api/units', { query: { committee }, signal }),
    staleTime: 300_000,
  });
}
