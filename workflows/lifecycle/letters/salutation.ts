/** How a reply addresses the one who proposed: 委员 for a person, its name for an organisation (design 7). */

import type { ProposerFacts } from '../act.ts';
import type { Salutation } from '../letterState.ts';
import type { Policy } from '../policies/policy.ts';
import type { CaseState, Proposer } from '../state.ts';

/** Proposers who get a reply of their own: the first and all who signed. */
export function answeredProposers(state: CaseState): Proposer[] {
  return state.proposers.filter((each) => each.standing === 'first' || each.standing === 'signed');
}

/** The salutation that is printed when none was written. */
export function prefilledSalutation(
  { kind, name }: Pick<ProposerFacts, 'kind' | 'name'>,
  honorific: Policy['honorific'],
): string {
  return kind === 'person' ? `${name}${honorific.right}：` : `${name}：`;
}

/**
 * What is wrong with a written salutation. Names are taken out first, and 委员会 with them, so that an organisation
 * called 委员会 is not mistaken for a member; spaces within a name of two characters do not count.
 */
export function salutationFault(
  written: string,
  { kind, name }: Pick<ProposerFacts, 'kind' | 'name'>,
  { right, wrong }: Policy['honorific'],
): Salutation['fault'] {
  const text = written.replace(/\s/g, '');
  const bareName = name.replace(/\s/g, '');
  const titles = text.replaceAll(bareName, '').replaceAll('委员会', '');
  const wrongTitle = wrong.some((each) => titles.includes(each));
  const addressedRight = kind === 'person' ? titles.includes(right) : !titles.includes(right);
  if (wrongTitle || !addressedRight) return 'wrongHonorific';
  return text.includes(bareName) ? undefined : 'nameMissing';
}
