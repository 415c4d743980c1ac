/** The decisions of this page on their way to the server; leaving the page, or closing it, sends them. */

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { problemFrom } from '../../../lib/problem.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';
import { sendAct } from '../../acts/api/useAct.ts';
import { changes } from '../../live/changes.ts';
import { forgetKept, isKept, makeKeeper, readKept } from '../review/keptDecisions.ts';
import { type Decision, makeOutbox } from '../review/outbox.ts';

/** For so long a decision can be taken back. */
const holdSeconds = 5;

/** The page that made a decision has sent it by then, or is gone. */
const orphaned = 12_000;

export function useOutbox(person: string) {
  const client = useQueryClient();
  const [outbox] = useState(() => {
    const send = async (decision: Decision, keepalive: boolean) => {
      const { proposal, command, payload, post, version, key } = decision;
      try {
        const after = await sendAct({ proposal, command, payload, post, version, key, keepalive });
        changes.did(proposal, after.version);
      } catch (error) {
        throw problemFrom(error);
      }
      // Other screens look again when they open; this one keeps its order.
      await client.invalidateQueries({ queryKey: queryKeys.lists, refetchType: 'none' });
      await client.invalidateQueries({ queryKey: queryKeys.proposal(proposal), refetchType: 'none' });
    };
    return makeOutbox({
      send,
      later: (then) => {
        const timer = setTimeout(then, holdSeconds * 1000);
        return () => clearTimeout(timer);
      },
      keep: makeKeeper(person),
      now: Date.now,
    });
  });
  const list = useSyncExternalStore(outbox.subscribe, outbox.list);

  useEffect(() => {
    const leave = () => outbox.flush(true);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      outbox.flush(false);
    };
  }, [outbox]);

  useEffect(() => takeUpOrphans(person), [person]);

  return { outbox, list };
}

/** Sends what a page that died had held. */
function takeUpOrphans(person: string): () => void {
  const timers = readKept(person).map(({ decision, at }) =>
    setTimeout(
      () => {
        if (!isKept(person, decision.key)) return;
        const { proposal, command, payload, post, version, key } = decision;
        sendAct({ proposal, command, payload, post, version, key }).then(
          () => forgetKept(person, key),
          (error) => {
            // An answer is an answer: the case stands in the queue as before, for a person to look at.
            if (problemFrom(error).status > 0) forgetKept(person, key);
          },
        );
      },
      Math.max(0, at + orphaned - Date.now()),
    ),
  );
  return () => {
    for (const timer of timers) clearTimeout(timer);
  };
}
