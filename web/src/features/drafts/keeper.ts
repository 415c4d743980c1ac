/**
 * Keeps one text that is being written: every change at once on this machine, within a second of the last key on the
 * server, never over a text that has not been seen. It knows no screen.
 *
 * 1. What was typed is in the local copy until the server has acknowledged it.
 * 2. One save is under way at a time; each names the revision it was written on.
 * 3. A conflict, a refusal or a lost connection changes nothing of what was typed.
 */

import { type Problem, problemFrom } from '../../lib/problem.ts';
import type { DraftKeeper, DraftPort, DraftState, Kept, LocalCopy, LocalPort, Timers } from './draft.ts';
import { sameBody } from './sameBody.ts';

const settling = 600;
const longestUnsent = 3000;
const retries = [2000, 5000, 10_000, 20_000];

interface Given<B> {
  port: DraftPort<B>;
  local: LocalPort<B>;
  empty: B;
  timers: Timers;
  now: () => number;
}

export function makeDraftKeeper<B>({ port, local, empty, timers, now }: Given<B>): DraftKeeper<B> {
  let state: DraftState<B> = { status: 'loading', body: empty, revision: 0, mayWrite: true };
  const listeners = new Set<() => void>();
  let timer: unknown;
  let unsentSince: number | undefined;
  let underWay: Promise<void> | undefined;
  let sent: B | undefined;
  let failures = 0;
  let keepPrevious = false;
  let over = false;

  const set = (part: Partial<DraftState<B>>) => {
    state = { ...state, ...part };
    for (const each of listeners) each();
  };
  const copyHere = () => local.write({ body: state.body, seen: state.revision, ...(sent && { sent }) });
  const plan = (milliseconds: number) => {
    timers.clear(timer);
    if (!over) timer = timers.set(() => void save(), milliseconds);
  };
  const isStuck = () => ['loading', 'conflict', 'gone', 'refused'].includes(state.status);

  async function save(options: { keepalive?: boolean } = {}): Promise<void> {
    if (underWay) return underWay;
    if (unsentSince === undefined || isStuck() || over) return;
    timers.clear(timer);
    underWay = send(options).finally(() => {
      underWay = undefined;
    });
    return underWay;
  }

  async function send(options: { keepalive?: boolean }): Promise<void> {
    const { body } = state;
    const kept = keepPrevious;
    sent = body;
    copyHere();
    set({ status: 'saving', problem: undefined });
    try {
      const saved = await port.save(body, {
        seen: state.revision,
        ...(kept && { keepPrevious: true }),
        ...options,
      });
      if (over) return;
      sent = undefined;
      failures = 0;
      keepPrevious = false;
      set({ revision: saved.revision, savedAt: saved.at, savedBy: undefined });
      if (state.body === body) {
        unsentSince = undefined;
        local.clear();
        set({ status: 'saved' });
      } else {
        unsentSince = now();
        copyHere();
        set({ status: 'saved' });
        plan(settling);
      }
    } catch (error) {
      if (!over) failed(problemFrom(error));
    }
  }

  function failed(problem: Problem): void {
    const theirs = problem.code === 'stale' ? port.theirs(problem) : undefined;
    if (theirs) set({ status: 'conflict', theirs, problem });
    else if (problem.code === 'unseen') set({ status: 'gone', problem });
    else if ([403, 413, 422].includes(problem.status)) set({ status: 'refused', problem });
    else {
      set({ status: 'waiting', problem });
      plan(retries[Math.min(failures, retries.length - 1)] ?? longestUnsent);
      failures += 1;
    }
  }

  function typed(body: B): void {
    if (body === state.body) return;
    unsentSince ??= now();
    // Another attempt is worth making once something has been changed.
    set({ body, ...(state.status === 'refused' && { status: 'saved', problem: undefined }) });
    copyHere();
    if (!underWay && state.status !== 'waiting') {
      plan(Math.max(0, Math.min(settling, unsentSince + longestUnsent - now())));
    }
  }

  async function start(): Promise<void> {
    over = false;
    if (state.status !== 'loading') return;
    try {
      begin(await port.read(), local.read());
    } catch (error) {
      const problem = problemFrom(error);
      const copy = local.read();
      set({ problem, ...(copy && { body: copy.body, revision: copy.seen }) });
      if (problem.status !== 0 && problem.status < 500) return;
      timers.clear(timer);
      timer = timers.set(() => void start(), retries[0] ?? 0);
    }
  }

  function begin(kept: Kept<B> | undefined, copy: LocalCopy<B> | undefined): void {
    const base: Partial<DraftState<B>> = kept
      ? {
          status: 'saved',
          body: kept.body,
          revision: kept.revision,
          mayWrite: kept.mayWrite,
          savedAt: kept.at,
          savedBy: kept.personName,
        }
      : { status: 'untouched' };
    const same = copy && sameBody(copy.body, kept?.body ?? empty);
    if (!copy || same || kept?.mayWrite === false) {
      if (same) local.clear();
      set({ ...base, problem: undefined });
      return;
    }
    unsentSince = now();
    const mine = { ...base, body: copy.body, restored: true, problem: undefined };
    const isOwn = kept && copy.sent !== undefined && sameBody(kept.body, copy.sent);
    if (kept && kept.revision !== copy.seen && !isOwn) set({ ...mine, status: 'conflict', theirs: kept });
    else if (!kept && copy.seen > 0) set({ ...mine, status: 'gone', revision: copy.seen });
    else {
      set(mine);
      plan(0);
    }
  }

  function leave(): void {
    if (!underWay) void save({ keepalive: true });
  }

  return {
    state: () => state,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start,
    change: typed,
    replace(body) {
      keepPrevious = true;
      typed(body);
    },
    async settle() {
      while (unsentSince !== undefined && !isStuck() && !over) {
        await save();
        if (state.status === 'waiting') break;
      }
      if (unsentSince !== undefined && state.problem) throw state.problem;
      return state.revision;
    },
    leave,
    retry() {
      if (state.status === 'loading') void start();
      else if (state.status === 'waiting') plan(0);
    },
    async choose(which) {
      const { theirs } = state;
      if (state.status !== 'conflict' || !theirs) return;
      keepPrevious = true;
      unsentSince = now();
      sent = undefined;
      set({ status: 'saved', revision: theirs.revision, theirs: undefined, problem: undefined });
      copyHere();
      await save();
      if (which === 'mine' || unsentSince !== undefined) return;
      // Mine is among the versions now; the other text comes back on top of it.
      keepPrevious = true;
      typed(theirs.body);
      await save();
    },
    revive() {
      unsentSince = now();
      sent = undefined;
      set({ status: 'saved', revision: 0, problem: undefined });
      copyHere();
      plan(0);
    },
    forget() {
      over = true;
      unsentSince = undefined;
      timers.clear(timer);
      local.clear();
    },
    stop() {
      leave();
      over = true;
      timers.clear(timer);
    },
  };
}
