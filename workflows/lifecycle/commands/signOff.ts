/** signOff (签署): the next box of the chain is signed by the post it belongs to, who may edit the text before. */

import type { Act, CommandRule, Situation } from '../act.ts';
import { referActor } from '../actor.ts';
import { refuseFaults } from '../checkText.ts';
import type { Event } from '../events.ts';
import { findLetter } from '../find.ts';
import { answersAfterEdit, answersOf } from '../letters/answers.ts';
import { plainText, readBody } from '../letters/body.ts';
import { answerFaults, bodyFaults } from '../letters/draftFaults.ts';
import { currentLetters, stepLabel } from '../letters/letters.ts';
import { refuseUnlessInSignOff } from '../letters/refuseLetter.ts';
import { signsAt } from '../letters/signers.ts';
import { contradictionsIn } from '../letters/wording.ts';
import { type Missing, refuse } from '../refusal.ts';
import { refer, type Text } from '../text.ts';

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
  decide: (situation) => {
    const { state, act } = situation;
    const { id, body: signed, signatures } = findLetter(state, act.target);
    const signature = { step: signatures.length, by: referActor(act.by), at: act.at };
    const { body } = act.payload;
    // The same words again are no edit: the earlier signatures stand under this very text.
    const edited = body && body.hash !== signed.hash ? body : undefined;
    return (
      refuseFaults(edited ? editFaults(situation, edited) : []) ?? [
        ...(edited ? [editOf(situation, edited)] : []),
        { kind: 'signedOff', letter: id, signatures: [signature] },
      ]
    );
  },
};

function editFaults({ state, act, rules }: Situation<'signOff'>, body: Text): Missing[] {
  return [...bodyFaults(body, rules), ...answerFaults(state, marksOf(act))];
}

/** Earlier signatures stay, each under the edition it was given to. */
function editOf({ state, act, rules }: Situation<'signOff'>, body: Text): Event {
  const letter = findLetter(state, act.target);
  const written = readBody(body.body);
  const resultClass = rules.policy.classes.find((each) => each.code === letter.class);
  return {
    kind: 'draftEdited',
    letter: letter.id,
    body: refer(body),
    answers: answersAfterEdit(letter.answers, answersOf(written, marksOf(act))),
    contradictions: contradictionsIn(plainText(written), resultClass),
  };
}

function marksOf({ payload }: Act<'signOff'>) {
  return payload.answers ?? [];
}
