/** Yardstick (b): a life as a workflow that takes every act as an Update, with the deliveries of a life at the end. */

import { condition, defineUpdate, proxyActivities, setHandler } from '@temporalio/workflow';
import type { BenchActivities } from './updates.ts';

const { deliver } = proxyActivities<BenchActivities>({ startToCloseTimeout: '10 seconds' });

export const actUpdate = defineUpdate<number, [string]>('act');

export async function updateLife({ acts, deliveries }: { acts: number; deliveries: number }): Promise<void> {
  const happened: string[] = [];
  setHandler(actUpdate, (command) => happened.push(command));
  await condition(() => happened.length >= acts);
  for (let index = 0; index < deliveries; index += 1) await deliver(index);
}
