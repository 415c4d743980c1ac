/** The decisions of this page on their way to the server; leaving the page, or closing it, sends them. */

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { problemFrom } from '../../../lib/problem.ts';
import { queryKeys } from '../../../lib/queryKeys.ts';
import { sendAct } from '../../acts/api/useAct.ts';
import { changes } from '../../live/changes.ts';
import { makeKeeper } from '../review/keptDecisions.ts';
import { type Decision, makeOutbox } from '../review/outbox.ts';

/** For so long a decision can be taken back. */
const holdSeconds = 5;

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

  return { outbox, list };
}
