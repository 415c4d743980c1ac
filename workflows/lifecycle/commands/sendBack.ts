/** sendBack (退回修改): a signer of the chain, or the office before issue, returns the draft; the clock runs on. */

import type { CommandRule } from '../act.ts';
import { refuseFaults, textFaults } from '../checkText.ts';
import { findLetter } from '../find.ts';
import { currentLetters } from '../letters/letters.ts';
import { openStepOf } from '../letters/signers.ts';
import { assertNever, refuse } from '../refusal.ts';
import { refer } from '../text.ts';

export const sendBack: CommandRule<'sendBack'> = {
  targets: (state) => currentLetters(state),
  permit: ({ state, act }) => {
    const letter = findLetter(state, act.target);
    switch (letter.life) {
      case 'inSignOff':
        return openStepOf(letter, act.by) === undefined
          ? refuse('forbidden', '当前身份不在待签署人员之列，不能退回。')
          : undefined;
      case 'signedOff':
      case 'reviewed':
        return act.by.kind === 'person' && act.by.post.role === 'office'
          ? undefined
          : refuse('forbidden', '文稿已经签发完毕，只能由办公室退回。');
      case 'sentBack':
        return refuse('notNow', '文稿已经退回。');
      case 'issued':
        return refuse('notNow', '文稿已经发出，不能退回。');
      default:
        return assertNever(letter.life);
    }
  },
  decide: ({ state, act, rules }) => {
    const letter = findLetter(state, act.target);
    const { reason } = act.payload;
    const limit = { code: 'reason', label: '退回理由', limit: rules.policy.lengths.line };
    const step = openStepOf(letter, act.by) ?? letter.signatures.length;
    return (
      refuseFaults(textFaults(reason, limit)) ?? [
        { kind: 'draftSentBack', letter: letter.id, step, reason: refer(reason) },
      ]
    );
  },
};
