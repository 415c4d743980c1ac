/** The state of one case: plain JSON, ids, codes and dates; no names, no free text, no telephone numbers. */

import type { ActorRef } from './actor.ts';
import type { Clock } from './clockState.ts';
import type { Span } from './dates/due.ts';
import type { Instant, LocalDate } from './dates/localDate.ts';
import type { Letter, SignStep } from './letterState.ts';
import type { TextRef } from './text.ts';

/** Raised whenever the shape below changes; a snapshot of another number is refolded on read. */
export const stateSchema = 2;

export type CaseLife =
  | 'submitted'
  | 'inReview'
  | 'returnedForRevision'
  | 'filed'
  | 'notFiled'
  | 'withdrawn'
  | 'handedOver'
  | 'replied'
  | 'feedbackOpen'
  | 'rehandling'
  | 'concluded';

export interface CaseState {
  schema: typeof stateSchema;
  id: string;
  kind: 'proposal';
  committee: string;
  session: string;
  /** Versions of the rules that this case lives under. */
  policy: string;
  calendar: string;
  life: CaseLife;
  /** Sequence of the last event folded; the version that `If-Match` names. */
  version: number;
  lastEventAt: Instant;
  /** Set for an item taken in from an upper level. */
  origin?: Origin;
  serialNumber?: string;
  caseNumber?: string;
  category?: string;
  /** The first is the first proposer. */
  proposers: Proposer[];
  collective: boolean;
  betweenSession: boolean;
  title: TextRef;
  body: TextRef;
  /** Earlier texts, oldest first; the current one is `title` and `body`. */
  editions: { title: TextRef; body: TextRef; at: Instant }[];
  publicityWish: PublicityWish;
  suggestedUnits: string[];
  demands: Demand[];
  key?: KeyMark;
  /** 1 for the first handling, raised by `rehandle`. 0 before the handover. */
  round: number;
  mode?: 'sole' | 'lead' | 'split';
  submittedAt: Instant;
  filedAt?: Instant;
  handedOverAt?: Instant;
  concludedAt?: Instant;
  /** Why the case ended beside the line (declined, withdrawn, returned). */
  ending?: { ground?: string; disposition?: string; reason?: TextRef; at: Instant };
  assignments: Assignment[];
  proposedUnits: ProposedUnit[];
  returns: ReturnRequest[];
  extensions: ExtensionRequest[];
  waivers: WaiverRequest[];
  letters: Letter[];
  contacts: Contact[];
  urgings: Urging[];
  calls: Call[];
  attachments: Attachment[];
  survey?: Survey;
  ratings: Rating[];
  conciliations: { at: Instant; text: TextRef }[];
  clocks: Clock[];
}

/** An item of an upper level: its own number is the one used, we give none. */
export interface Origin {
  level: 'national' | 'provincial' | 'municipal';
  /** Plain name of the upper committee as data, e.g. 政协全国委员会; an institution, not a person. */
  committee: string;
  term: number;
  session: number;
  number: string;
  dueOn?: LocalDate;
  /** Name of the lead outside our system, where there is one. */
  outsideLead?: string;
}

export interface Proposer {
  proposer: string;
  kind: 'person' | 'organisation';
  standing: 'first' | 'invited' | 'signed' | 'declined' | 'dropped';
  at?: Instant;
}

export interface PublicityWish {
  wish: 'open' | 'partly' | 'notOpen';
  reason?: TextRef;
}

/** One numbered point of the proposal. */
export interface Demand {
  id: string;
  text: TextRef;
  /** Units it is assigned to; empty means the lead's. */
  units: string[];
}

export interface KeyMark {
  at: Instant;
  /** Post of the supervising leader, if he has one here. */
  leaderPost?: string;
  /** The unit or office that goes into the cc for the leader. */
  leaderUnit?: string;
  plan?: TextRef;
}

export type AssignmentRole = 'sole' | 'lead' | 'coHandler' | 'split';

export type AssignmentLife =
  | 'assigned'
  | 'returnRequested'
  | 'signedFor'
  | 'accepted'
  | 'handling'
  | 'inSignOff'
  | 'issued'
  | 'reassigned'
  | 'cancelled';

