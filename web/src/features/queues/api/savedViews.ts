/** Lists under names of one's own. */

import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { listViews, removeView, saveView } from '../../../../../api/contract/views.ts';
import type { Search } from '../../../app/search.ts';
import { read, send } from '../../../lib/http.ts';

const key = (screen: string) => ['views', screen];

export function viewsQuery(screen: string) {
  return queryOptions({
    queryKey: key(screen),
    queryFn: ({ signal }) => read<typeof listViews>('/api/views', { query: { screen }, signal }),
    select: ({ views }) => views,
  });
}

export function useSaveView(screen: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ name, search }: { name: string; search: Search }) => {
      const written = Object.entries(search).flatMap(([field, value]) =>
        value === undefined ? [] : [[field, value] as const],
      );
      return send<typeof saveView>('POST', '/api/views', {
        body: { screen, name, search: Object.fromEntries(written) },
      });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: key(screen) }),
  });
}

export function useRemoveView(screen: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => send<typeof removeView>('DELETE', `/api/views/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: key(screen) }),
  });
}
