/** How the installation does; asked again every half minute while it is looked at. */

import { useQuery } from '@tanstack/react-query';
import type { health } from '../../../../../api/contract/administrationRecord.ts';
import { type AnswerOf, read } from '../../../lib/http.ts';
import { keys } from './keys.ts';

export type Health = AnswerOf<typeof health>;

export function useHealth() {
  return useQuery({
    queryKey: keys.health,
    queryFn: ({ signal }) => read<typeof health>('/api/administration/health', { signal }),
    refetchInterval: 30_000,
  });
}
