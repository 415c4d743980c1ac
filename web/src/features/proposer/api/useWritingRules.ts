/** Where one may hand in now, and how long texts may be there: the newest session of the committee, and its policy. */

import { useQuery } from '@tanstack/react-query';
import type { listSessions, readPolicy } from '../../../../../api/contract/administration.ts';
import { type AnswerOf, read } from '../../../lib/http.ts';
import type { Limits } from '../checkBody.ts';

export type Session = AnswerOf<typeof listSessions>['sessions'][number];

export function useSessions(committee: string | undefined) {
  return useQuery({
    queryKey: ['sessions', committee],
    queryFn: ({ signal }) => read<typeof listSessions>('/api/sessions', { query: { committee }, signal }),
    enabled: committee !== undefined,
    staleTime: 60_000,
  });
}

export function useLimits(policy: string | undefined): Limits | undefined {
  const { data } = useQuery({
    queryKey: ['policy', policy],
    queryFn: ({ signal }) => read<typeof readPolicy>(`/api/policies/${policy}`, { signal }),
    enabled: policy !== undefined,
    staleTime: 600_000,
  });
  return isLimited(data) ? data.lengths : undefined;
}

/** The policy comes as data of any shape; only its lengths are of use here. */
function isLimited(value: unknown): value is { lengths: Limits } {
  return typeof value === 'object' && value !== null && 'lengths' in value;
}
