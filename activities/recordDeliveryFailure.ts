/** The activity that gives a piece of work up after a day, or at once where no retry helps: a person takes over. */

import type { ProposalActivities } from '../workflows/activities.ts';
import type { CaseState } from '../workflows/lifecycle/state.ts';
import type { Awaiting } from '../workflows/messages.ts';
import { lastReason } from './claims.ts';
import type { Dependencies } from './dependencies.ts';
import { perform } from './perform.ts';
import { letterOf, readCase } from './readCase.ts';

export function makeRecordDeliveryFailure(
  dependencies: Dependencies,
): ProposalActivities['recordDeliveryFailure'] {
  const { log, logger } = dependencies;
  return async ({ case: id, item, reason }) => {
    const state = await readCase(log.sql, id);
    const why = (await lastReason(log.sql, { case: id, id: item.id })) ?? reason;
    logger.error({ alarm: true, case: id, item: item.id, reason: why }, 'Work was given up');
    let { version } = state;
    for (const recipient of waitingFor(state, item)) {
      const carried = await perform(dependencies, {
        case: id,
        task: item.kind,
        command: 'recordDeliveryFailure',
        target: item.letter,
        payload: { recipient, reason: why },
      });
      version = carried.version;
    }
    return { version };
  };
}

/** A letter that cannot be rendered reaches none of those who wait for it. */
function waitingFor(state: CaseState, item: Awaiting): string[] {
  if (item.kind === 'deliver') return [item.recipient];
  return letterOf(state, item.letter)
    .recipients.filter((each) => !each.delivered && !each.failed && each.id !== 'outside')
    .map((each) => each.id);
}
