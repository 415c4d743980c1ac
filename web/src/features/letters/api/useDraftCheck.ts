/** What the draft still lacks, asked anew when the fingers rest. */

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { checkLetter } from '../../../../../api/contract/letters.ts';
import { type AnswerOf, send } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';
import { useSettled } from '../../../lib/useSettled.ts';
import { type LetterDraft, payloadOf } from '../model/letterDraft.ts';

export type DraftCheck = AnswerOf<typeof checkLetter>;

export interface Asked {
  proposal: string;
  version: number;
  assignment: string;
  kind: 'reply' | 'opinion';
}

export function useDraftCheck({ proposal, version, assignment, kind }: Asked, draft: LetterDraft) {
  const settled = useSettled(draft, 500);
  const payload = payloadOf(settled, kind);
  return useQuery({
    // A contact recorded meanwhile closes a gate: the version belongs to the question.
    queryKey: [...queryKeys.proposal(proposal), 'check', assignment, version, JSON.stringify(payload)],
    queryFn: ({ signal }) =>
      send<typeof checkLetter>('POST', `/api/proposals/${proposal}/letters/check`, {
        body: { assignment, payload },
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    gcTime: 60_000,
  });
}
