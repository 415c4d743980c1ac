/** Everything that can have happened to a case. Events are past tense and carry due dates and rungs as instants. */

import type { ActorRef } from './actor.ts';
import type { Clock, ClockRung, DueRule, NoticeRole } from './clockState.ts';
import type { Due, Span } from './dates/due.ts';
import type { Instant, LocalDate } from './dates/localDate.ts';
import type { DeliveryWay, Letter, Recipient, Signature } from './letterState.ts';
import type {
  Assignment,
  Attachment,
  Call,
  Contact,
  Demand,
  ExtensionRequest,
  KeyMark,
  Origin,
  ProposedUnit,
  Proposer,
  PublicityWish,
  Rating,
  ReturnRequest,
  Urging,
  WaiverRequest,
} from './state.ts';
import type { TextRef } from './text.ts';

export const eventSchema = 1;

/** One row of the event list. */
export interface Recorded {
  sequence: number;
  schema: number;
  /** When it was written. */
  at: Instant;
  /** When it fell due, for what time does. */
  dueAt?: Instant;
  /** The day it happened, when it was recorded later (补录). */
  occurredOn?: LocalDate;
  by: ActorRef;
  event: Event;
}

/** What an opening says about the case, by whichever way it came in. */
export interface Opening {
  id: string;
  committee: string;
  session: string;
  policy: string;
  calendar: string;
  proposers: Proposer[];
  collective: boolean;
  betweenSession: boolean;
  title: TextRef;
  body: TextRef;
  demands: Demand[];
  publicityWish: PublicityWish;
  suggestedUnits: string[];
}

