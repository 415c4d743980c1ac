/** reviewReply (办前审核): the supervisor passes a signed reply, or sends it back with its defects. */

import type { CommandRule } from '../act.ts';
import { refuseFaults, textFaults } from '../checkText.ts';
import { findLetter } from '../find.ts';
import { currentLetters } from '../letters/letters.ts';
import { assertNever, refuse } from '../refusal.ts';
import { refer } from '../text.ts';

export const reviewReply: CommandRule<'reviewReply'> = {
  targets: (state) => currentLetters(state, 'reply'),
  permit: ({ state, act, rules }) => {
    if (!rules.policy.reviewReplies) return refuse('notNow', '按照规定，答复发出前不作审核。');
    const { life } = findLetter(state, act.target);
    switch (life) {
      case 'signedOff':
        return undefined;
      case 'inSignOff':
      case 'sentBack':
        return refuse('notNow', '答复尚未签发，不能审核。');
      case 'reviewed':
        return refuse('notNow', '答复已经审核通过。');
      case 'issued':
        return refuse('notNow', '答复已经发出。');
      default:
        return assertNever(life);
    }
  },
  decide: ({ state, act, rules }) => {
    const { passed, defects } = act.payload;
    const limit = { code: 'defects', label: '审核意见', limit: rules.policy.lengths.line };
    const unexplained = !passed && !defects ? [{ code: 'defects', text: '退回的，须写明存在的问题。' }] : [];
    return (
      refuseFaults([...textFaults(defects, limit), ...unexplained]) ?? [
        {
          kind: 'replyReviewed',
          letter: findLetter(state, act.target).id,
          passed,
          ...(defects && { defects: refer(defects) }),
        },
      ]
    );
  },
};
