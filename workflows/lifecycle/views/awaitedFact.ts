/** One thing that is awaited of a person, as a fact that sight can judge. */

import type { Rank } from '../actor.ts';
import { clockId, isRunning } from '../clock.ts';
import type { ClockKind } from '../clockState.ts';
import type { Instant, LocalDate } from '../dates/localDate.ts';
import type { CaseState } from '../state.ts';
import type { DutyQueue } from './queues.ts';
import type { Topic } from './topic.ts';

export type AwaitedWho = 'proposer' | 'invited' | 'clerk' | 'supervisor' | 'office' | 'handler' | 'leader';

export interface Awaited {
  who: AwaitedWho;
  /** The unit whose post it is, where it is one's. */
  unit?: string;
  /** The proposer awaited. */
  proposer?: string;
  assignment?: string;
  since: Instant;
  /** Due date of the clock that runs for it. */
  until?: LocalDate;
  /** What is awaited, in Chinese. */
  what: string;
}

/** An awaited act with what it would be about: a viewer learns of it only if he would see it. */
export interface AwaitedFact extends Awaited {
  topic: Topic;
  duty: DutyFact;
  /** What those are told instead who would not see it. */
  otherwise?: AwaitedFact;
}

/** Where it stands on the desk of the one awaited. */
interface DutyFact {
  queue: DutyQueue;
  /** What the queue's command is aimed at; absent for the case itself. */
  target?: string;
  /** Id of the clock that runs for it. */
  clock?: string;
  /** For leaders. */
  rank?: Rank;
}

/** The due date of the clock that runs for it, if one does. */
export function until(state: CaseState, kind: ClockKind, of: string): { until?: LocalDate } {
  const clock = state.clocks.find((each) => each.id === clockId(kind, of));
  return isRunning(clock) ? { until: clock.dueOn } : {};
}
