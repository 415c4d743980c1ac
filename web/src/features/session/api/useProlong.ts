/** Lets the session begin anew. */

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { prolongSession } from '../../../../../api/contract/session.ts';
import { send } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';

export function useProlong() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => send<typeof prolongSession>('POST', '/api/session/prolong'),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.me }),
  });
}
