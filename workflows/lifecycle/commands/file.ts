/** file (立案): the proposal is accepted and gets its case number, drawn or, where the policy lets, typed. */

import type { CommandRule, Rules } from '../act.ts';
import { matchNumber } from '../policies/numbers.ts';
import { type Refusal, refuse } from '../refusal.ts';

export const file: CommandRule<'file'> = {
  needs: (_state, { payload: { caseNumber } }) => ({
    number: { series: 'case', ...(caseNumber !== undefined && { typed: caseNumber }) },
  }),

  permit: ({ state }) =>
    state.life === 'inReview' ? undefined : refuse('notNow', '只有审查中的提案可以立案。'),

  decide: ({ act, rules }) => {
    const { caseNumber: typed, category } = act.payload;
    const refused = judgeTyped(typed, rules) ?? judgeCategory(category, rules);
    if (refused) return refused;
    const caseNumber = act.resolved.numbers.case;
    if (caseNumber === undefined) throw new Error('No case number was drawn');
    return [{ kind: 'filed', caseNumber, ...(category !== undefined && { category }) }];
  },
};

function judgeTyped(typed: string | undefined, { policy }: Rules): Refusal | undefined {
  if (typed === undefined) return undefined;
  const pattern = policy.numbers.case;
  const fault = (text: string) => refuse('invalid', text, [{ code: 'caseNumber', text }]);
  if (!pattern.manual) return fault('案号由系统编定，不能手工填写。');
  return matchNumber(pattern, typed) ? undefined : fault('案号不符合本届次的编号格式。');
}

function judgeCategory(category: string | undefined, { policy }: Rules): Refusal | undefined {
  if (category === undefined || policy.categories.some((each) => each.code === category)) return undefined;
  return refuse('invalid', '没有所选的提案分类。', [{ code: 'category', text: '没有所选的提案分类。' }]);
}
