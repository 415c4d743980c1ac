/** A text that is being written, kept by itself. The component that calls it is keyed by the draft's id. */

import { useEffect, useState, useSyncExternalStore } from 'react';
import { useMe } from '../session/api/useMe.ts';
import { type DraftNamed, draftPort } from './api/draftPort.ts';
import type { DraftKeeper, DraftState } from './draft.ts';
import { makeDraftKeeper } from './keeper.ts';
import { localCopy } from './localCopy.ts';

export interface UsedDraft<B> {
  state: DraftState<B>;
  keeper: DraftKeeper<B>;
}

/** `empty`: what stands there before anything has been typed. */
export function useDraft<B>({ empty, ...named }: DraftNamed<B> & { empty: B }): UsedDraft<B> {
  const { person } = useMe();
  const [keeper] = useState(() =>
    makeDraftKeeper<B>({
      port: draftPort(named),
      local: localCopy({ ...named, person: person.id }),
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
