/** A refused act is a value, never an exception: a stable code for machines, a Chinese sentence for people. */

export type RefusalCode =
  | 'forbidden'
  | 'unseen'
  | 'notNow'
  | 'stale'
  | 'taken'
  | 'invalid'
  | 'overCeiling'
  | 'gate';

/** One thing that is missing or wrong, so that a screen can point at it. */
export interface Missing {
  /** Stable code, e.g. `salutation`. */
  code: string;
  /** One plain Chinese sentence. */
  text: string;
  /** The record it is about, where there is one (assignment, demand, proposer…). */
  target?: string;
}

export interface Refusal {
  refused: true;
  code: RefusalCode;
  reason: string;
  missing?: Missing[];
}

export function refuse(code: RefusalCode, reason: string, missing?: Missing[]): Refusal {
  return { refused: true, code, reason, ...(missing && { missing }) };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value;
}

/** Reason and all that is missing in one line, for lists. */
export function sentenceOf({ reason, missing = [] }: Refusal): string {
  const further = missing.map((each) => each.text).filter((text) => !reason.includes(text));
  return [reason, ...further].join('');
}

/** Closes a switch over a union: the compiler names a forgotten case. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
