/** One case as the person may see it, with what he may do on it. */

import { queryOptions } from '@tanstack/react-query';
import type { readProposal } from '../../../../../api/contract/proposals.ts';
import { type AnswerOf, read } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';

export type Case = AnswerOf<typeof readProposal>;
export type CaseView = Case['view'];
export type Allowed = Case['allowed'][number];
export type AssignmentView = CaseView['assignments'][number];
export type ClockView = CaseView['clocks'][number];
export type LetterView = CaseView['letters'][number];

export function caseQuery(id: string) {
  return queryOptions({
    queryKey: [...queryKeys.proposal(id), 'case'],
    queryFn: ({ signal }) => read<typeof readProposal>(`/api/proposals/${id}`, { signal }),
  });
}
