/** Who may sign or send back a letter now: its chain seen from one post. */

import type { Actor } from '../actor.ts';
import type { Letter, SignStep } from '../letterState.ts';

/** Whether this actor's post is the one that signs in this box. A head does not sign in a deputy's. */
export function signsAt(step: SignStep | undefined, by: Actor): boolean {
  if (!step || by.kind !== 'person') return false;
  return step.role === by.post.role && (step.role === 'office' || step.rank === by.post.rank);
}

/** The first open box that is this actor's; none if all of his are signed or he has none. */
export function openStepOf(
  { chain, signatures }: Pick<Letter, 'chain' | 'signatures'>,
  by: Actor,
): number | undefined {
  const found = chain.findIndex((step, index) => index >= signatures.length && signsAt(step, by));
  return found < 0 ? undefined : found;
}
