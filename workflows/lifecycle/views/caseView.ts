/** What leaves the core towards a person: plain JSON, texts as references, only what he may see. */

import type { Clock, ClockKind } from '../clockState.ts';
import type { Due, Span } from '../dates/due.ts';
import type { Instant, LocalDate } from '../dates/localDate.ts';
import type { Letter, Recipient } from '../letterState.ts';
import type { Relation } from '../relation.ts';
import type {
  Assignment,
  Attachment,
  Call,
  CaseState,
  Contact,
  ProposedUnit,
  Proposer,
  Rating,
  ReturnRequest,
  Survey,
  Urging,
  WaiverRequest,
} from '../state.ts';
import type { TextRef } from '../text.ts';
import type { Awaited } from './awaitedFact.ts';
import type { ClockLight, Light } from './light.ts';
import type { Step } from './step.ts';

/** Fields that everyone who sees the case sees. */
type Plain = Pick<
  CaseState,
  | 'id'
  | 'kind'
  | 'version'
  | 'committee'
  | 'session'
  | 'life'
  | 'origin'
  | 'serialNumber'
  | 'caseNumber'
  | 'category'
  | 'collective'
  | 'betweenSession'
  | 'title'
  | 'body'
  | 'publicityWish'
  | 'suggestedUnits'
  | 'demands'
  | 'round'
  | 'mode'
  | 'submittedAt'
  | 'filedAt'
  | 'handedOverAt'
  | 'concludedAt'
>;

export interface CaseView extends Plain {
  /** What the viewer is to the case, over all his posts. */
  relations: Relation[];
  /** The worst of the clocks he sees. */
  light: Light;
  step: Step;
  awaited: Awaited[];
  proposers: Proposer[];
  key?: NonNullable<CaseState['key']>;
  ending?: NonNullable<CaseState['ending']>;
  /** Earlier texts, for those who see that it was revised. */
  editions: CaseState['editions'];
  assignments: AssignmentView[];
  proposedUnits: ProposedUnit[];
  returns: ReturnRequest[];
  extensions: ExtensionView[];
  waivers: WaiverRequest[];
  letters: LetterView[];
  contacts: Contact[];
  urgings: Urging[];
  calls: Call[];
  attachments: Attachment[];
  survey?: Survey;
  ratings: Rating[];
  conciliations: CaseState['conciliations'];
  clocks: ClockView[];
}

export interface AssignmentView
  extends Pick<
    Assignment,
    'id' | 'round' | 'unit' | 'role' | 'way' | 'demands' | 'assignedAt' | 'supervisedBy'
  > {
  /** Sign-off reads as handling, a requested return as what it was before, to those who may not know of them. */
  life: Assignment['life'];
  signedForAt?: Instant;
  acceptedAt?: Instant;
  deemed?: NonNullable<Assignment['deemed']>;
  /** Post of the handler. */
  handler?: string;
  division?: TextRef;
  progress?: NonNullable<Assignment['progress']>;
  returnBarred?: boolean;
  issuedAt?: Instant;
  issuedOn?: LocalDate;
  endedAt?: Instant;
  endReason?: TextRef;
  /** Of the clocks that run or ran for it. */
  dueOn: Partial<Record<ClockKind, LocalDate>>;
}

/** The decision may be seen by some who do not see the request. */
export interface ExtensionView {
  id: string;
  assignment: string;
  clock: string;
  requested?: {
    span: Span;
    wouldBeDueOn: LocalDate;
    reason: TextRef;
    proposerAgreed: boolean;
    at: Instant;
  };
  decided?: { granted?: Span; dueOn?: LocalDate; reason?: TextRef; at: Instant };
}

/** A letter as issued, or, to those who may see it, its draft; `making` is how it came about. */
export interface LetterView
  extends Pick<
    Letter,
    | 'id'
    | 'kind'
    | 'assignment'
    | 'round'
    | 'life'
    | 'body'
    | 'salutations'
    | 'class'
    | 'publicity'
    | 'publicityReason'
    | 'contact'
    | 'cc'
    | 'answers'
    | 'number'
    | 'signer'
    | 'issuedAt'
    | 'issuedOn'
    | 'scan'
    | 'files'
    | 'classCorrections'
  > {
  recipients: Recipient[];
  making?: Pick<
    Letter,
    | 'edition'
    | 'editions'
    | 'submittedAt'
    | 'ccFaults'
    | 'contradictions'
    | 'chain'
    | 'signatures'
    | 'sentBack'
    | 'review'
  >;
}

export interface ClockView extends ClockLight {
  id: string;
  kind: ClockKind;
  of: string;
  /** Unit it runs for, where it runs for one. */
  unit?: string;
  startedAt: Instant;
  startOn: LocalDate;
  originalDueOn: LocalDate;
  dueOn: LocalDate;
  ceilingOn?: LocalDate;
  provisional: boolean;
  /** Version of the calendar it was counted by. */
  calendar: string;
  explanation: Due['explanation'];
  /** Where the rule is written. */
  source: string;
  extensions: Span[];
  remindersSent: number;
  missed?: NonNullable<Clock['missed']>;
  stopped?: NonNullable<Clock['stopped']>;
}
