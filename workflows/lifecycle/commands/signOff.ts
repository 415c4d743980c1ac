/** signOff (签署): the next box of the chain is signed by the post it belongs to. */

import type { CommandRule } from '../act.ts';
import { referActor } from '../actor.ts';
import { findLetter } from '../find.ts';
import { currentLetters, stepLabel } from '../letters/letters.ts';
import { refuseUnlessInSignOff } from '../letters/refuseLetter.ts';
import { signsAt } from '../letters/signers.ts';
import { refuse } from '../refusal.ts';

export const signOff: CommandRule<'signOff'> = {
  targets: (state) => currentLetters(state),
  permit: ({ state, act }) => {
    const letter = findLetter(state, act.target);
    const closed = refuseUnlessInSignOff(letter);
    if (closed) return closed;
    const next = letter.chain[letter.signatures.length];
    if (next && !signsAt(next, act.by)) return refuse('forbidden', `现在应由${stepLabel(next)}签署。`);
    return undefined;
  },
  decide: ({ state, act }) => {
    const { id, signatures } = findLetter(state, act.target);
    const signature = { step: signatures.length, by: referActor(act.by), at: act.at };
    return [{ kind: 'signedOff', letter: id, signatures: [signature] }];
  },
};
