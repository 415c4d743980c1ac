/** The demonstration office; in production none of this is there. */

import type { OpenAPIHono } from '@hono/zod-openapi';
import { compress } from 'hono/compress';
import { readOfficeClock } from '../../db/moveOfficeClock.ts';
import { readNextDue } from '../../db/read/nextDue.ts';
import { daysBetween, localDateOf } from '../../workflows/lifecycle/dates/localDate.ts';
import { clockOf } from '../clockOf.ts';
import { moveClock, readDemonstration } from '../contract/demonstration.ts';
import type { Dependencies, Environment } from '../environment.ts';
import type { ClockMover } from '../moveClock.ts';
import { Problem } from '../problem.ts';
import { makeRouter } from '../router.ts';

type Given = Pick<Dependencies, 'log' | 'demonstration'> & { mover: ClockMover };

export function demonstrationRoutes({ log, demonstration, mover }: Given): OpenAPIHono<Environment> {
  const router = makeRouter();
  const ours = () => {
    if (!demonstration) throw new Problem('unseen', '没有启用演示。');
    return demonstration;
  };
  /** To the day after: what is missed is written as the day ends, so the morning after shows most. */
  const toNextDue = async () => {
    const today = localDateOf(clockOf(await readOfficeClock(log.sql)).now);
    const dueOn = await readNextDue(log.sql, today);
    if (!dueOn) throw new Problem('notNow', '目前没有正在计时的期限。');
    return { days: daysBetween(today, dueOn) + 1, dueOn };
  };

  router.use('/api/demonstration/*', async (_, next) => {
    ours();
    await next();
  });

  // The login page waits for the list of accounts; nothing in it is secret.
  router.use(readDemonstration.getRoutingPath(), compress());
  router.openapi(readDemonstration, async (c) => {
    const { accounts } = ours();
    return c.json({ accounts, clock: clockOf(await readOfficeClock(log.sql)) }, 200);
  });

  router.openapi(moveClock, async (c) => {
    const asked = c.req.valid('json');
    const { days, dueOn } = 'days' in asked ? { days: asked.days } : await toNextDue();
    const moved = await mover.move(days);
    if (!moved) throw new Problem('moving', '演示时间正在调整，请等它完成。');
    return c.json({ clock: clockOf(moved.clock), waiting: moved.waiting, ...(dueOn && { dueOn }) }, 200);
  });

  return router;
}
