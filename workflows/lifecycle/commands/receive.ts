/** receive (接收上级交办件): takes in an item of an upper level under its own number; no review, no number of ours. */

import type { Act, Rules } from '../act.ts';
import { textFaults } from '../checkText.ts';
import { isLocalDate } from '../dates/localDate.ts';
import { judgeSession, pinned } from '../proposals/opening.ts';
import { judgeProposalText, proposalContent } from '../proposals/proposalText.ts';
import { isRefusal, type Missing, type Refusal, refuse } from '../refusal.ts';
import type { OpeningRule } from '../registry.ts';
import type { Origin, Proposer } from '../state.ts';

export const receive: OpeningRule<'receive'> = {
  needs: ({ payload }) => ({
    ids: payload.demands.length,
    units: payload.suggestedUnits,
    proposers: payload.proposer === undefined ? [] : [payload.proposer],
    session: payload.session,
    number: { series: 'origin', typed: originKey(payload.origin) },
  }),

  decide: (act, rules) => {
    const { payload, resolved } = act;
    const session = judgeSession(act);
    if (isRefusal(session)) return session;
    const proposers = proposersOf(act);
    if (isRefusal(proposers)) return proposers;
    const refused = judgeOrigin(payload.origin, rules) ?? judgeProposalText(payload, resolved, rules);
    if (refused) return refused;
    return [
      {
        kind: 'received',
        origin: payload.origin,
        ...pinned(act, session, rules),
        proposers,
        collective: proposers.some((each) => each.kind === 'organisation'),
        // The cut-off of our own session says nothing about an item of another level.
        betweenSession: false,
        ...proposalContent(payload, resolved.ids),
      },
    ];
  },
};

/** One item of an upper level is taken in once: its number with all that it counts within. */
function originKey({ level, committee, term, session, number }: Origin): string {
  return `${level}/${committee}/${term}/${session}/${number}`;
}

/** The proposer of an upper level is often not known here: then there is none. */
function proposersOf({ payload, resolved, at }: Act<'receive'>): Proposer[] | Refusal {
  if (payload.proposer === undefined) return [];
  const facts = resolved.proposers[payload.proposer];
  if (!facts || facts.committee !== resolved.session?.committee) {
    const text = '没有找到提案者。';
    return refuse('invalid', text, [{ code: 'proposer', text, target: payload.proposer }]);
  }
  return [{ proposer: facts.id, kind: facts.kind, standing: 'first', at }];
}

function judgeOrigin(origin: Origin, { policy }: Rules): Refusal | undefined {
  const { committee, term, session, number, dueOn, outsideLead } = origin;
  const plain = (body: string) => ({ id: '', hash: '', body });
  const limit = policy.lengths.title;
  const faults: Missing[] = [
    ...textFaults(plain(committee), { code: 'committee', label: '上级政协名称', limit }),
    ...textFaults(plain(number), { code: 'number', label: '上级提案编号', limit: 30 }),
    ...(outsideLead === undefined
      ? []
      : textFaults(plain(outsideLead), { code: 'outsideLead', label: '主办单位名称', limit })),
    ...(isOrdinal(term) ? [] : [{ code: 'term', text: '届应为正整数。' }]),
    ...(isOrdinal(session) ? [] : [{ code: 'session', text: '次应为正整数。' }]),
    ...(dueOn === undefined || isLocalDate(dueOn)
      ? []
      : [{ code: 'dueOn', text: '上级要求的办结日期不存在。' }]),
  ];
  return faults[0] && refuse('invalid', faults[0].text, faults);
}

function isOrdinal(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 999;
}
