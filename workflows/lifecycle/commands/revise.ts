/** revise (修改): the first proposer changes a returned proposal; the same case, its earlier text kept. */

import type { CommandRule } from '../act.ts';
import { judgeProposalText, proposalContent } from '../proposals/proposalText.ts';
import { refuse } from '../refusal.ts';

export const revise: CommandRule<'revise'> = {
  needs: (_state, { payload }) => ({ ids: payload.demands.length, units: payload.suggestedUnits }),

  permit: ({ state }) =>
    state.life === 'returnedForRevision' ? undefined : refuse('notNow', '只有退回修改的提案可以修改。'),

  decide: ({ act, rules }) =>
    judgeProposalText(act.payload, act.resolved, rules) ?? [
      { kind: 'revised', ...proposalContent(act.payload, act.resolved.ids) },
    ],
};
