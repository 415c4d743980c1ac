/** Sends, on whatever screen the person comes back to, the decisions that a review run held when its browser died. */

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { problemFrom } from '../../../lib/problem.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';
import { sendAct } from '../../acts/api/useAct.ts';
import { forgetKept, isKept, readKept } from '../review/keptDecisions.ts';
import type { Decision } from '../review/outbox.ts';

/** The page that made a decision has sent it by then, or is gone. */
const orphanedMs = 12_000;

export function LeftDecisions({ person }: { person: string }) {
  const client = useQueryClient();
  useEffect(() => {
    let timers: ReturnType<typeof setTimeout>[] = [];
    let isGone = false;
    const takeUp = async (decision: Decision) => {
      if (!(await isKept(person, decision.key))) return;
      await sendLeft(person, decision);
      await client.invalidateQueries({ queryKey: queryKeys.lists, refetchType: 'none' });
    };
    void readKept(person).then((kept) => {
      if (isGone) return;
      timers = kept.map(({ decision, at }) =>
        setTimeout(() => void takeUp(decision), Math.max(0, at + orphanedMs - Date.now())),
      );
    });
    return () => {
      isGone = true;
      for (const timer of timers) clearTimeout(timer);
    };
  }, [person, client]);
  return null;
}

async function sendLeft(person: string, decision: Decision): Promise<void> {
  const { proposal, command, payload, post, version, key } = decision;
  try {
    await sendAct({ proposal, command, payload, post, version, key });
    forgetKept(person, key);
  } catch (error) {
    // An answer is an answer: the case stands in the queue as before, for a person to look at.
    if (problemFrom(error).status > 0) forgetKept(person, key);
  }
}
