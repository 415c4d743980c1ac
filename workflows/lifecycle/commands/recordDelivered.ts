/** recordDelivered: the process has delivered a letter or copy; said twice, the second is refused and changes nothing. */

import type { CommandRule } from '../act.ts';
import { localDateOf } from '../dates/localDate.ts';
import { findLetter } from '../find.ts';
import { awaitedRecipient, withSurvey } from '../letters/delivery.ts';
import { issuedLetters } from '../letters/letters.ts';
import { isRefusal } from '../refusal.ts';

export const recordDelivered: CommandRule<'recordDelivered'> = {
  targets: (state) => issuedLetters(state),
  permit: () => undefined,
  decide: (situation) => {
    const { state, act } = situation;
    const { recipient, way } = act.payload;
    const letter = findLetter(state, act.target).id;
    const known = awaitedRecipient(state, { letter, recipient });
    if (isRefusal(known)) return known;
    return withSurvey(
      { kind: 'letterDelivered', letter, recipient, way, on: localDateOf(act.at) },
      situation,
    );
  },
};