export interface Assignment {
  id: string;
  round: number;
  unit: string;
  role: AssignmentRole;
  life: AssignmentLife;
  /** Whose supervision office decides returns, extensions and urging for it. */
  supervisedBy: string;
  /** Unit that owns `supervisedBy`'s line, for cc rules. */
  line: 'party' | 'government' | 'other';
  /** Offline units sign in OA or on paper; number, signer, date and scan are recorded. */
  way: 'online' | 'offline';
  /** The unit's own sign-off chain, where it differs from the policy's. */
  chain?: SignStep[];
  demands: string[];
  assignedAt: Instant;
  signedForAt?: Instant;
  acceptedAt?: Instant;
  /** Deemed by time rather than done by a person. */
  deemed?: { receipt?: boolean; acceptance?: boolean };
  handler?: string;
  division?: TextRef;
  /** The assignment that this one replaced. */
  replaces?: string;
  /** A return was refused with finality. */
  returnBarred?: boolean;
  issuedAt?: Instant;
  issuedOn?: LocalDate;
  /** Latest line of progress. */
  progress?: { text: TextRef; expectedOn?: LocalDate; at: Instant };
  endedAt?: Instant;
  endReason?: TextRef;
}

export interface ProposedUnit {
  id: string;
  assignment: string;
  unit: string;
  reason: TextRef;
  at: Instant;
}

export interface ReturnRequest {
  id: string;
  assignment: string;
  ground: string;
  reason: TextRef;
  suggestedUnit: string;
  at: Instant;
  decided?: { decision: 'granted' | 'swapped' | 'refused' | 'refusedFinally'; reason?: TextRef; at: Instant };
}

export interface ExtensionRequest {
  id: string;
  assignment: string;
  clock: string;
  requested: Span;
  /** The due date it would lead to, as computed when asked. */
  wouldBeDueOn: LocalDate;
  reason: TextRef;
  /** Whether the proposer was told and agreed. */
  proposerAgreed: boolean;
  at: Instant;
  decided?: { granted?: Span; dueOn?: LocalDate; reason?: TextRef; at: Instant };
}

export interface WaiverRequest {
  id: string;
  /** The lead that asks. */
  assignment: string;
  /** The co-handler whose opinion is done without. */
  coHandler: string;
  reason: TextRef;
  at: Instant;
  decided?: { granted: boolean; reason?: TextRef; at: Instant };
}

export interface Contact {
  id: string;
  assignment: string;
  /** `visit`, `meeting`, `telephone`, `mail`, `other`; or why there was none. */
  outcome: 'agreed' | 'understood' | 'reserved' | 'disagreed' | 'declined' | 'unreachable';
  form: string;
  on: LocalDate;
  persons?: TextRef;
  said: TextRef;
  /** Attempts made, when there was no contact. */
  attempts?: number;
  at: Instant;
}

export interface Urging {
  id: string;
  assignment: string;
  /** `urge` by supervisor or clerk, `remind` by the lead's office to a co-handler. */
  kind: 'urge' | 'remind';
  demand: TextRef;
  by: ActorRef;
  at: Instant;
  answeredAt?: Instant;
}

export interface Call {
  id: string;
  text: TextRef;
  by: ActorRef;
  at: Instant;
}

export interface Attachment {
  file: string;
  /** What it is tied to; seen by whoever sees that. */
  to: { kind: 'proposal' } | { kind: 'letter' | 'contact' | 'rating'; id: string };
  by: ActorRef;
  at: Instant;
}

export interface Survey {
  round: number;
  openedAt: Instant;
  closedAt?: Instant;
}

/** What one proposer thinks of one replying unit in one round. */
export interface Rating {
  id: string;
  round: number;
  proposer: string;
  assignment: string;
  /** Axis code to value code of the survey scheme; absent means no answer, never satisfied. */
  values?: Record<string, string>;
  contactForm?: string;
  text?: TextRef;
  ratedAt?: Instant;
  paper?: { recordedBy: ActorRef; scan?: string };
}
