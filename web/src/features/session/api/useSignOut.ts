/** Logs out and leaves for the login page, with nothing of this person left in the page. */

import { useMutation } from '@tanstack/react-query';
import { paths } from '../../../app/paths.ts';
import { ask } from '../../../lib/http.ts';
import { tabs } from '../../../lib/tabs.ts';

export function useSignOut() {
  return useMutation({
    mutationFn: () => ask('POST', '/api/auth/sign-out'),
    onSettled: () => {
      tabs.tell({ kind: 'signedOut' });
      window.location.assign(paths.login);
    },
  });
}
