/** The activity that lets time act on a case and tells its process what is next. */

import { type Advanced, advance } from '../db/advance.ts';
import type { ProposalActivities } from '../workflows/activities.ts';
import type { Dependencies } from './dependencies.ts';
import { tellCourier } from './perform.ts';
import { readCase } from './readCase.ts';

/** Clocks this far apart are an alarm: dates would be acted on early. */
const alarmMs = 2000;

export function makeAdvance({ log, engine, logger }: Dependencies): ProposalActivities['advance'] {
  return async ({ case: id, at }) => {
    const { mail, ...answer } = await advanceTo(id, at);
    if (mail) tellCourier(engine, logger);
    return answer;
  };

  /** At the later of our own clock and the process's, both as the office's clock shows them. */
  async function advanceTo(id: string, at: string): Promise<Advanced> {
    const aheadMs = Date.parse(at) - Date.now();
    if (aheadMs <= 0) return await known(id, undefined);
    if (aheadMs > alarmMs) {
      logger.error({ alarm: true, case: id, aheadMs }, 'The clock of the engine is ahead of ours');
    }
    const [clock] = await log.sql<{ target_ms: number }[]>`select target_ms from office_clock`;
    return await known(id, new Date(Date.parse(at) + (clock?.target_ms ?? 0)).toISOString());
  }

  async function known(id: string, notBefore: string | undefined): Promise<Advanced> {
    try {
      return await advance(log, { case: id, ...(notBefore && { notBefore }) });
    } catch (error) {
      // Asked only after a failure: throws what ends the process if the case itself is not there.
      await readCase(log.sql, id);
      throw error;
    }
  }
}
