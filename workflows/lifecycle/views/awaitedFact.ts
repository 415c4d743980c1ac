/** One thing that is awaited of a person, as a fact that sight can judge. */

import { clockId, isRunning } from '../clock.ts';
import type { Instant, LocalDate } from '../dates/localDate.ts';
import type { CaseState, ClockKind } from '../state.ts';
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
  /** What those are told instead who would not see it. */
  otherwise?: AwaitedFact;
}

/** The due date of the clock that runs for it, if one does. */
export function until(state: CaseState, kind: ClockKind, of: string): { until?: LocalDate } {
  const clock = state.clocks.find((each) => each.id === clockId(kind, of));
  return isRunning(clock) ? { until: clock.dueOn } : {};
}
