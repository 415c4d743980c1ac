/**
 * Keeps what is being written. 1. Every change lies in the browser's own memory at once, and in the row within a
 * second of the last key. 2. Nothing that somebody else has written is overwritten unseen: then both texts are kept
 * and a person chooses. 3. A lost connection costs nothing: it goes on trying.
 */

import { type Problem, problemFrom } from '../../../lib/problem.ts';
import { draftFrom, isSame, type LetterDraft } from './letterDraft.ts';

/** A text as the row keeps it. */
export interface KeptDraft {
  revision: number;
  content: LetterDraft;
  at: string;
  personName: string;
}

export interface DraftPort {
  read(): Promise<KeptDraft | undefined>;
  /** Throws a `Problem`; `stale` when the revision is no longer the newest. */
  write(
    content: LetterDraft,
    revision: number,
    keepalive: boolean,
  ): Promise<{ revision: number; at: string }>;
}

/** The browser's own memory, of strings; may be full or forbidden. */
export interface LocalCopy {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
  remove(name: string): void;
}

type DraftStatus = 'saved' | 'unsaved' | 'saving' | 'lost' | 'conflict' | 'ended' | 'refused';

export interface DraftState {
  status: DraftStatus;
  content: LetterDraft;
  savedAt?: string | undefined;
  /** The other text, when two have written. */
  theirs?: KeptDraft | undefined;
  problem?: Problem | undefined;
  /** Raised when the content was replaced from outside, so that the editor takes it up. */
  replaced: number;
}

interface Timing {
  /** After the last key. */
  rest: number;
  /** While keys keep coming. */
  longest: number;
  retry: number;
}

const usual: Timing = { rest: 500, longest: 3000, retry: 3000 };

export class DraftKeeper {
  #state: DraftState;
  #revision = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsavedSince: number | undefined;
  #writing = false;
  #stopped = false;
  #handedIn = false;
  readonly #listeners = new Set<() => void>();
  readonly #name: string;
  readonly #port: DraftPort;
  readonly #local: LocalCopy;
  readonly #timing: Timing;

  private constructor(
    {
      name,
      port,
      local,
      timing = usual,
    }: { name: string; port: DraftPort; local: LocalCopy; timing?: Timing },
    content: LetterDraft,
  ) {
    this.#name = name;
    this.#port = port;
    this.#local = local;
    this.#timing = timing;
    this.#state = { status: 'saved', content, replaced: 0 };
  }

