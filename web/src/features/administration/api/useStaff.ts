/** The people of the units whose office one is. */

import { useQuery } from '@tanstack/react-query';
import type { listStaff } from '../../../../../api/contract/administrationPeople.ts';
import { read } from '../../../lib/http.ts';
import { keys } from './keys.ts';

export function useStaff() {
  return useQuery({
    queryKey: keys.staff,
    queryFn: ({ signal }) => read<typeof listStaff>('/api/staff', { signal }),
  });
}
