/** The pages of the letter as it will be printed, drawn anew when the fingers rest. */

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { previewLetter } from '../../../../../api/contract/letters.ts';
import { send } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';
import { useSettled } from '../../../lib/useSettled.ts';
import { type LetterDraft, payloadOf } from '../model/letterDraft.ts';
import type { Asked } from './useDraftCheck.ts';

export function usePreview({ proposal, version, assignment, kind }: Asked, draft: LetterDraft) {
  const settled = useSettled(draft, 800);
  const payload = payloadOf(settled, kind);
  return useQuery({
    queryKey: [...queryKeys.proposal(proposal), 'preview', assignment, version, JSON.stringify(payload)],
    queryFn: ({ signal }) =>
      send<typeof previewLetter>('POST', `/api/proposals/${proposal}/letters/preview`, {
        body: { assignment, payload },
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    // A picture of all pages is large.
    gcTime: 5_000,
  });
}
