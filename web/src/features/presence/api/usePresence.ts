/** Says that one has a case open, as long as the page stays on it, and learns who else has. */

import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { beAbsent, bePresent } from '../../../../../api/contract/presence.ts';
import { type AnswerOf, send } from '../../../lib/http.ts';

export type Present = AnswerOf<typeof bePresent>['others'][number];

/** Well within the sixty seconds for which one counts as there. */
const refresh = 25_000;

export function usePresence(proposal: string | undefined): readonly Present[] {
  const path = `/api/proposals/${proposal}/presence`;
  const { data } = useQuery({
    queryKey: ['presence', proposal],
    queryFn: ({ signal }) => send<typeof bePresent>('PUT', path, { signal }),
    enabled: proposal !== undefined,
    refetchInterval: refresh,
    refetchIntervalInBackground: true,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  useEffect(() => {
    if (proposal === undefined) return;
    // Whoever cannot say goodbye is gone after a minute all the same.
    const leave = () =>
      void send<typeof beAbsent>('DELETE', path, { keepalive: true }).catch(() => undefined);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [proposal, path]);
  return data?.others ?? [];
}
