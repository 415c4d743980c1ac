/** The telephone numbers that this person may have on the case. */

import { queryOptions } from '@tanstack/react-query';
import type { listTelephones } from '../../../../../api/contract/telephones.ts';
import { type AnswerOf, read } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';

export type Telephone = AnswerOf<typeof listTelephones>['telephones'][number];

export function telephonesQuery(id: string) {
  return queryOptions({
    queryKey: [...queryKeys.proposal(id), 'telephones'],
    queryFn: ({ signal }) => read<typeof listTelephones>(`/api/proposals/${id}/telephones`, { signal }),
    staleTime: 60_000,
  });
}
