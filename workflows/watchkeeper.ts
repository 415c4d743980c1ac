/** Run by a Schedule: looks once whether all that is due is being acted on. */

import { proxyActivities } from '@temporalio/workflow';
import type { WatchActivities } from './activities.ts';

const { keepWatch } = proxyActivities<WatchActivities>({
  startToCloseTimeout: '4 minutes',
  retry: { maximumAttempts: 3 },
});

export async function watchkeeper(): Promise<{ started: number; restarted: number }> {
  return await keepWatch();
}
