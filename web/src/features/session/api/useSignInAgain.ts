/** Logs the same person in again over an open page: what is typed there stays, what was read is read anew. */

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { signIn } from '../../../../../api/contract/session.ts';
import { type BodyOf, send } from '../../../lib/http.ts';
import { tabs } from '../../../lib/tabs.ts';

export function useSignInAgain() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof signIn>) =>
      send<typeof signIn>('POST', '/api/auth/sign-in/username', { body }),
    onSuccess: () => {
      tabs.tell({ kind: 'signedIn' });
      return client.invalidateQueries();
    },
  });
}
