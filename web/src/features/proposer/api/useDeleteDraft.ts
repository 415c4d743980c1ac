/** Throws a draft away, with its versions. */

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../../../lib/http.ts';
import { draftsKey } from './useDrafts.ts';

export function useDeleteDraft() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => ask('DELETE', `/api/drafts/${id}`),
    onSettled: () => client.invalidateQueries({ queryKey: draftsKey }),
  });
}
