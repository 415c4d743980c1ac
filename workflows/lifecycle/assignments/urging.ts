/** An urging, by whichever of the two commands it was sent. */

import type { Act, Rules } from '../act.ts';
import { referActor } from '../actor.ts';
import { refuseFaults, textFaults } from '../checkText.ts';
import type { Event } from '../events.ts';
import { takeId } from '../proposals/proposalText.ts';
import type { Refusal } from '../refusal.ts';
import { refer } from '../text.ts';

export function urgingEvents(act: Act<'urge'> | Act<'remind'>, { policy }: Rules): Event[] | Refusal {
  const { at, by, command: kind, target: assignment, payload, resolved } = act;
  if (assignment === undefined) throw new Error('An urging is aimed at an assignment');
  const faults = textFaults(payload.demand, {
    code: 'demand',
    label: '催办要求',
    limit: policy.lengths.line,
  });
  const urging = {
    id: takeId(resolved.ids, 0),
    assignment,
    kind,
    demand: refer(payload.demand),
    by: referActor(by),
    at,
  };
  return refuseFaults(faults) ?? [{ kind: 'urged', urging }];
}
