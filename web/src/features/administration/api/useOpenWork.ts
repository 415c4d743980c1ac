/** What waits for one post, and who could take it over. */

import { useQuery } from '@tanstack/react-query';
import type { openWork } from '../../../../../api/contract/administrationPosts.ts';
import { read } from '../../../lib/http.ts';
import { keys } from './keys.ts';

export function useOpenWork(post: string) {
  return useQuery({
    queryKey: [...keys.openWork, post],
    queryFn: ({ signal }) =>
      read<typeof openWork>(`/api/posts/${encodeURIComponent(post)}/open-work`, { signal }),
    staleTime: 0,
  });
}
