/** Changes one's own password. */

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { changePassword } from '../../../../../api/contract/session.ts';
import { type BodyOf, send } from '../../../lib/http.ts';
import { readMe } from './useMe.ts';

export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof changePassword>) =>
      send<typeof changePassword>('POST', '/api/auth/change-password', { body }),
    onSuccess: () => client.fetchQuery({ ...readMe, staleTime: 0 }),
  });
}
