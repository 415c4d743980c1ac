/** Many cases by one act: works off what waits, a few at a time, and says how far it is. It holds no items and no rules. */

import { proxyActivities, setCurrentDetails, setHandler } from '@temporalio/workflow';
import type { BatchActivities, BatchProgress } from './activities.ts';
import { batchProgressQuery } from './messages.ts';

const { performBatch } = proxyActivities<BatchActivities>({
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '30 seconds' },
});

/**
 * The rows are the truth: whatever happens to this process, the next one under the same id goes on with what waits
 * there. 500 items are 50 steps, so no history grows long.
 */
export async function batch(input: { batch: string }): Promise<BatchProgress> {
  let progress: BatchProgress | undefined;
  setHandler(batchProgressQuery, () => progress);
  for (;;) {
    const { total, done, refused } = await performBatch({ batch: input.batch });
    progress = { total, done, refused };
    setCurrentDetails(`共${total}件：已办${done}件，未能办理${refused}件，待办${total - done - refused}件`);
    if (done + refused >= total) return progress;
  }
}
