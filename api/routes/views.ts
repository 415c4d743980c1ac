/** Saved views. */

import type { OpenAPIHono, z } from '@hono/zod-openapi';
import { newId } from '../../db/ids.ts';
import { addView, changeView, readViews, removeView } from '../../db/savedViews.ts';
import {
  changeView as changeRoute,
  listViews,
  mostViews,
  removeView as removeRoute,
  type savedSearch,
  saveView,
} from '../contract/views.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { Problem } from '../problem.ts';
import { makeRouter } from '../router.ts';

type Search = z.output<typeof savedSearch>;

const taken = () => new Problem('taken', '已有同名的视图。');
const unseenView = () => new Problem('unseen', '没有找到该视图。');

export function viewRoutes({ log }: Pick<Dependencies, 'log'>): OpenAPIHono<Environment> {
  const router = makeRouter();
  const { sql } = log;

  router.openapi(listViews, async (c) => {
    const views = await readViews<Search>(sql, c.var.viewer.person, c.req.valid('query').screen);
    return c.json({ views }, 200);
  });

  router.openapi(saveView, async (c) => {
    const { person, at } = c.var.viewer;
    const view = { id: newId(), at, ...c.req.valid('json') };
    if (!(await addView(sql, { ...view, person, most: mostViews }))) {
      const own = await readViews<Search>(sql, person);
      if (own.length >= mostViews) throw new Problem('notNow', `最多保存 ${mostViews} 个视图。`);
      throw taken();
    }
    return c.json(view, 201);
  });

  router.openapi(changeRoute, async (c) => {
    const { person, at } = c.var.viewer;
    const changed = await changeView(sql, { person, at, ...c.req.valid('param'), ...c.req.valid('json') });
    if (changed.kind === 'unseen') throw unseenView();
    if (changed.kind === 'taken') throw taken();
    return c.json(changed.view, 200);
  });

  router.openapi(removeRoute, async (c) => {
    const { id } = c.req.valid('param');
    if (!(await removeView(sql, c.var.viewer.person, id))) throw unseenView();
    return c.json({ id }, 200);
  });

  return router;
}
