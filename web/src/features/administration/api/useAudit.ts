/** The audit list, page by page. */

import { useInfiniteQuery } from '@tanstack/react-query';
import type { listAudit } from '../../../../../api/contract/administrationRecord.ts';
import { read } from '../../../lib/http.ts';
import { keys } from './keys.ts';

export function useAudit() {
  return useInfiniteQuery({
    queryKey: keys.audit,
    queryFn: ({ pageParam, signal }) =>
      read<typeof listAudit>('/api/administration/audit', { query: { cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
}
