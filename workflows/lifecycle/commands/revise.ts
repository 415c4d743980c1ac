/**
 * revise (修改): the first proposer changes a returned proposal; the same case, its earlier text kept. Further members
 * may be asked to sign; signatures already given stay, for nobody may be taken off by another.
 */

import type { Act, CommandRule, Resolved } from '../act.ts';
import { startClock } from '../clock.ts';
import type { EventOf } from '../events.ts';
import { judgeProposalText, proposalContent } from '../proposals/proposalText.ts';
import { isRefusal, type Missing, type Refusal, refuse } from '../refusal.ts';
import type { CaseState } from '../state.ts';

export const revise: CommandRule<'revise'> = {
  needs: (_state, { payload }) => ({
    ids: payload.demands.length,
    units: payload.suggestedUnits,
    proposers: payload.coSigners ?? [],
  }),

  permit: ({ state }) =>
    state.life === 'returnedForRevision' ? undefined : refuse('notNow', '只有退回修改的提案可以修改。'),

  decide: ({ state, act, rules }) => {
    const refused = judgeInvited(state, act) ?? judgeProposalText(act.payload, act.resolved, rules);
    if (refused) return refused;
    const invited = invitedBy(act);
    const revised: EventOf<'revised'> = {
      kind: 'revised',
      ...proposalContent(act.payload, act.resolved.ids),
      ...(invited.length > 0 && { invited }),
    };
    if (invited.length === 0) return [revised];
    const started = startClock(state, rules, { kind: 'coSign', of: 'case', at: act.at });
    return isRefusal(started) ? started : [revised, started];
  },
};

function judgeInvited(
  { proposers, committee }: CaseState,
  { payload, resolved }: Act<'revise'>,
): Refusal | undefined {
  const { coSigners = [] } = payload;
  const faults = coSigners.flatMap((each, index): Missing[] => {
    const fault = (text: string): Missing[] => [{ code: 'coSigners', text, target: each }];
    const standing = proposers.find(({ proposer }) => proposer === each)?.standing;
    if (standing === 'first') return fault('第一提案人不能再列为联名人。');
    if (standing === 'signed') return fault('已经联名的不必再邀请。');
    if (coSigners.indexOf(each) !== index) return fault('联名人重复。');
    return isKnown(each, committee, resolved) ? [] : fault('没有找到所邀请的联名人。');
  });
  return faults[0] && refuse('invalid', faults[0].text, faults);
}

function isKnown(id: string, committee: string, { proposers }: Resolved): boolean {
  return proposers[id]?.committee === committee;
}

function invitedBy({
  payload,
  resolved,
}: Act<'revise'>): { proposer: string; kind: 'person' | 'organisation' }[] {
  return (payload.coSigners ?? []).flatMap((id) => {
    const facts = resolved.proposers[id];
    return facts ? [{ proposer: facts.id, kind: facts.kind }] : [];
  });
}
