/** Moves the clock of one workflow: the server skips over its timers. A production process knows nothing of it. */

import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';

const { FastForwardPollingResult } = proto.temporal.api.enums.v1;
const minute = 60_000;

let moves = 0;

/**
 * Lets so many milliseconds pass for the workflow, whatever timers lie on the way. Resolves when it has arrived or
 * has ended on the way; what fell due may still be being worked off: wait for its event.
 */
export async function skip(client: Client, workflowId: string, milliseconds: number): Promise<void> {
  moves += 1;
  const { namespace } = client.options;
  const fastForwardId = `move-${process.pid}-${moves}`;
  const workflowExecution = { workflowId };
  await client.workflowService.updateWorkflowExecutionOptions({
    namespace,
    workflowExecution,
    workflowExecutionOptions: {
      timeSkippingConfig: {
        enabled: true,
        fastForwardConfig: { id: fastForwardId, duration: durationOf(milliseconds) },
      },
    },
    updateMask: { paths: ['time_skipping_config'] },
  });
  const until = Date.now() + 2 * minute;
  while (Date.now() < until) {
    const { fastForwardPollingResult: result, failedReason } = await client.withDeadline(
      Date.now() + minute,
      () =>
        client.workflowService.pollWorkflowExecutionTimeSkipping({
          namespace,
          workflowExecution,
          fastForwardId,
        }),
    );
    if (result === FastForwardPollingResult.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED) return;
    if (result === FastForwardPollingResult.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_FAILED) {
      if (/ended|closed|complete/i.test(failedReason ?? '')) return;
      throw new Error(`The clock of ${workflowId} could not be moved: ${failedReason}`);
    }
  }
  throw new Error(`${workflowId} has not arrived within two minutes`);
}

function durationOf(milliseconds: number) {
  return { seconds: Math.floor(milliseconds / 1000) as never, nanos: (milliseconds % 1000) * 1_000_000 };
}
