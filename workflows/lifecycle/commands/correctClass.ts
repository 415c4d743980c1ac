/** correctClass (更正结果类别): the supervisor corrects the class of an issued reply; both values are kept. */

import type { CommandRule } from '../act.ts';
import { refuseFaults, textFaults } from '../checkText.ts';
import { findLetter } from '../find.ts';
import { issuedLetters } from '../letters/letters.ts';
import { refuse } from '../refusal.ts';
import { refer } from '../text.ts';

export const correctClass: CommandRule<'correctClass'> = {
  targets: (state) => issuedLetters(state, 'reply'),
  permit: ({ state, act, rules }) => {
    if (!rules.policy.correctClass) return refuse('notNow', '按照规定，办理结果类别不作更正。');
    return findLetter(state, act.target).class === undefined
      ? refuse('notNow', '该答复没有标注办理结果类别。')
      : undefined;
  },
  decide: ({ state, act, rules }) => {
    const { class: to, reason } = act.payload;
    const { id, class: from = '' } = findLetter(state, act.target);
    const wrong = (text: string) => refuse('invalid', text, [{ code: 'class', text }]);
    if (!rules.policy.classes.some((each) => each.code === to))
      return wrong('办理结果类别不在规定的分类之内。');
    if (to === from) return wrong('更正后的类别与原类别相同。');
    const limit = { code: 'reason', label: '更正理由', limit: rules.policy.lengths.line };
    return (
      refuseFaults(textFaults(reason, limit)) ?? [
        { kind: 'classCorrected', letter: id, from, to, reason: refer(reason) },
      ]
    );
  },
};
