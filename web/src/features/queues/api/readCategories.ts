/** The categories of the committees that one works for, to narrow a list by. */

import { queryOptions } from '@tanstack/react-query';
import type { listCategories } from '../../../../../api/contract/lookups.ts';
import { read } from '../../../lib/http.ts';

export const categoriesQuery = queryOptions({
  queryKey: ['categories'],
  queryFn: ({ signal }) => read<typeof listCategories>('/api/categories', { signal }),
  staleTime: 600_000,
});