  /** Reads the row, and what this browser had not yet handed over when it was closed. `first` is for a draft never begun. */
  static async open(
    given: { name: string; port: DraftPort; local: LocalCopy; timing?: Timing },
    first: LetterDraft,
  ): Promise<DraftKeeper> {
    const kept = await given.port.read();
    const keeper = new DraftKeeper(given, kept?.content ?? first);
    keeper.#revision = kept?.revision ?? 0;
    keeper.#state.savedAt = kept?.at;
    const left = keeper.#leftBehind();
    if (!left || isSame(left.content, keeper.#state.content)) keeper.#local.remove(given.name);
    else if (left.revision === keeper.#revision) keeper.change(left.content);
    else if (kept) keeper.#show({ status: 'conflict', content: left.content, theirs: kept });
    else {
      // Handed in by somebody else meanwhile: what lay here is no draft any more, but it is not thrown away.
      keeper.#setAside(left.content);
      keeper.#local.remove(given.name);
    }
    return keeper;
  }

  get state(): DraftState {
    return this.#state;
  }

  /** Of what the row holds. */
  get revision(): number {
    return this.#revision;
  }

  listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  change(content: LetterDraft): void {
    if (isSame(content, this.#state.content) && this.#state.status === 'saved') return;
    const { status } = this.#state;
    if (!this.#handedIn) this.#remember(content);
    const stays = status === 'conflict' || status === 'ended';
    this.#show({ content, status: stays ? status : status === 'lost' ? 'lost' : 'unsaved' });
    if (stays) return;
    this.#unsavedSince ??= Date.now();
    const overdue = Date.now() - this.#unsavedSince >= this.#timing.longest;
    this.#plan(overdue ? 0 : this.#timing.rest);
  }

  /** The page is going away: whatever is not yet in the row is sent along. */
  flush(): void {
    if (this.#state.status === 'unsaved' || this.#state.status === 'lost') void this.#write(true);
  }

  /** Everything in the row before something is done with it; false if it is not. */
  async settle(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#writing) await new Promise((resolve) => this.#once(() => resolve(undefined)));
    if (this.#state.status !== 'saved') await this.#write(false);
    return this.#state.status === 'saved';
  }

  /** Of two texts one goes on; the other one is set aside, not lost. */
  choose(which: 'mine' | 'theirs'): void {
    const { theirs, content, replaced } = this.#state;
    if (!theirs) return;
    this.#revision = theirs.revision;
    if (which === 'mine') {
      this.#show({ status: 'unsaved', theirs: undefined });
      this.#plan(0);
      return;
    }
    this.#setAside(content);
    this.#local.remove(this.#name);
    this.#unsavedSince = undefined;
    this.#show({
      status: 'saved',
      content: theirs.content,
      savedAt: theirs.at,
      theirs: undefined,
      replaced: replaced + 1,
    });
  }

  /** Takes up an earlier text as a change of today. */
  replace(content: LetterDraft): void {
    this.change(content);
    this.#show({ replaced: this.#state.replaced + 1 });
  }

  /** The text of this browser that was passed over in a conflict. */
  aside(): LetterDraft | undefined {
    const kept = this.#local.get(`${this.#name}/aside`);
    return kept === undefined ? undefined : draftFrom(parsed(kept));
  }

  /** Handed in: the row is gone with the act. */
  end(): void {
    this.stop();
    this.#handedIn = true;
    this.#local.remove(this.#name);
    this.#show({ status: 'ended' });
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  retry = (): void => {
    if (this.#state.status === 'lost' || this.#state.status === 'refused') this.#plan(0);
  };

  #plan(after: number): void {
    clearTimeout(this.#timer);
    if (this.#stopped) return;
    this.#timer = setTimeout(() => void this.#write(false), after);
  }

  async #write(keepalive: boolean): Promise<void> {
    // One at a time: the next one needs the revision that this one brings.
    if (this.#writing || this.#state.status === 'conflict' || this.#state.status === 'ended') return;
    clearTimeout(this.#timer);
    this.#writing = true;
    const { content } = this.#state;
    if (this.#state.status !== 'lost') this.#show({ status: 'saving' });
    try {
      const { revision, at } = await this.#port.write(content, this.#revision, keepalive);
      this.#writing = false;
      this.#saved(content, revision, at);
    } catch (error) {
      this.#writing = false;
      await this.#failed(problemFrom(error));
    }
  }

  #saved(content: LetterDraft, revision: number, at: string): void {
    this.#revision = revision;
    this.#unsavedSince = undefined;
    if (this.#state.content === content) {
      this.#local.remove(this.#name);
      this.#show({ status: 'saved', savedAt: at, problem: undefined });
      return;
    }
    this.#remember(this.#state.content);
    this.#show({ status: 'unsaved', savedAt: at, problem: undefined });
    this.#plan(this.#timing.rest);
  }

  async #failed(problem: Problem): Promise<void> {
    if (problem.code === 'stale') {
      const theirs = await this.#port.read().catch(() => undefined);
      if (theirs) return this.#show({ status: 'conflict', theirs });
    }
    if (problem.code === 'unseen') return this.#show({ status: 'ended', problem });
    const mayPass =
      problem.status === 0 || problem.status >= 500 || problem.status === 429 || problem.status === 401;
    this.#show({ status: mayPass || problem.code === 'stale' ? 'lost' : 'refused', problem });
    if (this.#state.status === 'lost') this.#plan(this.#timing.retry);
  }

  #remember(content: LetterDraft): void {
    this.#local.set(this.#name, JSON.stringify({ revision: this.#revision, content }));
  }

  #setAside(content: LetterDraft): void {
    this.#local.set(`${this.#name}/aside`, JSON.stringify(content));
  }

  #leftBehind(): { revision: number; content: LetterDraft } | undefined {
    const kept = this.#local.get(this.#name);
    const value = kept === undefined ? undefined : parsed(kept);
    if (typeof value !== 'object' || value === null || !('revision' in value) || !('content' in value))
      return undefined;
    return { revision: Number(value.revision), content: draftFrom(value.content) };
  }

  #show(change: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...change };
    for (const each of this.#listeners) each();
  }

  #once(listener: () => void): void {
    const stop = this.listen(() => {
      stop();
      listener();
    });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
