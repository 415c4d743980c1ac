/** What is wrong just now, said to everybody in one line each. */

import type { OpenAPIHono, z } from '@hono/zod-openapi';
import { readOfficeClock } from '../../db/moveOfficeClock.ts';
import { readLag } from '../../db/readLag.ts';
import { addMilliseconds, localDateOf } from '../../workflows/lifecycle/dates/localDate.ts';
import { clockOf } from '../clockOf.ts';
import { readState } from '../contract/state.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { makeRouter } from '../router.ts';

type Given = Pick<Dependencies, 'log' | 'engine' | 'demonstration'>;

type Wrong = z.output<
  (typeof readState)['responses'][200]['content']['application/json']['schema']
>['wrong'][number];

/** A wake this old means that nobody watches the dates, though the engine answers (design, invariant 12). */
const mostLagSeconds = 600;

export function stateRoutes({ log, engine, demonstration }: Given): OpenAPIHono<Environment> {
  const router = makeRouter();
  router.openapi(readState, async (c) => {
    const [row, { oldestWakeSeconds }] = await Promise.all([readOfficeClock(log.sql), readLag(log.sql)]);
    const { since: awaySince } = engine.temporalState();
    const now = c.var.arrivedAt;
    const wrong: Wrong[] = [];
    if (awaySince) {
      wrong.push({
        code: 'engineAway',
        since: awaySince,
        text: `时限监控自 ${spoken(awaySince, now)} 起中断，恢复后自动补记；办理不受影响。`,
      });
    }
    if (row.movingSince) {
      wrong.push({ code: 'clockMoving', since: row.movingSince, text: '演示时间正在调整，请稍候再办理。' });
    } else if (!awaySince && oldestWakeSeconds > mostLagSeconds) {
      const since = addMilliseconds(now, -Math.round(oldestWakeSeconds) * 1000);
      wrong.push({
        code: 'watchLagging',
        since,
        text: `时限监控滞后：${spoken(since, now)} 起的部分到期事项尚未处理，正在补记；办理不受影响。`,
      });
    }
    return c.json({ demonstration: demonstration !== undefined, clock: clockOf(row), wrong }, 200);
  });
  return router;
}

/** 10:32, with its day where that is not today. */
function spoken(at: string, now: string): string {
  const time = addMilliseconds(at, 8 * 3_600_000).slice(11, 16);
  const [, month, day] = localDateOf(at).split('-');
  return localDateOf(at) === localDateOf(now) ? time : `${Number(month)}月${Number(day)}日 ${time}`;
}
