/** Keeps this page in agreement with the others of its browser: who is logged in, and what of his notices is read. */

import type { QueryClient } from '@tanstack/react-query';
import { paths } from '../../app/paths.ts';
import { pagePerson } from '../../lib/pagePerson.ts';
import { Problem } from '../../lib/problem.ts';
import { queryKeys } from '../../lib/queryKeys.ts';
import { tabs } from '../../lib/tabs.ts';
import { readMe } from './api/useMe.ts';

/** Once for each page; gives what ends it. */
export function agreeWithTabs(client: QueryClient): () => void {
  // Opened anew, so that nothing of the last person is left in the page; not to be gone back to either.
  const leaveFor = (path: string) => window.location.replace(path);
  const lookAgain = async () => {
    await client.fetchQuery({ ...readMe, staleTime: 0 });
    await client.invalidateQueries();
  };
  const endings = [
    pagePerson.listen(() => leaveFor(paths.home)),
    tabs.listen(({ kind }) => {
      if (!pagePerson.isKnown()) return;
      if (kind === 'signedOut') leaveFor(paths.login);
      else if (kind === 'noticesRead') void client.invalidateQueries({ queryKey: queryKeys.notices });
      // The same person again goes on; for another the question is refused, and the page turns.
      else lookAgain().catch(() => undefined);
    }),
    onReturn(() => {
      if (!pagePerson.isKnown()) return;
      lookAgain().catch((error: unknown) => {
        if (error instanceof Problem && error.code === 'unauthenticated') leaveFor(paths.login);
      });
    }),
  ];
  return () => {
    for (const end of endings) end();
  };
}

/** A page taken out of the browser's memory by 后退 has heard nothing of what went on meanwhile. */
function onReturn(look: () => void): () => void {
  const shown = ({ persisted }: PageTransitionEvent) => {
    if (persisted) look();
  };
  window.addEventListener('pageshow', shown);
  return () => window.removeEventListener('pageshow', shown);
}
