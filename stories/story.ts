/** What a story is made of: steps that people take on one case, and what must have come of it. */

import type { Proposal, Timeline } from './answers.ts';
import type { Expected } from './expected.ts';
import type { Http } from './http.ts';
import type { People } from './people.ts';

export interface Story {
  name: string;
  /** For the reader, e.g. 潮安：…. */
  title: string;
  /** The account that sees all of the case: the committee's clerk. */
  reader: string;
  steps: readonly Step[];
  expected: Expected;
}

/** Repeated, a step answers the same and changes nothing more. */
export interface Step {
  /** Unique within the story; part of its key. */
  id: string;
  title: string;
  play(stage: Stage): Promise<void>;
}

/** What a step works with. */
export interface Stage {
  http: Http;
  people: People;
  reader: string;
  /** Ids that later steps need; kept when the run is interrupted. */
  found: Record<string, string>;
  /** No step of this run had been taken before this process took it. */
  isFresh: boolean;
  /** False in a brief run, in which only the first story waits for its timer. */
  waitsForTimers: boolean;
  keyOf(step: string): string;
  /** The case as the reader sees it now, or as another does. */
  proposal(as?: string): Promise<Proposal>;
  timeline(): Promise<Timeline>;
  /** Notes to which local time the office was moved. */
  noteClock(local: string): void;
  say(line: string): void;
}
