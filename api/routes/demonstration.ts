/** The demonstration office; in production none of this is there. */

import type { OpenAPIHono } from '@hono/zod-openapi';
import { type ClockRow, readOfficeClock } from '../../db/moveOfficeClock.ts';
import { addMilliseconds } from '../../workflows/lifecycle/dates/localDate.ts';
import { moveClock, readDemonstration } from '../contract/demonstration.ts';
import type { Dependencies, Environment } from '../environment.ts';
import type { ClockMover } from '../moveClock.ts';
import { Problem } from '../problem.ts';
import { makeRouter } from '../router.ts';

type Given = Pick<Dependencies, 'log' | 'demonstration'> & { mover: ClockMover };

const day = 86_400_000;

export function demonstrationRoutes({ log, demonstration, mover }: Given): OpenAPIHono<Environment> {
  const router = makeRouter();
  const ours = () => {
    if (!demonstration) throw new Problem('unseen', '没有启用演示。');
    return demonstration;
  };
  const clockOf = ({ targetMs, movingSince }: ClockRow) => ({
    now: addMilliseconds(new Date().toISOString(), targetMs),
    offsetDays: targetMs / day,
    moving: movingSince !== null,
  });

  router.use('/api/demonstration/*', async (_, next) => {
    ours();
    await next();
  });

  router.openapi(readDemonstration, async (c) => {
    const { accounts } = ours();
    return c.json({ accounts, clock: clockOf(await readOfficeClock(log.sql)) }, 200);
  });

  router.openapi(moveClock, async (c) => {
    const moved = await mover.move(c.req.valid('json').days);
    if (!moved) throw new Problem('moving', '演示时间正在调整，请等它完成。');
    return c.json({ clock: clockOf(moved.clock), waiting: moved.waiting }, 200);
  });

  return router;
}
