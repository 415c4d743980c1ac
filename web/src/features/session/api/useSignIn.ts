/** Logs in; what the last person saw is forgotten. */

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { signIn } from '../../../../../api/contract/session.ts';
import { type BodyOf, send } from '../../../lib/http.ts';
import { tabs } from '../../../lib/tabs.ts';

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof signIn>) =>
      send<typeof signIn>('POST', '/api/auth/sign-in/username', { body }),
    onSuccess: () => {
      tabs.tell({ kind: 'signedIn' });
      client.clear();
    },
  });
}
