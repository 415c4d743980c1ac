/**
 * Decisions of a review run on their way: each is held for a few seconds, in which it can be taken back, then sent.
 * Its key is made when it is decided, so that sending it twice does it once; what is held is kept in a store, so that
 * a browser that dies meanwhile loses nothing.
 */

import type { Problem } from '../../../lib/problem.ts';
import type { Payload } from '../../acts/api/useAct.ts';

type Choice =
  | { command: 'file'; payload: Payload<'file'> }
  | { command: 'decline'; payload: Payload<'decline'> }
  | { command: 'returnForRevision'; payload: Payload<'returnForRevision'> };

export type Decision = Choice & {
  proposal: string;
  number: string;
  title: string;
  post: string;
  version: number;
  key: string;
};

export interface Held {
  decision: Decision;
  state: 'held' | 'sending' | 'done' | 'failed';
  problem?: Problem;
  /** When the answer came. */
  answeredAt?: number;
}

export interface OutboxPorts {
  /** Rejects with a `Problem`. */
  send: (decision: Decision, keepalive: boolean) => Promise<void>;
  /** Calls back after the time to take back; answers how to prevent it. */
  later: (then: () => void) => () => void;
  /** What is not yet answered, outside the page. */
  keep: (decisions: readonly Decision[]) => void;
  now: () => number;
}

export interface Outbox {
  list(): readonly Held[];
  subscribe(changed: () => void): () => void;
  hold(decision: Decision): void;
  /** The last one that is still held is as if it had not been decided. */
  takeBack(): Decision | undefined;
  /** Sends at once all that is held. */
  flush(keepalive: boolean): void;
  /** Sends again what had failed, under its own key. */
  again(proposal: string): void;
  /** A failed decision is given up. */
  forget(proposal: string): void;
}

export function makeOutbox({ send, later, keep, now }: OutboxPorts): Outbox {
  let list: readonly Held[] = [];
  const listeners = new Set<() => void>();
  const timers = new Map<string, () => void>();

  function set(next: readonly Held[]) {
    list = next;
    keep(list.filter(({ state }) => state === 'held' || state === 'sending').map((each) => each.decision));
    for (const listener of listeners) listener();
  }

  function change(key: string, to: Omit<Held, 'decision'>) {
    set(list.map((each) => (each.decision.key === key ? { decision: each.decision, ...to } : each)));
  }

  function dispatch({ decision }: Held, keepalive: boolean) {
    timers.get(decision.key)?.();
    timers.delete(decision.key);
    change(decision.key, { state: 'sending' });
    send(decision, keepalive).then(
      () => change(decision.key, { state: 'done', answeredAt: now() }),
      (problem: Problem) => change(decision.key, { state: 'failed', problem, answeredAt: now() }),
    );
  }

  const without = (proposal: string) => list.filter((each) => each.decision.proposal !== proposal);

  return {
    list: () => list,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    hold(decision) {
      const held: Held = { decision, state: 'held' };
      set([...without(decision.proposal), held]);
      timers.set(
        decision.key,
        later(() => dispatch(held, false)),
      );
    },
    takeBack() {
      const last = [...list].reverse().find((each) => each.state === 'held')?.decision;
      if (!last) return undefined;
      timers.get(last.key)?.();
      timers.delete(last.key);
      set(without(last.proposal));
      return last;
    },
    flush(keepalive) {
      for (const each of list) if (each.state === 'held') dispatch(each, keepalive);
    },
    again(proposal) {
      const failed = list.find((each) => each.decision.proposal === proposal && each.state === 'failed');
      if (failed) dispatch(failed, false);
    },
    forget(proposal) {
      set(without(proposal));
    },
  };
}
