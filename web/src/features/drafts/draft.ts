/** A text being written, as the keeper, its ports and the screens speak of it. */

import type { Problem } from '../../lib/problem.ts';

export interface Kept<B> {
  revision: number;
  at: string;
  personName: string;
  mayWrite: boolean;
  body: B;
}

interface SaveOptions {
  seen: number;
  keepPrevious?: boolean;
  /** The page is being left. */
  keepalive?: boolean;
}

/** The server, as the keeper needs it. `save` throws a `Problem`; `theirs` reads the text that came with `stale`. */
export interface DraftPort<B> {
  read(): Promise<Kept<B> | undefined>;
  save(body: B, options: SaveOptions): Promise<{ revision: number; at: string }>;
  theirs(problem: Problem): Kept<B> | undefined;
}

export interface LocalCopy<B> {
  body: B;
  /** The revision it was written on. */
  seen: number;
  /** What was on its way to the server, whose answer may never have come. */
  sent?: B | undefined;
}

/** The copy on this machine. None of it throws. */
export interface LocalPort<B> {
  read(): LocalCopy<B> | undefined;
  write(copy: LocalCopy<B>): void;
  clear(): void;
  /** A text that was passed over, kept beside the copy. */
  aside(): B | undefined;
  setAside(body: B): void;
}

type DraftStatus =
  /** Being read. */
  | 'loading'
  /** Nothing has been typed yet. */
  | 'untouched'
  | 'saved'
  /** Typed, and about to be sent. */
  | 'unsaved'
  | 'saving'
  /** The server was not reached; tried again by itself. */
  | 'waiting'
  /** Somebody else, or another window, has saved another text. */
  | 'conflict'
  /** Submitted or deleted elsewhere. */
  | 'gone'
  /** The server does not take it as it is. */
  | 'refused';

export interface DraftState<B> {
  status: DraftStatus;
  body: B;
  revision: number;
  mayWrite: boolean;
  savedAt?: string | undefined;
  savedBy?: string | undefined;
  /** Typed on this machine earlier, and only now sent. */
  restored?: boolean | undefined;
  /** The other text of a conflict, until the choice is carried out. */
  theirs?: Kept<B> | undefined;
  /** Counts how often the text was put there by something else than the fingers: an editor takes it up anew. */
  replaced: number;
  problem?: Problem | undefined;
}

export interface DraftKeeper<B> {
  state(): DraftState<B>;
  listen(listener: () => void): () => void;
  /** Reads, and sends what was left on this machine. */
  start(): Promise<void>;
  change(body: B): void;
  /** Puts an earlier version in the place of the present text, which stays among the versions. */
  replace(body: B): void;
  /** Sends what is unsent and answers the revision; throws the problem that stands in the way. */
  settle(): Promise<number>;
  /** The page is being left. */
  leave(): void;
  /** Tries again at once. */
  retry(): void;
  /** In a conflict: mine stays, the other text is among the versions; or the other way round. */
  choose(which: 'mine' | 'theirs'): Promise<void>;
  /** What is gone on the server begins anew with the present text. */
  revive(): void;
  /** What is gone on the server is given up here, too; the present text is set aside on this machine. */
  giveUp(): void;
  /** The text that was given up. */
  aside(): B | undefined;
  /** The text has served its purpose; what is still typed is nobody's. */
  forget(): void;
  stop(): void;
}

export interface Timers {
  set(action: () => void, milliseconds: number): unknown;
  clear(timer: unknown): void;
}
