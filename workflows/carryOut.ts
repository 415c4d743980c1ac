/** One piece of work for machines, beside the loop of its proposal: tried for a day, then given to a person. */

import {
  ActivityFailure,
  isCancellation,
  log,
  proxyActivities,
  proxyLocalActivities,
} from '@temporalio/workflow';
import type { ProposalActivities } from './activities.ts';
import type { Awaiting } from './messages.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const { recordDeliveryFailure } = proxyLocalActivities<Pick<ProposalActivities, 'recordDeliveryFailure'>>({
  startToCloseTimeout: '20 seconds',
  localRetryThreshold: '10 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

export interface CarriedOut {
  /** The version up to which the case must be known after it. */
  version: number;
  /** If the log still wants it, it is tried again after this many milliseconds. */
  rest: number;
}

/** Never rejects: what goes wrong becomes an event for a person, or is tried again. */
export async function carryOut(caseId: string, item: Awaiting): Promise<CarriedOut> {
  try {
    return { version: await attempt(caseId, item), rest: minute };
  } catch (error) {
    const version = isCancellation(error) ? 0 : await giveUp(caseId, item, reasonOf(error));
    return { version, rest: hour };
  }
}

async function attempt(caseId: string, item: Awaiting): Promise<number> {
  const { render, deliver } = proxyActivities<Pick<ProposalActivities, 'render' | 'deliver'>>({
    startToCloseTimeout: '1 minute',
    heartbeatTimeout: '10 seconds',
    // The day counts from the row, whatever was restarted since; a last try is always made.
    scheduleToCloseTimeout: Math.max(Date.parse(item.since) + day - Date.now(), 10 * minute),
    retry: { initialInterval: '5 seconds', backoffCoefficient: 2, maximumInterval: '1 hour' },
    summary: item.kind === 'render' ? '生成文稿' : '送达文稿',
  });
  const carried =
    item.kind === 'render' ? await render({ case: caseId, item }) : await deliver({ case: caseId, item });
  return carried.version;
}

async function giveUp(caseId: string, item: Awaiting, reason: string): Promise<number> {
  try {
    return (await recordDeliveryFailure({ case: caseId, item, reason })).version;
  } catch (error) {
    if (!isCancellation(error))
      log.error('A failed delivery could not be recorded', { item: item.id, error });
    return 0;
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}
