/** What the forms of a case offer, out of the policy it lives under. */

import { queryOptions } from '@tanstack/react-query';
import type { readChoices } from '../../../../../api/contract/choices.ts';
import { type AnswerOf, read } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';

export type Choices = AnswerOf<typeof readChoices>;

export function choicesQuery(id: string) {
  return queryOptions({
    queryKey: [...queryKeys.proposal(id), 'choices'],
    queryFn: ({ signal }) => read<typeof readChoices>(`/api/proposals/${id}/choices`, { signal }),
    staleTime: 60_000,
  });
}
