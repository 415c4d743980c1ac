/** Notices of the person who asks, and the mails that did not arrive for the administrator. */

import type { OpenAPIHono } from '@hono/zod-openapi';
import { markAllRead, markRead, queueAgain } from '../../db/markNotices.ts';
import { readNotices, readUndelivered } from '../../db/read/notices.ts';
import { actOfNotice } from '../../workflows/lifecycle/notices/noticeActs.ts';
import {
  listNotices,
  listUndelivered,
  readAllNotices,
  readNotice,
  resendNotice,
} from '../contract/notices.ts';
import { readCursor, writeCursor } from '../cursors.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { wordsOf } from '../noticeWords.ts';
import { Problem } from '../problem.ts';
import { makeRouter } from '../router.ts';
import { administered } from '../signedIn.ts';

const usualPage = 20;

/** Numbers of rows only. */
function pageOf({ cursor, limit }: { cursor?: string | undefined; limit?: string | undefined }) {
  const before = cursor === undefined ? undefined : Number(readCursor(cursor, [/^[1-9]\d{0,14}$/])[0]);
  return { before, limit: limit === undefined ? usualPage : Number(limit) };
}

function actOf(kind: string): { act?: string } {
  const act = actOfNotice(kind);
  return act ? { act } : {};
}

function split<T extends { id: number }>(rows: readonly T[], limit: number): { page: T[]; next?: string } {
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { page, ...(last && { next: writeCursor([last.id]) }) };
}

export function noticeRoutes({
  log,
  engine,
}: Pick<Dependencies, 'log' | 'engine'>): OpenAPIHono<Environment> {
  const router = makeRouter();
  const notThere = () => new Problem('unseen', '没有找到该通知。');

  router.openapi(listNotices, async (c) => {
    const { unread, ...paging } = c.req.valid('query');
    const { before, limit } = pageOf(paging);
    const found = await readNotices(log.sql, {
      person: c.var.viewer.person,
      unread: unread === 'true',
      before,
      limit,
    });
    const { page, next } = split(found.rows, limit);
    const notices = await Promise.all(
      page.map(async (row) => ({
        id: row.id,
        proposal: row.case,
        kind: row.kind,
        at: row.at,
        ...(row.readAt && { readAt: row.readAt }),
        post: row.post,
        ...actOf(row.kind),
        ...(await wordsOf(log, row)),
      })),
    );
    return c.json({ notices, unread: found.unread, ...(next && { next }) }, 200);
  });

  router.openapi(readAllNotices, async (c) => {
    const { person, at } = c.var.viewer;
    return c.json({ read: await markAllRead(log.sql, { person, at }) }, 200);
  });

  router.openapi(listUndelivered, async (c) => {
    const committees = administered(c.var.viewer);
    const { before, limit } = pageOf(c.req.valid('query'));
    const { page, next } = split(await readUndelivered(log.sql, { committees, before, limit }), limit);
    const notices = await Promise.all(
      page.map(async (row) => ({
        id: row.id,
        proposal: row.case,
        kind: row.kind,
        at: row.at,
        person: { id: row.person, name: row.personName },
        state: row.state === 'failed' ? ('failed' as const) : ('unknown' as const),
        attempt: row.attempt,
        reason: row.reason ?? '发出之后没有得到结果，可能已经送达。',
        subject: (await wordsOf(log, row)).subject,
      })),
    );
    return c.json({ notices, ...(next && { next }) }, 200);
  });

  router.openapi(readNotice, async (c) => {
    const id = Number(c.req.valid('param').id);
    const { person, at } = c.var.viewer;
    const readAt = await markRead(log.sql, { id, person, at });
    if (!readAt) throw notThere();
    return c.json({ id, readAt }, 200);
  });

  router.openapi(resendNotice, async (c) => {
    const committees = administered(c.var.viewer);
    const id = Number(c.req.valid('param').id);
    const found = await queueAgain(log.sql, { id, committees, now: c.var.arrivedAt });
    if (!found) throw notThere();
    if (!found.queued) throw new Problem('notNow', '该通知没有发送失败，不需要重新发送。');
    engine.follow({ case: found.case, version: 0, mail: true });
    return c.json({ id, state: 'queued' as const }, 200);
  });

  return router;
}
