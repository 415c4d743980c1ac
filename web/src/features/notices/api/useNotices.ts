/** One's notices, newest first, page by page; and how many are unread. */

import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { listNotices } from '../../../../../api/contract/notices.ts';
import { type AnswerOf, ask, read } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';
import { tabs } from '../../../lib/tabs.ts';

export type NoticePage = AnswerOf<typeof listNotices>;
export type Notice = NoticePage['notices'][number];

export function useUnreadCount(): number {
  const { data } = useQuery({
    queryKey: [...queryKeys.notices, 'count'],
    queryFn: ({ signal }) =>
      read<typeof listNotices>('/api/notices', { query: { unread: true, limit: 1 }, signal }),
  });
  return data?.unread ?? 0;
}

export function useNotices(onlyUnread: boolean) {
  return useInfiniteQuery({
    queryKey: [...queryKeys.notices, 'list', onlyUnread],
    queryFn: ({ pageParam, signal }) =>
      read<typeof listNotices>('/api/notices', {
        query: { unread: onlyUnread ? true : undefined, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: NoticePage) => page.next,
  });
}

/** One by its id, or all of them. */
export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: number | 'all') =>
      ask('POST', id === 'all' ? '/api/notices/read-all' : `/api/notices/${id}/read`, { keepalive: true }),
    onSuccess: () => {
      tabs.tell({ kind: 'noticesRead' });
      return client.invalidateQueries({ queryKey: queryKeys.notices });
    },
  });
}
