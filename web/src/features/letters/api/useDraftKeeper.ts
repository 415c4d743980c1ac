/** The keeper of one draft, for as long as its page is open. */

import { useEffect, useState, useSyncExternalStore } from 'react';
import { localCopy } from '../../../lib/localCopy.ts';
import { type Problem, problemFrom } from '../../../lib/problem.ts';
import { DraftKeeper, type DraftState } from '../model/draftKeeper.ts';
import type { LetterDraft } from '../model/letterDraft.ts';
import { draftPort } from './draftPort.ts';

interface Asked {
  proposal: string;
  assignment: string;
  person: string;
  /** Where no draft was begun. */
  first: LetterDraft;
}

export function useDraftKeeper({ proposal, assignment, person, first }: Asked) {
  const [keeper, setKeeper] = useState<DraftKeeper>();
  const [problem, setProblem] = useState<Problem>();
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a draft begins with is read once; `attempt` asks again.
  useEffect(() => {
    let opened: DraftKeeper | undefined;
    let gone = false;
    const given = {
      name: `banli-draft/letter/${assignment}/${person}`,
      port: draftPort(proposal, assignment),
      local: localCopy,
    };
    DraftKeeper.open(given, first).then(
      (each) => {
        if (gone) return;
        opened = each;
        setProblem(undefined);
        setKeeper(each);
      },
      (error: unknown) => {
        if (!gone) setProblem(problemFrom(error));
      },
    );
    const flush = () => opened?.flush();
    const hidden = () => document.visibilityState === 'hidden' && flush();
    const retry = () => opened?.retry();
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('online', retry);
    return () => {
      gone = true;
      flush();
      opened?.stop();
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('online', retry);
    };
  }, [proposal, assignment, person, attempt]);
  return { keeper, problem, again: () => setAttempt((count) => count + 1) };
}

export function useDraftState(keeper: DraftKeeper): DraftState {
  return useSyncExternalStore(keeper.listen, () => keeper.state);
}
