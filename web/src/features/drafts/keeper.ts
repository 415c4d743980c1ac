/**
 * Keeps one text that is being written, a proposal or a letter: every change at once on this machine, within a second
 * of the last key on the server, never over a text that has not been seen. It knows no screen.
 *
 * 1. What was typed is in the local copy until the server has acknowledged it.
 * 2. One save is under way at a time; each names the revision it was written on.
 * 3. A conflict, a refusal or a lost connection changes nothing of what was typed.
 * 4. A text that stands on the server as this page last knew or sent it is no conflict, whatever its revision.
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
  let state: DraftState<B> = { status: 'loading', body: empty, revision: 0, mayWrite: true, replaced: 0 };
  const listeners = new Set<() => void>();
  let timer: unknown;
  let unsentSince: number | undefined;
  let underWay: Promise<void> | undefined;
  /** The first text whose answer never came: the server may have it. */
  let sent: B | undefined;
  /** What the server held when it was last heard of. */
  let known: B | undefined;
  let failures = 0;
  let keepPrevious = false;
  let over = false;
  let forgotten = false;

  const set = (part: Partial<DraftState<B>>) => {
    state = { ...state, ...part };
    for (const each of listeners) each();
  };
  const copyHere = () => local.write({ body: state.body, seen: state.revision, ...(sent && { sent }) });
  const plan = (milliseconds: number) => {
    timers.clear(timer);
    if (!over) timer = timers.set(() => void save(), milliseconds);
  };
  const statusNow = () => state.status;
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
    sent ??= body;
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
      known = body;
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
        set({ status: 'unsaved' });
        plan(settling);
      }
    } catch (error) {
      if (!over) failed(problemFrom(error));
    }
  }

  function failed(problem: Problem): void {
    const theirs = problem.code === 'stale' ? port.theirs(problem) : undefined;
    if (theirs && isOurs(theirs.body)) {
      set({ status: 'unsaved', revision: theirs.revision });
      sent = undefined;
      copyHere();
      plan(0);
    } else if (theirs) set({ status: 'conflict', theirs, problem });
    else if (problem.code === 'unseen') set({ status: 'gone', problem });
    else if (!mayPass(problem)) set({ status: 'refused', problem });
    else {
      set({ status: 'waiting', problem });
      plan(retries[Math.min(failures, retries.length - 1)] ?? longestUnsent);
      failures += 1;
    }
  }

  /** Nothing that somebody else wrote would be lost by writing over it. */
  function isOurs(body: B): boolean {
    return [known, sent].some((each) => each !== undefined && sameBody(each, body));
  }

  function typed(body: B): void {
    if (body === state.body || forgotten) return;
    // An editor says what it has taken up in its own words.
    if (unsentSince === undefined && sameBody(body, state.body)) return;
    unsentSince ??= now();
    // Another attempt is worth making once something has been changed.
    const isFree = ['untouched', 'saved', 'refused'].includes(state.status);
    set({ body, ...(isFree && { status: 'unsaved', problem: undefined }) });
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
    known = kept?.body;
    const base: Partial<DraftState<B>> = kept
      ? {
          status: 'saved',
          body: kept.body,
          revision: kept.revision,
          mayWrite: kept.mayWrite,
          savedAt: kept.at,
          savedBy: kept.personName,
        }
      : { status: 'untouched', body: empty, revision: 0 };
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
      set({ ...mine, status: 'unsaved' });
      plan(0);
    }
  }

  function replace(body: B): void {
    keepPrevious = true;
    typed(body);
    set({ replaced: state.replaced + 1 });
  }

  async function choose(which: 'mine' | 'theirs'): Promise<void> {
    const { theirs, revision } = state;
    if (state.status !== 'conflict' || !theirs) return;
    keepPrevious = true;
    unsentSince = now();
    sent = undefined;
    known = theirs.body;
    set({ status: 'unsaved', revision: theirs.revision, problem: undefined });
    copyHere();
    do await save();
    while (unsentSince !== undefined && statusNow() === 'unsaved');
    if (unsentSince !== undefined) {
      // Not carried out: the choice is still to be made, and the next page has to ask for it, too.
      timers.clear(timer);
      set({ status: 'conflict', ...(state.theirs === theirs && { revision }) });
      copyHere();
      return;
    }
    if (which === 'theirs') {
      // Mine is among the versions now; the other text comes back on top of it.
      replace(theirs.body);
      await save();
    }
    if (state.theirs === theirs) set({ theirs: undefined });
  }

  function leave(): void {
    if (!underWay) void save({ keepalive: true });
  }

  /** On from what is gone: `body` is all that there is, under a revision of none. */
  function beginAnew(body: B): void {
    sent = undefined;
    known = undefined;
    set({ body, revision: 0, problem: undefined });
  }

  return {
    state: () => state,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start,
    change: typed,
    replace,
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
      else if (state.status === 'refused') set({ status: 'unsaved' });
      if (['waiting', 'unsaved'].includes(state.status)) plan(0);
    },
    choose,
    revive() {
      unsentSince = now();
      beginAnew(state.body);
      set({ status: 'unsaved' });
      copyHere();
      plan(0);
    },
    giveUp() {
      local.setAside(state.body);
      local.clear();
      unsentSince = undefined;
      beginAnew(empty);
      set({ status: 'untouched', replaced: state.replaced + 1 });
    },
    aside: local.aside,
    forget() {
      over = true;
      forgotten = true;
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

/** Whether it is worth trying again as it is: the server was not reached, is busy, or asks who one is. */
function mayPass({ status, code }: Problem): boolean {
  return status === 0 || status >= 500 || status === 429 || status === 401 || code === 'stale';
}
