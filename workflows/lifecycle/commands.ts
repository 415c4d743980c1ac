/** The one map of commands: name to payload. Routes, audit labels and buttons are derived from it. */

import type { Span } from './dates/due.ts';
import type { LocalDate } from './dates/localDate.ts';
import type { DeliveryWay, Publicity } from './letterState.ts';
import type { AssignmentRole, Contact, Origin, PublicityWish } from './state.ts';
import type { Text } from './text.ts';

/** What a proposal says, as its author hands it in. */
export interface ProposalText {
  title: Text;
  body: Text;
  demands: Text[];
  publicityWish: PublicityWish['wish'];
  publicityReason?: Text | undefined;
  suggestedUnits: string[];
}

/** A demand with the passage that answers it. */
interface Answered {
  demand: string;
  text: Text;
}

/** A unit as named at handover. `demands` are ids of demands; absent means all for the lead. */
export interface UnitPart {
  unit: string;
  role: AssignmentRole;
  demands?: string[] | undefined;
  /** A due date of its own, for an upper level's date or a fixed date already past. */
  dueOn?: LocalDate | undefined;
}

/** Payloads as the rules see them: texts parsed, everything else plain. */
export interface CommandPayloads {
  submit: ProposalText & {
    session: string;
    /** On behalf: the proposer for whom a clerk registers. */
    proposer?: string | undefined;
    coSigners: string[];
    betweenSession: boolean;
  };
  receive: ProposalText & { session: string; origin: Origin; proposer?: string | undefined };
  coSign: Record<never, never>;
  declineCoSign: Record<never, never>;
  returnForRevision: { reason: Text };
  /** `coSigners`: further members to be asked; who has signed stays, who declined or let it pass may be asked again. */
  revise: ProposalText & { coSigners?: string[] | undefined };
  setDemands: { demands: { id?: string | undefined; text: Text; units: string[] }[] };
  withdraw: { reason: Text };
  file: { caseNumber?: string | undefined; category?: string | undefined };
  decline: { ground: string; disposition: string; reason?: Text | undefined };
  markKey: { leaderPost?: string | undefined; leaderUnit?: string | undefined; plan?: Text | undefined };
  unmarkKey: { reason: Text };
  handOver: { mode: 'sole' | 'lead' | 'split'; units: UnitPart[] };
  signFor: Record<never, never>;
  accept: { handler?: string | undefined; division?: Text | undefined };
  assignHandler: { handler: string; division?: Text | undefined; reason?: Text | undefined };
  proposeUnit: { unit: string; reason: Text };
  requestReturn: { ground: string; reason: Text; suggestedUnit: string };
  decideReturn: {
    decision: 'granted' | 'swapped' | 'refused' | 'refusedFinally';
    /** For `granted`: the unit that takes over (absent: the suggested one). */
    unit?: string | undefined;
    reason?: Text | undefined;
  };
  addUnit: { unit: string; demands?: string[] | undefined; reason: Text; proposal?: string | undefined };
  removeUnit: { reason: Text };
  requestExtension: { extension: Span; reason: Text; proposerAgreed: boolean };
  /** `extension` may be shorter than asked for; absent means as asked. */
  decideExtension: { granted: boolean; extension?: Span | undefined; reason?: Text | undefined };
  recordContact: {
    outcome: Contact['outcome'];
    form: string;
    on?: LocalDate | undefined;
    persons?: Text | undefined;
    said: Text;
    attempts?: number | undefined;
  };
  reportProgress: { text: Text; expectedOn?: LocalDate | undefined };
  submitDraft: {
    /** Its words are the canonical JSON of a `LetterBody`, or plain text. */
    body: Text;
    /** Only a reply: absent ones are prefilled from the proposer's name. */
    salutations?: { proposer: string; text: Text }[] | undefined;
    class?: string | undefined;
    publicity?: Publicity | undefined;
    publicityReason?: Text | undefined;
    contact?: { name: Text; telephone: Text } | undefined;
    /** Absent: made from the policy. */
    cc?: string[] | undefined;
    answers: Answered[];
  };
  sendBack: { reason: Text };
  /** `body`: the signer's own edit; `answers` are those marked in it. */
  signOff: { body?: Text | undefined; answers?: Answered[] | undefined };
  recordSignOff: { signer: Text; signedOn: LocalDate; scan?: string | undefined };
  issueOpinion: { number?: string | undefined; scan?: string | undefined; signer?: Text | undefined };
  requestWaiver: { coHandler: string; reason: Text };
  decideWaiver: { granted: boolean; reason?: Text | undefined };
  reviewReply: { passed: boolean; defects?: Text | undefined };
  issueReply: { number?: string | undefined; scan?: string | undefined; signer?: Text | undefined };
  recordDelivery: {
    recipient: string;
    way: DeliveryWay;
    on?: LocalDate | undefined;
    evidence?: string | undefined;
  };
  correctClass: { class: string; reason: Text };
  openSurvey: Record<never, never>;
  rate: { values: Record<string, string>; contactForm?: string | undefined; text?: Text | undefined };
  recordPaperRating: {
    values: Record<string, string>;
    contactForm?: string | undefined;
    text?: Text | undefined;
    scan?: string | undefined;
  };
  closeSurvey: Record<never, never>;
  rehandle: { reason: Text; coHandlers: string[] };
  conclude: { conciliation?: Text | undefined };
  urge: { demand: Text };
  remind: { demand: Text };
  attach: { file: string; to: 'proposal' | 'letter' | 'contact' | 'rating'; id?: string | undefined };
  recordCall: { text: Text };
}

/** Acts of machines; they never become routes of persons. */
export interface SystemPayloads {
  /** Only lets time pass. */
  advance: Record<never, never>;
  replaceCalendar: { version: string };
  replacePolicy: { version: string };
  recordRendering: { files: { recipient: string; file: string }[] };
  recordDelivered: { recipient: string; way: DeliveryWay };
  recordDeliveryFailure: { recipient: string; reason: string };
}

export type CommandName = keyof CommandPayloads;
export type SystemCommandName = keyof SystemPayloads;
export type AnyPayloads = CommandPayloads & SystemPayloads;
export type AnyCommandName = keyof AnyPayloads;

/** What `target` of a command names; absent commands are aimed at the case itself. */
export const targets = {
  signFor: 'assignment',
  accept: 'assignment',
  assignHandler: 'assignment',
  proposeUnit: 'assignment',
  requestReturn: 'assignment',
  decideReturn: 'return',
  removeUnit: 'assignment',
  requestExtension: 'assignment',
  decideExtension: 'extension',
  recordContact: 'assignment',
  reportProgress: 'assignment',
  submitDraft: 'assignment',
  sendBack: 'letter',
  signOff: 'letter',
  recordSignOff: 'letter',
  issueOpinion: 'letter',
  requestWaiver: 'assignment',
  decideWaiver: 'waiver',
  reviewReply: 'letter',
  issueReply: 'letter',
  recordDelivery: 'letter',
  correctClass: 'letter',
  rate: 'rating',
  recordPaperRating: 'rating',
  urge: 'assignment',
  remind: 'assignment',
  recordRendering: 'letter',
  recordDelivered: 'letter',
  recordDeliveryFailure: 'letter',
} as const satisfies Partial<Record<AnyCommandName, TargetKind>>;

export type TargetKind = 'assignment' | 'return' | 'extension' | 'letter' | 'waiver' | 'rating';
