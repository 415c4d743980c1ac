/** What the processes ask of the outside world; `activities/` gives it. Times are real time unless they say office. */

import type { Awaiting, Known } from './messages.ts';

/** Errors that no retry will mend; the type of the `ApplicationFailure`. */
export const caseUnknown = 'CaseUnknown';
export const permanent = 'Permanent';

export interface ProposalActivities {
  /** Lets time act up to the later of the present and `at`, the process's own clock, and says what is next. */
  advance(asked: { case: string; at: string }): Promise<Omit<Known, 'schema'>>;
  /** Makes the files of an issued letter. Says up to which version the case must be known after it. */
  render(work: Work<'render'>): Promise<Carried>;
  /** Hands a letter or copy to its recipient. */
  deliver(work: Work<'deliver'>): Promise<Carried>;
  /** Gives work up: from now on it waits for a person. `reason` is used where no attempt left a better one. */
  recordDeliveryFailure(work: { case: string; item: Awaiting; reason: string }): Promise<Carried>;
}

interface Work<K extends Awaiting['kind']> {
  case: string;
  item: Extract<Awaiting, { kind: K }>;
}

export interface Carried {
  version: number;
}

export interface CourierActivities {
  /** Sends what is due by the later of the present and `at`, at most one batch of it. */
  sendMail(asked: { at: string }): Promise<MailSent>;
}

export interface MailSent {
  /** Another batch is due now. */
  more: boolean;
  /** Nothing must be sent before `nextAt`, whatever is queued meanwhile. */
  paused: boolean;
  /** When the next row falls due, or when the server allows more; absent when nothing is queued. */
  nextAt?: string;
}

export interface WatchActivities {
  /** Starts from the log what should have been acted on and was not; says how many. */
  keepWatch(): Promise<{ started: number; restarted: number }>;
}

export interface BatchActivities {
  /** Performs the next few items of a batch and says how far it is. */
  performBatch(asked: { batch: string }): Promise<BatchProgress>;
}

export interface BatchProgress {
  total: number;
  done: number;
  refused: number;
}
