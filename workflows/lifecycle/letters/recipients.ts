/** To whom a letter goes, its copies aside. */

import type { Letter, Recipient } from '../letterState.ts';
import { isLive } from '../relation.ts';
import type { CaseState } from '../state.ts';
import { goesOutside } from './letters.ts';
import { answeredProposers } from './salutation.ts';

/** A reply to each proposer, an opinion to the lead; to the outside where these are not in our system. */
export function recipientsOf(state: CaseState, { kind, round }: Pick<Letter, 'kind' | 'round'>): Recipient[] {
  if (kind === 'opinion') {
    const lead = state.assignments.find(
      (each) => each.round === round && each.role === 'lead' && isLive(each),
    );
    return [{ id: lead ? `unit/${lead.unit}` : 'outside', purpose: 'opinion' }];
  }
  if (goesOutside(state)) return [{ id: 'outside', purpose: 'reply' }];
  return answeredProposers(state).map(({ proposer }) => ({ id: `proposer/${proposer}`, purpose: 'reply' }));
}
