/** recordCall (登记来电): one line about a call or a visit, whatever state the case is in. */

import type { CommandRule } from '../act.ts';
import { referActor } from '../actor.ts';
import { refuseFaults, textFaults } from '../checkText.ts';
import { takeId } from '../proposals/proposalText.ts';
import { refer } from '../text.ts';

export const recordCall: CommandRule<'recordCall'> = {
  needs: () => ({ ids: 1 }),

  permit: () => undefined,

  decide: ({ act, rules }) => {
    const { text } = act.payload;
    const faults = textFaults(text, { code: 'text', label: '来电记录', limit: rules.policy.lengths.line });
    const call = { id: takeId(act.resolved.ids, 0), text: refer(text), by: referActor(act.by), at: act.at };
    return refuseFaults(faults) ?? [{ kind: 'callRecorded', call }];
  },
};
