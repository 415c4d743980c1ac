/** E-mails that did not arrive, page by page. */

import { useInfiniteQuery } from '@tanstack/react-query';
import type { listUndelivered } from '../../../../../api/contract/notices.ts';
import { read } from '../../../lib/http.ts';
import { keys } from './keys.ts';

export function useUndelivered() {
  return useInfiniteQuery({
    queryKey: keys.mail,
    queryFn: ({ pageParam, signal }) =>
      read<typeof listUndelivered>('/api/notices/undelivered', { query: { cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
}
