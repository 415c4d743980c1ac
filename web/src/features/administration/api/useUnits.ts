/** All units of the administrator's committees. */

import { useQuery } from '@tanstack/react-query';
import type { listAllUnits } from '../../../../../api/contract/administrationUnits.ts';
import { type AnswerOf, read } from '../../../lib/http.ts';
import { keys } from './keys.ts';

export type Unit = AnswerOf<typeof listAllUnits>['units'][number];

export function useUnits() {
  return useQuery({
    queryKey: keys.units,
    queryFn: ({ signal }) => read<typeof listAllUnits>('/api/administration/units', { signal }),
  });
}
