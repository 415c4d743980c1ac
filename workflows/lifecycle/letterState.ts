/** What the state holds of a letter: its texts and their authors, its chain of signatures, to whom it went. */

import type { ActorRef, Rank } from './actor.ts';
import type { Instant, LocalDate } from './dates/localDate.ts';
import type { TextRef } from './text.ts';

/** One box of the sign-off chain, in order. */
export type SignStep = { role: 'office' } | { role: 'leader'; rank: Rank };

export interface Signature {
  step: number;
  /** The edition of the text that was signed. */
  edition: number;
  by: ActorRef;
  at: Instant;
  /** On paper or in OA: the signer's name, the day, the sheet. */
  paper?: { signer: TextRef; signedOn: LocalDate; scan?: string };
}

type LetterLife = 'inSignOff' | 'sentBack' | 'signedOff' | 'reviewed' | 'issued';
export type Publicity = 'open' | 'onRequest' | 'notOpen';

/** A reply (答复函) or consultation opinion (会办意见函). A later round appends another; none is overwritten. */
export interface Letter {
  id: string;
  kind: 'reply' | 'opinion';
  assignment: string;
  round: number;
  life: LetterLife;
  /** Raised by each `submitDraft`, and by a signer who edits before he signs. */
  edition: number;
  /** Every text it has had, oldest first, each with its author; the last is `body`. */
  editions: LetterEdition[];
  /** When this edition went into sign-off. */
  submittedAt: Instant;
  body: TextRef;
  /** One letter to each proposer. */
  salutations: Salutation[];
  class?: string;
  publicity?: Publicity;
  publicityReason?: TextRef;
  contact?: { name: TextRef; telephone: TextRef };
  /** Units in the order in which they will be printed. */
  cc: string[];
  /** What the check at drafting found wrong with them: `incomplete`, `double`, `outOfOrder`. */
  ccFaults: string[];
  /** Demands answered, each with its passage. */
  answers: LetterAnswer[];
  /** Words found in the text that speak against its class. */
  contradictions: string[];
  chain: SignStep[];
  signatures: Signature[];
  sentBack?: { at: Instant; reason: TextRef; by: ActorRef };
  review?: { passed: boolean; defects?: TextRef; at: Instant };
  number?: string;
  signer?: TextRef;
  issuedAt?: Instant;
  issuedOn?: LocalDate;
  scan?: string;
  /** Files rendered at issue: one for each recipient that gets a letter of its own. */
  files: { recipient: string; file: string }[];
  recipients: Recipient[];
  classCorrections: { from: string; to: string; reason: TextRef; at: Instant }[];
}

/** One text of a letter and who gave it this form. */
interface LetterEdition {
  edition: number;
  body: TextRef;
  by: ActorRef;
  at: Instant;
}

export interface LetterAnswer {
  demand: string;
  text: TextRef;
  /** The passage is made of the blocks of the body that are marked with the demand. */
  marked?: boolean;
}

export interface Salutation {
  proposer: string;
  text: TextRef;
  /** What the check at drafting found. */
  fault?: 'wrongHonorific' | 'nameMissing';
}

/** Somebody a letter goes to. */
export interface Recipient {
  /** `proposer/<id>`, `unit/<id>` or `outside` (the lead outside our system). */
  id: string;
  purpose: 'reply' | 'opinion' | 'copy';
  delivered?: { at: Instant; on: LocalDate; way: DeliveryWay };
  failed?: { at: Instant; reason: string };
}

export type DeliveryWay = 'inApp' | 'email' | 'post' | 'inPerson' | 'courier' | 'other';
