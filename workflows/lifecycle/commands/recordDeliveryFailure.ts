/** recordDeliveryFailure: the process gave a delivery up; a person takes over. */

import type { CommandRule } from '../act.ts';
import { findLetter } from '../find.ts';
import { awaitedRecipient, withSurvey } from '../letters/delivery.ts';
import { issuedLetters } from '../letters/letters.ts';
import { isRefusal, refuse } from '../refusal.ts';

export const recordDeliveryFailure: CommandRule<'recordDeliveryFailure'> = {
  targets: (state) => issuedLetters(state),
  permit: () => undefined,
  decide: (situation) => {
    const { state, act } = situation;
    const { recipient, reason } = act.payload;
    const letter = findLetter(state, act.target).id;
    const known = awaitedRecipient(state, { letter, recipient });
    if (isRefusal(known)) return known;
    if (known.failed) return refuse('notNow', '已经登记送达失败。');
    return withSurvey({ kind: 'deliveryFailed', letter, recipient, reason }, situation);
  },
};
