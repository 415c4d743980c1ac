/** What we ask of Temporal from outside a workflow, each call under a deadline. */

import { type Client, ScheduleAlreadyRunning, WorkflowNotFoundError } from '@temporalio/client';
import {
  callBatch,
  callCourier,
  callProposal,
  type News,
  proposalWorkflowId,
  type SignalCall,
  taskQueue,
  watchkeeperId,
} from '../workflows/messages.ts';

/**
 * How the process of a case stands: `gone` (never started, ended, lost), `failing` (its task was tried and
 * failed), `backlog` (its task waits for a worker, which is no fault), `idle` (it believes that nothing is due).
 */
export type Standing = 'gone' | 'failing' | 'backlog' | 'idle';

export interface Engine {
  /** Tells a process, starting it if need be. */
  tell(caseId: string, news: News & { signal: string }): Promise<void>;
  wakeCourier(): Promise<void>;
  startBatch(batch: string): Promise<void>;
  standingOf(caseId: string): Promise<Standing>;
  /** Starts a process that knows nothing, in place of the one that runs. */
  restart(caseId: string): Promise<void>;
  /** Makes the watchkeeper's Schedule if it is not there; true if it was not: the server is new or lost its data. */
  ensureSchedule(): Promise<boolean>;
}

const deadlineMs = 10_000;

export function makeEngine(client: Client, queue: string = taskQueue): Engine {
  const timely = <T>(ask: () => Promise<T>): Promise<T> => client.withDeadline(Date.now() + deadlineMs, ask);
  const call = async ({ workflow, options }: SignalCall) => {
    await timely(() => client.workflow.signalWithStart(workflow, options));
  };
  return {
    tell: (caseId, news) => call(callProposal(caseId, { ...news, queue })),
    wakeCourier: () => call(callCourier(queue)),
    async startBatch(batch) {
      await timely(() => client.workflow.start('batch', callBatch(batch, queue)));
    },
    standingOf: (caseId) => timely(() => standingOf(client, caseId)),
    async restart(caseId) {
      await timely(() =>
        client.workflow.start('proposal', {
          workflowId: proposalWorkflowId(caseId),
          taskQueue: queue,
          args: [{ case: caseId }],
          // Atomic: terminating first and starting then races with whoever signals.
          workflowIdConflictPolicy: 'TERMINATE_EXISTING',
          staticSummary: '提案办理过程',
        }),
      );
    },
    ensureSchedule: () => timely(() => ensureSchedule(client, queue)),
  };
}

async function standingOf(client: Client, caseId: string): Promise<Standing> {
  try {
    const { status, raw } = await client.workflow.getHandle(proposalWorkflowId(caseId)).describe();
    if (status.name !== 'RUNNING') return 'gone';
    if (!raw.pendingWorkflowTask) return 'idle';
    return (raw.pendingWorkflowTask.attempt ?? 1) > 1 ? 'failing' : 'backlog';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'gone';
    throw error;
  }
}

async function ensureSchedule(client: Client, queue: string): Promise<boolean> {
  try {
    await client.schedule.create({
      scheduleId: watchkeeperId(queue),
      spec: { intervals: [{ every: '5 minutes' }] },
      policies: { overlap: 'SKIP', catchupWindow: '1 minute' },
      action: {
        type: 'startWorkflow',
        workflowType: 'watchkeeper',
        workflowId: watchkeeperId(queue),
        taskQueue: queue,
        args: [],
        workflowExecutionTimeout: '5 minutes',
      },
    });
    return true;
  } catch (error) {
    if (error instanceof ScheduleAlreadyRunning) return false;
    throw error;
  }
}
