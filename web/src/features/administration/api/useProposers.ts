/** Members and organisations that a post can speak for. */

import { useQuery } from '@tanstack/react-query';
import type { listProposers } from '../../../../../api/contract/lookups.ts';
import { read } from '../../../lib/http.ts';
import { keys } from './keys.ts';

export function useProposers() {
  return useQuery({
    queryKey: [...keys.all, 'proposers'],
    queryFn: ({ signal }) => read<typeof listProposers>('/api/proposers', { signal }),
  });
}
