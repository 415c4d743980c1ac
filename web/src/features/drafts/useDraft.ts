/** A text that is being written, kept by itself. The component that calls it is keyed by the draft's id. */

import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Draft } from '../../../../api/contract/drafts.ts';
import { useMe } from '../session/api/useMe.ts';
import { draftPort } from './api/draftPort.ts';
import type { DraftKeeper, DraftState } from './draft.ts';
import { makeDraftKeeper } from './keeper.ts';
import { localCopy } from './localCopy.ts';

export interface DraftNamed<B> {
  /** `proposal/<…>` or `letter/<assignment>`. */
  id: string;
  /** The case of a letter, or the one that is being revised. */
  case?: string | undefined;
  /** What stands there before anything has been typed. */
  empty: B;
  /** The draft's body, from what was kept. */
  bodyOf: (kept: Draft['body']) => B;
}

export interface UsedDraft<B> {
  state: DraftState<B>;
  keeper: DraftKeeper<B>;
}

export function useDraft<B>({ id, case: proposal, empty, bodyOf }: DraftNamed<B>): UsedDraft<B> {
  const { person } = useMe();
  const [keeper] = useState(() =>
    makeDraftKeeper<B>({
      port: draftPort({ id, case: proposal, bodyOf }),
      local: localCopy<B>(person.id, id),
      empty,
      timers: {
        set: (action, milliseconds) => window.setTimeout(action, milliseconds),
        clear: (timer) => window.clearTimeout(typeof timer === 'number' ? timer : undefined),
      },
      now: () => Date.now(),
    }),
  );
  const state = useSyncExternalStore(keeper.listen, keeper.state);
  useEffect(() => {
    void keeper.start();
    const leave = () => keeper.leave();
    const hide = () => document.visibilityState === 'hidden' && keeper.leave();
    const retry = () => keeper.retry();
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('online', retry);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('online', retry);
      keeper.stop();
    };
  }, [keeper]);
  return { state, keeper };
}
