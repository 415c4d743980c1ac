/** What the API is given, and what a request carries with it. */

import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { Log } from '../db/execute.ts';
import type { FileStore } from '../db/fileStore.ts';
import type { SignedIn } from '../db/read/sessionPosts.ts';
import type { Previewer } from '../documents/print/previewer.ts';
import type { Auth } from './auth.ts';
import type { Follower } from './follow.ts';
import type { Live } from './live/live.ts';

/** The way to the processes. Nothing of it fails: what does not get through is sent again by the relay. */
export type Engine = Pick<Follower, 'follow' | 'signalOffset' | 'startBatch' | 'temporalState'>;

export interface DemonstrationAccount {
  username: string;
  password: string;
  name: string;
  /** Of the office, e.g. 清远市. */
  place: string;
  /** Of the first post: 市人社局; proposers and administrators, who stand in no unit, are one group each. */
  unitName: string;
  posts: {
    id: string;
    role: SignedIn['posts'][number]['role'];
    committee: string;
    unit?: string;
    proposer?: string;
    label: string;
  }[];
}

export interface Dependencies {
  log: Log;
  auth: Auth;
  files: FileStore;
  previewer: Previewer;
  engine: Engine;
  registry: Registry;
  logger: Logger;
  secret: string;
  /** Whether cookies are `Secure`. */
  secure: boolean;
  /** Origins from which a browser may send acts, beside the address it opened. */
  origins: readonly string[];
  /** The streams of changes. */
  live: Live;
  /** Absent in production. */
  demonstration?: { accounts: DemonstrationAccount[] };
}

export interface Environment {
  Bindings: { incoming?: { socket?: { remoteAddress?: string } } };
  Variables: {
    /** Real instant at which the request arrived. */
    arrivedAt: string;
    /** Set behind `signedIn`. */
    viewer: SignedIn;
  };
}
