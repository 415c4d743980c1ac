/** What a proposal says, as handed in: judged against the policy, and turned into what events carry. */

import type { Resolved, Rules } from '../act.ts';
import { refuseFaults, textFaults } from '../checkText.ts';
import type { ProposalText } from '../commands.ts';
import type { Opening } from '../events.ts';
import type { Missing, Refusal } from '../refusal.ts';
import { refer } from '../text.ts';

/** More points than anybody answers one by one. */
const mostDemands = 50;
const mostSuggestedUnits = 20;

/** Why this text cannot be taken in: empty or too long, a publicity wish without its reason, an unknown unit. */
export function judgeProposalText(
  payload: ProposalText,
  { units }: Pick<Resolved, 'units'>,
  { policy }: Rules,
): Refusal | undefined {
  const { title, body, line } = policy.lengths;
  return refuseFaults([
    ...textFaults(payload.title, { code: 'title', label: '案由', limit: title }),
    ...textFaults(payload.body, { code: 'body', label: '提案正文', limit: body }),
    ...payload.demands.flatMap((each, index) =>
      textFaults(each, { code: 'demand', label: `第${index + 1}项建议`, limit: line }),
    ),
    ...textFaults(payload.publicityReason, { code: 'publicityReason', label: '公开意愿的理由', limit: line }),
    ...listFaults(payload),
    ...payload.suggestedUnits
      .filter((each) => units[each] === undefined)
      .map((target): Missing => ({ code: 'suggestedUnits', text: '没有找到建议的承办单位。', target })),
  ]);
}

function listFaults({ demands, suggestedUnits, publicityWish, publicityReason }: ProposalText): Missing[] {
  const faults: Missing[] = [];
  if (demands.length > mostDemands) faults.push({ code: 'demand', text: `建议不能超过${mostDemands}项。` });
  if (suggestedUnits.length > mostSuggestedUnits) {
    faults.push({ code: 'suggestedUnits', text: `建议的承办单位不能超过${mostSuggestedUnits}个。` });
  }
  if (publicityWish !== 'open' && !publicityReason) {
    faults.push({ code: 'publicityReason', text: '不同意全文公开的，应当说明理由。' });
  }
  return faults;
}

/** The part of an opening or a revision that the text gives. `ids` are taken for the demands, in order. */
export function proposalContent(
  payload: ProposalText,
  ids: readonly string[],
): Pick<Opening, 'title' | 'body' | 'demands' | 'publicityWish' | 'suggestedUnits'> {
  const { publicityWish: wish, publicityReason } = payload;
  return {
    title: refer(payload.title),
    body: refer(payload.body),
    demands: payload.demands.map((text, index) => ({ id: takeId(ids, index), text: refer(text), units: [] })),
    publicityWish: { wish, ...(publicityReason && { reason: refer(publicityReason) }) },
    suggestedUnits: [...new Set(payload.suggestedUnits)],
  };
}

/** A fresh id that `needs` asked for; too few are a fault of whoever resolved them. */
export function takeId(ids: readonly string[], index: number): string {
  const id = ids[index];
  if (id === undefined) throw new Error(`Only ${ids.length} fresh ids were given`);
  return id;
}
