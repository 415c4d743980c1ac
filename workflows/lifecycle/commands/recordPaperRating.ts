/** recordPaperRating (登记纸质评价): the committee writes down what a proposer said on paper; never a handling unit. */

import type { Act, CommandRule, Rules } from '../act.ts';
import { findRating } from '../find.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { CaseState } from '../state.ts';
import { judgeRatingTime, judgeValues, ratedValues, ratingTargets } from '../survey/ratingValues.ts';

export const recordPaperRating: CommandRule<'recordPaperRating'> = {
  targets: ratingTargets,

  needs: (_state, { payload: { scan } }) => ({ files: scan === undefined ? [] : [scan] }),

  permit: ({ state }) => judgeRatingTime(state),

  decide: ({ state, act, rules }) => {
    const refused = judgeValues(act.payload, rules) ?? judgeEvidence(act, rules) ?? judgeDay(state, act);
    if (refused) return refused;
    const { scan } = act.payload;
    return [
      {
        kind: 'rated',
        rating: findRating(state, act.target).id,
        ...ratedValues(act.payload),
        paper: true,
        ...(scan !== undefined && { scan }),
      },
    ];
  },
};

function judgeEvidence(
  { payload, resolved, occurredOn }: Act<'recordPaperRating'>,
  { policy }: Rules,
): Refusal | undefined {
  const { scan } = payload;
  if (scan === undefined) {
    const wanted = occurredOn !== undefined && policy.backdating.evidenceRequired;
    return wanted ? fault('scan', '补录评价须附征询表扫描件。') : undefined;
  }
  return resolved.files[scan] ? undefined : fault('scan', '没有找到所附的扫描件。');
}

/** Nobody rates a reply before it was given. */
function judgeDay(state: CaseState, { target, occurredOn }: Act<'recordPaperRating'>): Refusal | undefined {
  const { assignment } = findRating(state, target);
  const issuedOn = state.assignments.find((each) => each.id === assignment)?.issuedOn;
  if (occurredOn === undefined || issuedOn === undefined || occurredOn >= issuedOn) return undefined;
  return fault('occurredOn', '评价日期不能早于答复日期。');
}

function fault(code: string, text: string): Refusal {
  return refuse('invalid', text, [{ code, text }]);
}
