/** What stands beside a case on everyone's desk: telephones, following, presence. */

import type { OpenAPIHono } from '@hono/zod-openapi';
import { addFollow, endFollows, isFollowed } from '../../db/follows.ts';
import { endPresence, notePresence } from '../../db/presence.ts';
import { readFollows } from '../../db/read/follows.ts';
import { readTelephones } from '../../db/read/telephones.ts';
import { seesPresent } from '../../workflows/lifecycle/views/presence.ts';
import { callable } from '../../workflows/lifecycle/views/telephones.ts';
import { awaitedWithNames } from '../awaitedWithNames.ts';
import { follow, listFollows, readFollow, unfollow } from '../contract/follows.ts';
import { beAbsent, bePresent, presenceSeconds } from '../contract/presence.ts';
import { listTelephones } from '../contract/telephones.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { lookAt, lookOf } from '../look.ts';
import { makeRouter } from '../router.ts';
import { telephoneOf } from '../telephoneOf.ts';

export function caseDeskRoutes({ log }: Pick<Dependencies, 'log'>): OpenAPIHono<Environment> {
  const router = makeRouter();
  const { sql } = log;

  router.openapi(listTelephones, async (c) => {
    const { id } = c.req.valid('param');
    const { viewer } = c.var;
    const { state } = await lookAt(log, id, viewer);
    const rows = await readTelephones(sql, callable(state, viewer), viewer.at);
    return c.json({ id, telephones: rows.map(telephoneOf) }, 200);
  });

  router.openapi(readFollow, async (c) => {
    const { id } = c.req.valid('param');
    await lookAt(log, id, c.var.viewer);
    return c.json({ id, followed: await isFollowed(sql, c.var.viewer.person, id) }, 200);
  });

  router.openapi(follow, async (c) => {
    const { id } = c.req.valid('param');
    const { person, at } = c.var.viewer;
    await lookAt(log, id, c.var.viewer);
    await addFollow(sql, { person, caseId: id, at });
    return c.json({ id, followed: true }, 200);
  });

  router.openapi(unfollow, async (c) => {
    const { id } = c.req.valid('param');
    await lookAt(log, id, c.var.viewer);
    await endFollows(sql, c.var.viewer.person, [id]);
    return c.json({ id, followed: false }, 200);
  });

  router.openapi(listFollows, async (c) => {
    const { viewer } = c.var;
    const rows = await readFollows(sql, viewer.person);
    const looks = await Promise.all(
      rows.map(async (row) => ({
        row,
        look: lookOf(row.snapshot, viewer, { rules: await log.rulesOf(row.snapshot), at: viewer.at }),
      })),
    );
    // It ends with the access.
    await endFollows(
      sql,
      viewer.person,
      looks.flatMap(({ row, look }) => (look ? [] : row.id)),
    );
    const follows = looks.flatMap(({ row: { id, number, title, units, followedAt }, look }) => {
      if (!look) return [];
      const { life, light, awaited } = look.shown;
      return [
        {
          id,
          number,
          title: title ?? '',
          state: life,
          light,
          awaited: awaitedWithNames(awaited, units),
          followedAt,
        },
      ];
    });
    return c.json({ follows }, 200);
  });

  router.openapi(bePresent, async (c) => {
    const { id } = c.req.valid('param');
    const { viewer, arrivedAt } = c.var;
    await lookAt(log, id, viewer);
    const present = await notePresence(sql, {
      caseId: id,
      person: viewer.person,
      now: arrivedAt,
      seconds: presenceSeconds,
      at: viewer.at,
    });
    const others = present
      .filter(({ posts }) => seesPresent(viewer.posts, posts))
      .map(({ person, name, seenAt }) => ({ person, name, seenAt }));
    return c.json({ others }, 200);
  });

  router.openapi(beAbsent, async (c) => {
    const { id } = c.req.valid('param');
    await endPresence(sql, id, c.var.viewer.person);
    return c.json({ id }, 200);
  });

  return router;
}
