/** What the state holds of a clock: from when, until when, by which rule, whom it reminds, and how it ended. */

import type { Due, Length, Span } from './dates/due.ts';
import type { Rung } from './dates/ladder.ts';
import type { Instant, LocalDate } from './dates/localDate.ts';

export type ClockKind =
  | 'coSign'
  | 'signFor'
  | 'objection'
  | 'firstContact'
  | 'opinion'
  | 'reply'
  | 'returnDecision'
  | 'survey';

/** A time limit that runs for somebody. Due dates are computed from the origin and rounded once. */
export interface Clock {
  /** Unique in the case: `<kind>/<of>`. */
  id: string;
  kind: ClockKind;
  /** The assignment, return request or round it runs for; `case` for the case itself. */
  of: string;
  startedAt: Instant;
  startOn: LocalDate;
  /** The rule it was started under, kept so that a new calendar can recompute it. */
  rule: DueRule;
  originalDueOn: LocalDate;
  dueOn: LocalDate;
  ceilingOn?: LocalDate;
  calendar: string;
  provisional: boolean;
  explanation: Due['explanation'];
  extensions: Span[];
  /** From this instant it counts as missed: 00:00 after `dueOn`, or the exact hour. */
  missesAt: Instant;
  /** Rungs still to come, in order. */
  rungs: ClockRung[];
  remindersSent: number;
  /** From this day it counts as due soon (`light.ts`); set by the fold, for spent rungs are not kept. */
  warnsOn?: LocalDate;
  missed?: { at: Instant; revokedAt?: Instant };
  stopped?: { at: Instant; on: LocalDate; how: 'met' | 'late' | 'cancelled' };
}

/** The part of a policy's clock rule that a running clock needs. */
export interface DueRule {
  length: Length;
  roll: boolean;
  ceiling?: Length;
  /** Where the rule is written, e.g. `domain.md 3.1, S12`. */
  source: string;
  /** The date was given for this very clock; a new policy or mark does not take it away. */
  byHand?: boolean;
}

export interface ClockRung extends Rung {
  to: NoticeRole[];
}

/** To whom a notice goes, seen from the assignment or case it is about. */
export type NoticeRole =
  | 'firstProposer'
  | 'proposers'
  | 'invited'
  | 'clerk'
  | 'supervisor'
  | 'office'
  | 'handler'
  | 'leader'
  | 'head'
  | 'leadOffice'
  | 'coHandlerOffices';
