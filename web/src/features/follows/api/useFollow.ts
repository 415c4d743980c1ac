/** Whether one keeps an eye on a case, and changing that. */

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { follow, readFollow, unfollow } from '../../../../../api/contract/follows.ts';
import { read, send } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';

/** `known` is what another answer said already. */
export function useFollow(proposal: string, known?: boolean) {
  const client = useQueryClient();
  const path = `/api/proposals/${proposal}/follow`;
  const queryKey = [...queryKeys.proposal(proposal), 'follow'];
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => read<typeof readFollow>(path, { signal }),
    ...(known !== undefined && { initialData: { id: proposal, followed: known } }),
  });
  const change = useMutation({
    mutationFn: (followed: boolean) =>
      followed ? send<typeof follow>('PUT', path) : send<typeof unfollow>('DELETE', path),
    onSuccess: async (answer) => {
      client.setQueryData(queryKey, answer);
      await client.invalidateQueries({ queryKey: queryKeys.inbox });
    },
  });
  return {
    followed: data?.followed,
    change: change.mutate,
    isChanging: change.isPending,
    error: change.error,
  };
}
