/** Reading proposals. */

import type { OpenAPIHono } from '@hono/zod-openapi';
import { listCases } from '../../db/read/listCases.ts';
import { readWords } from '../../db/read/words.ts';
import { localDateOf } from '../../workflows/lifecycle/dates/localDate.ts';
import { limitLabels } from '../../workflows/lifecycle/notices/noticeWords.ts';
import { rowOf } from '../caseRow.ts';
import { listProposals, readClocks, readProposal, readTimeline } from '../contract/proposals.ts';
import { readCursor, writeCursor } from '../cursors.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { allowedTo, type Look, lookAt } from '../look.ts';
import { mentionsIn } from '../mentions.ts';
import { makeRouter } from '../router.ts';
import { timelineOf } from '../timeline.ts';

const usualPage = 20;
const sequence = /^[1-9]\d{0,8}$/;
const cursorForms = [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, /^[\w.:/-]{1,200}$/];

export function proposalRoutes({ log }: Pick<Dependencies, 'log'>): OpenAPIHono<Environment> {
  const router = makeRouter();

  router.openapi(listProposals, async (c) => {
    const { cursor, limit, key, mine, step, supervised, ...filter } = c.req.valid('query');
    const viewer = c.var.viewer;
    const most = limit === undefined ? usualPage : Number(limit);
    const [at, id] = cursor === undefined ? [] : readCursor(cursor, cursorForms);
    const { rows, count } = await listCases(log.sql, {
      posts: viewer.posts,
      filter: {
        ...filter,
        key: key && key === 'true',
        mine: mine === 'true',
        step: step === undefined ? undefined : Number(step),
        supervised: supervised === 'true',
      },
      today: localDateOf(viewer.at),
      after: at !== undefined && id !== undefined ? { at, id } : undefined,
      limit: most,
    });
    const page = rows.slice(0, most);
    const last = rows.length > most ? page.at(-1) : undefined;
    const proposals = await Promise.all(page.map((line) => rowOf(log, line, viewer)));
    return c.json(
      {
        proposals: proposals.flatMap((each) => each?.row ?? []),
        total: { count: Math.min(count, 1000), more: count > 1000 },
        ...(last && { next: writeCursor([last.createdAt, last.id]) }),
      },
      200,
    );
  });

  router.openapi(readProposal, async (c) => {
    const { id } = c.req.valid('param');
    const look = await lookAt(log, id, c.var.viewer);
    const allowed = allowedTo(look, c.var.viewer);
    const words = await readWords(log.sql, id, mentionsIn([look.shown, allowed]));
    return c.json({ id, version: look.version, view: look.shown, allowed, ...words }, 200, {
      ETag: `"${look.version}"`,
    });
  });

  router.openapi(readTimeline, async (c) => {
    const { id } = c.req.valid('param');
    const look = await lookAt(log, id, c.var.viewer);
    const { cursor, limit } = c.req.valid('query');
    const page = {
      before: cursor === undefined ? undefined : Number(readCursor(cursor, [sequence])[0]),
      limit: limit === undefined ? undefined : Number(limit),
    };
    const { next, ...timeline } = await timelineOf(log.sql, look, { viewer: c.var.viewer, ...page });
    const more = next !== undefined && { next: writeCursor([next]) };
    return c.json({ id, version: look.version, ...timeline, ...more }, 200);
  });

  router.openapi(readClocks, async (c) => {
    const { id } = c.req.valid('param');
    const look = await lookAt(log, id, c.var.viewer);
    return c.json({ id, version: look.version, now: look.at, clocks: await clocksOf(look) }, 200);
  });

  async function clocksOf({ shown }: Look) {
    const { names } = await readWords(log.sql, shown.id, mentionsIn(shown.clocks));
    return shown.clocks.map((each) => {
      const unitName = names.units[each.unit ?? ''];
      return { ...each, label: limitLabels[each.kind], ...(unitName && { unitName }) };
    });
  }

  return router;
}
