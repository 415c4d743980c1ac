/** How the processes are called: their ids, signals, queries and search attributes. Read by both sides of the wire. */

import { defineQuery, defineSignal } from '@temporalio/workflow';
import type { BatchProgress } from './activities.ts';
import type { Pending } from './lifecycle/letters/pending.ts';
import type { Outline } from './lifecycle/views/outline.ts';

export const taskQueue = 'banli';

/** One process per proposal; whatever happens to it, the log starts it again under the same id. */
export function proposalWorkflowId(caseId: string): string {
  return `proposal/${caseId}`;
}

/** Id of what there is once in an installation; installations that share a namespace differ by their queue. */
function ofInstallation(name: string, queue: string): string {
  return queue === taskQueue ? name : `${name}/${queue}`;
}

/** Its rows tell what is left, so it too can be started again under the same id. */
export function batchWorkflowId(batch: string): string {
  return `batch/${batch}`;
}

export function courierWorkflowId(queue: string = taskQueue): string {
  return ofInstallation('courier/email', queue);
}

/** Of the Schedule and of the workflow that it starts. */
export function watchkeeperId(queue: string = taskQueue): string {
  return ofInstallation('watchkeeper', queue);
}

/** Name and type, registered with the server at its start. For operators only: ids, codes and instants. */
export const searchAttributes = {
  BanliState: 'Keyword',
  BanliLeadUnit: 'Keyword',
  BanliWake: 'Datetime',
} as const;

/**
 * What a signal to a proposal carries, whatever its name says has happened. It is a reason to look, never the truth
 * itself, so that it can be doubled, late or lost.
 */
export interface News {
  /** Version of the case that must be handled. */
  version: number;
  /** Set when the office clock was moved: the offset it moves to, in milliseconds. */
  offsetMs?: number;
}

/** Work for machines, with the real instant since which it waits. */
export type Awaiting = Pending & { since: string };

/** What the process knows of its case; it survives continue-as-new, so it is plain JSON. */
export interface Known {
  schema: 1;
  version: number;
  /** Office instant. */
  wakeAt?: string;
  pending: Awaiting[];
  offsetMs: number;
  outline: Outline;
}

export interface ProposalInput {
  case: string;
  /** Events of history after which it continues as new; absent: when the server suggests it. */
  continueAfter?: number;
  /** Carried over from the run before. */
  known?: Known;
  /** Newest version heard of. */
  heard?: number;
}

export const outlineQuery = defineQuery<Outline | undefined>('outline');
export const clocksQuery = defineQuery<Outline['clocks']>('clocks');
export const pendingQuery = defineQuery<(Awaiting & { inProgress: boolean })[]>('pending');

export const batchProgressQuery = defineQuery<BatchProgress | undefined>('progress');

/** Rows wait for the courier. */
export const mailQueued = defineSignal('mailQueued');

/** The start options that all who signal use: a process that runs is told, one that does not is started. */
export interface SignalCall {
  workflow: 'proposal' | 'courier';
  options: {
    workflowId: string;
    taskQueue: string;
    args: ProposalInput[];
    signal: string;
    signalArgs: News[];
    workflowIdConflictPolicy: 'USE_EXISTING';
    staticSummary: string;
  };
}

/** `signal` names what happened, as it will be read in the history. */
export function callProposal(
  caseId: string,
  { signal, queue = taskQueue, ...news }: News & { signal: string; queue?: string | undefined },
): SignalCall {
  return {
    workflow: 'proposal',
    options: {
      workflowId: proposalWorkflowId(caseId),
      taskQueue: queue,
      args: [{ case: caseId }],
      signal,
      signalArgs: [news],
      workflowIdConflictPolicy: 'USE_EXISTING',
      staticSummary: '提案办理过程',
    },
  };
}

export function callCourier(queue: string = taskQueue): SignalCall {
  return {
    workflow: 'courier',
    options: {
      workflowId: courierWorkflowId(queue),
      taskQueue: queue,
      args: [],
      signal: mailQueued.name,
      signalArgs: [],
      workflowIdConflictPolicy: 'USE_EXISTING',
      staticSummary: '电子邮件投递',
    },
  };
}

/** Start options of a batch; one that runs goes on running. */
export function callBatch(batch: string, queue: string = taskQueue) {
  return {
    workflowId: batchWorkflowId(batch),
    taskQueue: queue,
    args: [{ batch }],
    workflowIdConflictPolicy: 'USE_EXISTING',
    staticSummary: '批量办理',
  } as const;
}