export type Event =
  | ({ kind: 'submitted'; serialNumber: string } & Opening)
  | ({ kind: 'received'; origin: Origin } & Opening)
  | { kind: 'coSigned'; proposer: string }
  | { kind: 'coSignDeclined'; proposer: string }
  | { kind: 'coSignersDropped'; proposers: string[] }
  | { kind: 'reviewOpened' }
  | { kind: 'returnedForRevision'; reason: TextRef }
  | {
      kind: 'revised';
      title: TextRef;
      body: TextRef;
      demands: Demand[];
      publicityWish: PublicityWish;
      suggestedUnits: string[];
      /** Further members asked to sign; absent where nobody is. */
      invited?: Pick<Proposer, 'proposer' | 'kind'>[];
    }
  | { kind: 'demandsSet'; demands: Demand[] }
  | { kind: 'withdrawn'; reason: TextRef }
  | { kind: 'filed'; caseNumber: string; category?: string }
  | { kind: 'declined'; ground: string; disposition: string; reason?: TextRef }
  | { kind: 'keyMarked'; key: KeyMark }
  | { kind: 'keyUnmarked'; reason: TextRef }
  | { kind: 'handedOver'; mode: 'sole' | 'lead' | 'split'; assignments: Assignment[] }
  | { kind: 'unitAdded'; assignment: Assignment; reason: TextRef; proposal?: string }
  | { kind: 'unitRemoved'; assignment: string; reason: TextRef }
  | { kind: 'signedFor'; assignment: string; deemed: boolean }
  | { kind: 'accepted'; assignment: string; deemed: boolean }
  | { kind: 'handlerAssigned'; assignment: string; handler?: string; division?: TextRef; reason?: TextRef }
  | { kind: 'unitProposed'; proposal: ProposedUnit }
  | { kind: 'returnRequested'; request: ReturnRequest }
  | {
      kind: 'returnDecided';
      request: string;
      decision: 'granted' | 'swapped' | 'refused' | 'refusedFinally';
      reason?: TextRef;
      /** The unit that takes its place, or the two with their roles changed. */
      assignments: Assignment[];
    }
  | { kind: 'extensionRequested'; request: ExtensionRequest }
  | { kind: 'extensionDecided'; request: string; granted?: Span; dueOn?: LocalDate; reason?: TextRef }
  | { kind: 'contactRecorded'; contact: Contact }
  | {
      kind: 'progressReported';
      assignment: string;
      text: TextRef;
      expectedOn?: LocalDate;
      /** Urgings that this line answers. */
      answers: string[];
    }
  | { kind: 'draftSubmitted'; letter: SubmittedLetter }
  | ({ kind: 'draftEdited'; letter: string } & Pick<Letter, 'body' | 'answers' | 'contradictions'>)
  | { kind: 'draftSentBack'; letter: string; step: number; reason: TextRef }
  | { kind: 'signedOff'; letter: string; signatures: Given[] }
  | { kind: 'waiverRequested'; request: WaiverRequest }
  | { kind: 'waiverDecided'; request: string; granted: boolean; reason?: TextRef }
  | { kind: 'replyReviewed'; letter: string; passed: boolean; defects?: TextRef }
  | ({ kind: 'opinionIssued' } & Issue)
  | ({ kind: 'replyIssued'; warnings: string[] } & Issue)
  | { kind: 'letterRendered'; letter: string; files: { recipient: string; file: string }[] }
  | {
      kind: 'letterDelivered';
      letter: string;
      recipient: string;
      way: DeliveryWay;
      on: LocalDate;
      evidence?: string;
    }
  | { kind: 'deliveryFailed'; letter: string; recipient: string; reason: string }
  | { kind: 'classCorrected'; letter: string; from: string; to: string; reason: TextRef }
  | { kind: 'surveyOpened'; round: number; ratings: Rating[] }
  | {
      kind: 'rated';
      rating: string;
      values: Record<string, string>;
      contactForm?: string;
      text?: TextRef;
      paper: boolean;
      scan?: string;
    }
  | { kind: 'surveyClosed'; unanswered: number; by: 'time' | 'person' }
  | { kind: 'callRecorded'; call: Call }
  | { kind: 'rehandled'; round: number; reason: TextRef; assignments: Assignment[] }
  | { kind: 'conciliationRecorded'; text: TextRef }
  | { kind: 'concluded' }
  | { kind: 'urged'; urging: Urging }
  | { kind: 'attached'; attachment: Attachment }
  | { kind: 'clockStarted'; clock: Clock }
  | { kind: 'clockStopped'; clock: string; on: LocalDate; how: 'met' | 'late' | 'cancelled' }
  | { kind: 'missed'; clock: string }
  | { kind: 'missedRevoked'; clock: string; why: 'backdated' | 'calendar' | 'policy' | 'extension' }
  | {
      kind: 'dueMoved';
      clock: string;
      why: 'extension' | 'calendar' | 'policy' | 'key';
      from: LocalDate;
      to: LocalDate;
      due: Due;
      /** Complete new values, so that folding needs no rules. */
      rule: DueRule;
      extensions: Span[];
      ceilingOn?: LocalDate;
      calendar: string;
      missesAt: Instant;
      rungs: ClockRung[];
    }
  | {
      kind: 'reminded';
      clock: string;
      level: 'blue' | 'orange' | 'red';
      offset: number;
      unit: 'workday' | 'day';
      to: NoticeRole[];
      /** The instant of the rung; it and earlier ones are spent. */
      rungAt: Instant;
    }
  | { kind: 'calendarReplaced'; version: string }
  | { kind: 'policyReplaced'; version: string };

/** A letter as it goes into sign-off; its editions are gathered by the fold. */
export type SubmittedLetter = Omit<Letter, 'editions'>;

/** A signature; the edition signed is the one that stood when it was given. */
type Given = Omit<Signature, 'edition'>;

/** What is frozen when a letter is issued. */
export interface Issue {
  letter: string;
  number?: string;
  issuedOn: LocalDate;
  signer?: TextRef;
  scan?: string;
  cc: string[];
  recipients: Recipient[];
}

export type EventKind = Event['kind'];
export type EventOf<K extends EventKind> = Extract<Event, { kind: K }>;
