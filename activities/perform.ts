/** An act of the system: the outcome of a piece of work, written as any other act. */

import { ApplicationFailure } from '@temporalio/common';
import { execute } from '../db/execute.ts';
import { type Carried, permanent } from '../workflows/activities.ts';
import type { SystemCommandName, SystemPayloads } from '../workflows/lifecycle/commands.ts';
import type { Dependencies } from './dependencies.ts';
import { readCase } from './readCase.ts';

export interface SystemAct<N extends SystemCommandName> {
  case: string;
  /** What the machine was doing; it stands in the record as the actor. */
  task: string;
  command: N;
  target: string;
  payload: SystemPayloads[N];
}

/**
 * Writes the act. One that comes too late (`notNow`: somebody else has recorded it) is no error: nothing is written,
 * and the answer is the version as it is.
 */
export async function perform<N extends SystemCommandName>(
  { log, engine, logger }: Pick<Dependencies, 'log' | 'engine' | 'logger'>,
  { task, ...act }: SystemAct<N>,
): Promise<Carried> {
  const outcome = await execute(log, {
    ...act,
    by: { kind: 'system', task },
    arrivedAt: new Date().toISOString(),
  });
  if (outcome.kind === 'done') {
    if (outcome.follow?.mail) tellCourier(engine, logger);
    return { version: outcome.state.version };
  }
  if (outcome.kind !== 'refused') throw new Error(`${act.command} was answered by ${outcome.kind}`);
  const { code, reason } = outcome.refusal;
  if (code === 'notNow') return { version: (await readCase(log.sql, act.case)).version };
  throw ApplicationFailure.nonRetryable(reason, permanent);
}

/** Not waited for: what is lost here, the relay sends. */
export function tellCourier(engine: Dependencies['engine'], logger: Dependencies['logger']): void {
  engine.wakeCourier().catch((error: unknown) => logger.warn({ error }, 'The courier could not be told'));
}
