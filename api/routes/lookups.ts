/** What one chooses from: units, proposers, posts, categories; and the further routes of this area. */

import type { OpenAPIHono } from '@hono/zod-openapi';
import { readCategories } from '../../db/read/categories.ts';
import { readPickablePosts } from '../../db/read/pickablePosts.ts';
import { readProposers } from '../../db/read/proposers.ts';
import type { SignedIn } from '../../db/read/sessionPosts.ts';
import { readUnits } from '../../db/read/units.ts';
import { listCategories, listPosts, listProposers, listUnits } from '../contract/lookups.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { rankNames } from '../rankNames.ts';
import { makeRouter } from '../router.ts';
import { caseDeskRoutes } from './caseDesk.ts';
import { searchRoutes } from './search.ts';
import { suggestionRoutes } from './suggestions.ts';
import { surveyRoutes } from './surveys.ts';
import { viewRoutes } from './views.ts';

/** Names of people and units are for those who work with them, the administrator of another place included. */
function own(viewer: SignedIn, committee: string | undefined): string[] {
  return [...new Set(viewer.posts.map((each) => each.committee))].filter(
    (each) => committee === undefined || each === committee,
  );
}

/** Who may name people of every unit: those who look after all of them. */
const overall: readonly string[] = ['clerk', 'director', 'supervisor', 'administrator'];

export function lookupRoutes({ log }: Pick<Dependencies, 'log'>): OpenAPIHono<Environment> {
  const router = makeRouter();
  const { sql } = log;

  router.openapi(listUnits, async (c) => {
    const { committee, text, limit } = c.req.valid('query');
    const rows = await readUnits(sql, own(c.var.viewer, committee));
    const ranked = rankNames(rows, text, ({ name, aliases }) => [name, ...aliases]);
    const units = ranked.map(({ duty, ...unit }) => ({ ...unit, ...(duty && { duty }) }));
    return c.json({ units: cut(units, limit) }, 200);
  });

  router.openapi(listProposers, async (c) => {
    const { committee, text, limit } = c.req.valid('query');
    const rows = await readProposers(sql, own(c.var.viewer, committee));
    return c.json(
      {
        proposers: cut(
          rankNames(rows, text, ({ name }) => [name]),
          limit,
        ),
      },
      200,
    );
  });

  router.openapi(listPosts, async (c) => {
    const { role, unit, text, limit } = c.req.valid('query');
    const { posts, at } = c.var.viewer;
    const rows = await readPickablePosts(sql, {
      role,
      committees: posts.flatMap((each) => (overall.includes(each.role) ? each.committee : [])),
      ownUnits: posts.flatMap((each) => each.unit ?? []),
      unit,
      at,
    });
    const found = cut(
      rankNames(rows, text, ({ name, unitName }) => [name, unitName ?? '']),
      limit,
    ).map(({ rank, unit: of, unitName, ...post }) => ({
      ...post,
      ...(rank && { rank }),
      ...(of && { unit: of }),
      ...(unitName && { unitName }),
    }));
    return c.json({ posts: found }, 200);
  });

  router.openapi(listCategories, async (c) => {
    const rows = await readCategories(sql, own(c.var.viewer, c.req.valid('query').committee));
    return c.json({ categories: rows }, 200);
  });

  router.route('/', caseDeskRoutes({ log }));
  router.route('/', searchRoutes({ log }));
  router.route('/', suggestionRoutes({ log }));
  router.route('/', surveyRoutes({ log }));
  router.route('/', viewRoutes({ log }));
  return router;
}

function cut<T>(rows: T[], limit: string | undefined): T[] {
  return limit === undefined ? rows : rows.slice(0, Number(limit));
}
