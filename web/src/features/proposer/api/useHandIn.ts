/** Hands in a new proposal, or a revised one. One key until it is answered; the draft goes with it. */

import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ask } from '../../../lib/http.ts';
import { newKey } from '../../../lib/newKey.ts';
import { type Problem, problemFrom } from '../../../lib/problem.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';
import type { CaseAfterAct } from '../../acts/api/useAct.ts';
import { draftsKey } from './useDrafts.ts';

export interface HandingIn {
  /** `/api/proposals`, or the command of the case that is revised. */
  path: string;
  body: unknown;
  post: string;
  /** `proposal/<key>@<revision>` */
  draft: string;
}

export function useHandIn() {
  const client = useQueryClient();
  const key = useRef<string>(undefined);
  const [problem, setProblem] = useState<Problem>();
  const [isSending, setSending] = useState(false);

  async function send({ path, body, post, draft }: HandingIn): Promise<CaseAfterAct | undefined> {
    key.current ??= newKey();
    setSending(true);
    setProblem(undefined);
    try {
      const { data } = await ask<CaseAfterAct>('POST', path, {
        headers: { 'Idempotency-Key': key.current, 'Banli-Post': post, 'Banli-Draft': draft },
        body,
      });
      key.current = undefined;
      await client.invalidateQueries({ queryKey: draftsKey });
      await client.invalidateQueries({ queryKey: queryKeys.lists });
      await client.invalidateQueries({ queryKey: queryKeys.proposal(data.id) });
      return data;
    } catch (error) {
      const fault = problemFrom(error);
      // Without a clear answer it may have been done: only then is it sent again under the same key.
      if (fault.status > 0 && fault.status < 500 && fault.status !== 429) key.current = undefined;
      setProblem(fault);
      return undefined;
    } finally {
      setSending(false);
    }
  }

  return { send, problem, isSending, fail: setProblem };
}
