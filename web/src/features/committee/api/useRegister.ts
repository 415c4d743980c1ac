/** Registers one proposal for somebody else. Sent again after a lost answer it is still registered once. */

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { listSessions } from '../../../../../api/contract/administration.ts';
import { ask, read } from '../../../lib/http.ts';
import { newKey } from '../../../lib/newKey.ts';
import { problemFrom } from '../../../lib/problem.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';
import type { CaseAfterAct } from '../../acts/api/useAct.ts';
import { bodyOf, type Kind, type Typed } from '../register/registerForm.ts';

export function useSessions(committee: string | undefined) {
  return useQuery({
    queryKey: ['sessions', committee ?? ''],
    queryFn: ({ signal }) => read<typeof listSessions>('/api/sessions', { query: { committee }, signal }),
    staleTime: 60_000,
  });
}

export function useRegister() {
  const client = useQueryClient();
  const key = useRef<string>(undefined);
  return useMutation({
    mutationFn: async ({ kind, typed, post }: { kind: Kind; typed: Typed; post: string }) => {
      key.current ??= newKey();
      const { data } = await ask<CaseAfterAct>(
        'POST',
        kind === 'submit' ? '/api/proposals' : '/api/proposals/received',
        { headers: { 'Idempotency-Key': key.current, 'Banli-Post': post }, body: bodyOf(kind, typed) },
      );
      return data;
    },
    onSuccess: async () => {
      key.current = undefined;
      await client.invalidateQueries({ queryKey: queryKeys.lists });
    },
    onError: (error) => {
      const { status } = problemFrom(error);
      // A clear answer: what is mended is another intention.
      if (status > 0 && status < 500 && status !== 429) key.current = undefined;
    },
  });
}
