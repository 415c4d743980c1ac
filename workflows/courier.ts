/** The courier of a channel: sends what is queued in batches, and sleeps until the next attempt. One per channel. */

import { condition, continueAsNew, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import type { CourierActivities } from './activities.ts';
import { mailQueued } from './messages.ts';

const { sendMail } = proxyActivities<CourierActivities>({
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '1 minute',
  retry: { initialInterval: '2 seconds', maximumInterval: '1 minute' },
});

/**
 * Ends when nothing is queued; the next row starts it again. A signal that comes between its last look and its end
 * makes the server refuse the end, so no row waits unheard.
 */
export async function courier(): Promise<void> {
  let heard = true;
  setHandler(mailQueued, () => {
    heard = true;
  });
  for (;;) {
    heard = false;
    const { more, paused, nextAt } = await sendMail({ at: new Date(Date.now()).toISOString() });
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof courier>();
    if (more || (heard && !paused)) continue;
    if (nextAt === undefined) return;
    const wait = Math.max(1, Date.parse(nextAt) - Date.now());
    await condition(() => heard && !paused, wait, { summary: '等待下次投递' });
  }
}
