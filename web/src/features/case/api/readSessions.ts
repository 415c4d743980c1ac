/** Sessions with their ordinals, to name the one of a case. */

import { queryOptions } from '@tanstack/react-query';
import type { listSessions } from '../../../../../api/contract/administration.ts';
import { read } from '../../../lib/http.ts';

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => read<typeof listSessions>('/api/sessions', { signal }),
  staleTime: 600_000,
});
