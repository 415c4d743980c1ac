/** Free texts against the limits of the policy: neither empty nor too long. */

import { type Missing, type Refusal, refuse } from './refusal.ts';
import type { Text } from './text.ts';

export interface TextLimit {
  /** Stable code of the field, e.g. `title`. */
  code: string;
  /** What the field is called on the screen, e.g. `标题`. */
  label: string;
  /** Longest text, in characters as a person counts them. */
  limit: number;
}

/** What is wrong with a text; an absent one is nothing wrong. */
export function textFaults(text: Text | undefined, { code, label, limit }: TextLimit): Missing[] {
  if (!text) return [];
  if (text.body.trim() === '') return [{ code, text: `${label}不能为空。` }];
  const length = [...text.body].length;
  return length > limit ? [{ code, text: `${label}为${length}字，不能超过${limit}字。` }] : [];
}

/** The refusal that names every fault, its first one as the reason; none if there is no fault. */
export function refuseFaults(faults: Missing[]): Refusal | undefined {
  const [first] = faults;
  return first && refuse('invalid', first.text, faults);
}
