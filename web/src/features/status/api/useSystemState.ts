/** What is wrong with the system just now, asked often while something is. */

import { useQuery } from '@tanstack/react-query';
import type { readState } from '../../../../../api/contract/state.ts';
import { read } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';

const usualMs = 30_000;
const troubledMs = 5000;

export function useSystemState(isLive: boolean) {
  return useQuery({
    queryKey: queryKeys.state,
    queryFn: ({ signal }) => read<typeof readState>('/api/state', { signal }),
    refetchInterval: ({ state }) =>
      state.error || !isLive || (state.data?.wrong.length ?? 0) > 0 ? troubledMs : usualMs,
    retry: false,
  });
}
