/** What waits for a person: counts of all queues, one queue row by row, and the overview of supervision. */

import type { OpenAPIHono } from '@hono/zod-openapi';
import { type QueueCount, readInboxCounts } from '../../db/read/inbox.ts';
import { readOverviewCells } from '../../db/read/overview.ts';
import { type QueueLine, readQueuePage } from '../../db/read/queue.ts';
import type { SignedIn } from '../../db/read/sessionPosts.ts';
import { type Instant, localDateOf } from '../../workflows/lifecycle/dates/localDate.ts';
import { offer, permit } from '../../workflows/lifecycle/decide.ts';
import { relationsOf } from '../../workflows/lifecycle/relation.ts';
import { queueActOf } from '../../workflows/lifecycle/views/queueAct.ts';
import { type QueueFacts, type QueueName, queues } from '../../workflows/lifecycle/views/queues.ts';
import { roleIn } from '../../workflows/lifecycle/views/seats.ts';
import { rowOf } from '../caseRow.ts';
import { readInbox, readOverview, readQueue } from '../contract/inbox.ts';
import { readCursor, writeCursor } from '../cursors.ts';
import type { Dependencies, Environment } from '../environment.ts';
import type { Look } from '../look.ts';
import { overviewOf } from '../overview.ts';
import { Problem } from '../problem.ts';
import { makeRouter } from '../router.ts';

const usualPage = 20;
const cursorForms = [/^[\dT:./-]{15,40}$/, /^[\w.:/-]{1,100}$/];
const queueNames = Object.keys(queues) as QueueName[];

export function inboxRoutes({ log }: Pick<Dependencies, 'log'>): OpenAPIHono<Environment> {
  const router = makeRouter();

  router.openapi(readInbox, async (c) => {
    const { viewer } = c.var;
    const counts = await readInboxCounts(log.sql, { ...viewer, today: localDateOf(viewer.at) });
    const listed = queueNames.filter((name) => standsBefore(viewer, name));
    return c.json({ at: viewer.at, queues: listed.map((name) => summary(name, counts, viewer)) }, 200);
  });

  router.openapi(readQueue, async (c) => {
    const { queue } = c.req.valid('param');
    const { cursor, limit, post, ...filter } = c.req.valid('query');
    const { viewer } = c.var;
    const posts = post === undefined ? viewer.posts : viewer.posts.filter((each) => each.id === post);
    if (posts.length === 0 && post !== undefined) {
      throw new Problem('postNotHeld', '您现在不具有所指明的身份。');
    }
    const most = limit === undefined ? usualPage : Number(limit);
    const [key, row] = cursor === undefined ? [] : readCursor(cursor, cursorForms);
    const { rows, count } = await readQueuePage(log.sql, {
      queue,
      person: viewer.person,
      posts,
      filter,
      today: localDateOf(viewer.at),
      after: key !== undefined && row !== undefined ? { key, row } : undefined,
      limit: most,
    });
    const page = rows.slice(0, most);
    const last = rows.length > most ? page.at(-1) : undefined;
    const shown = await Promise.all(page.map((line) => queueRow(queue, line, viewer)));
    const { label, empty } = queues[queue];
    return c.json(
      {
        at: viewer.at,
        queue,
        label,
        empty,
        rows: shown.flatMap((each) => each ?? []),
        total: totalOf(count),
        ...(last && { next: writeCursor([last.sortKey, last.row]) }),
      },
      200,
    );
  });

  async function queueRow(queue: QueueName, line: QueueLine, viewer: SignedIn) {
    const found = await rowOf(log, line, viewer);
    if (!found) return undefined;
    const { state } = found.look;
    const post =
      viewer.posts.find((each) => each.id === line.post) ??
      viewer.posts.find((each) => !relationsOf(state, each).includes('stranger'));
    if (!post) return undefined;
    const act = line.post === null ? undefined : actOf(found.look, { queue, line, post, viewer });
    return {
      ...found.row,
      row: line.row,
      ...(line.post !== null && { post: line.post }),
      ...(line.post !== null && post.actsFor && { onBehalfOf: post.actsFor.person }),
      role: roleIn(state, post),
      since: line.since,
      ...(act && { act }),
    };
  }

  router.openapi(readOverview, async (c) => {
    const { viewer } = c.var;
    const cells = await readOverviewCells(log.sql, {
      posts: overseeing(viewer),
      today: localDateOf(viewer.at),
    });
    return c.json({ at: viewer.at, ...overviewOf(cells) }, 200);
  });

  return router;
}

interface Standing {
  queue: QueueName;
  line: QueueLine;
  post: SignedIn['posts'][number];
  viewer: SignedIn;
}

/** The queue's command at this row, judged as an act now would be. */
function actOf({ state, rules, at }: Look, { queue, line, post, viewer }: Standing) {
  const target = line.target ?? undefined;
  const offered = queueActOf({ queue, target }, state, rules.policy);
  if (!offered) return undefined;
  const { command, immediate } = offered;
  const by = { kind: 'person', person: viewer.person, post, posts: viewer.posts } as const;
  const refused = permit(state, { at, by, command, ...(target !== undefined && { target }) }, rules);
  // Who only looks on is offered nothing.
  if (refused?.code === 'forbidden') return undefined;
  return { ...offer(command, post, target, refused), immediate };
}

function standsBefore({ posts }: SignedIn, name: QueueName): boolean {
  const { roles }: QueueFacts = queues[name];
  return posts.some((each) => roles.includes(each.role));
}

/** A queue over all posts, and of each post by itself. */
function summary(queue: QueueName, counts: readonly QueueCount[], { posts }: SignedIn) {
  const own = counts.filter((each) => each.queue === queue);
  const { label, empty } = queues[queue];
  return {
    queue,
    label,
    empty,
    ...figures(own),
    posts: own.flatMap((each) => {
      const post = posts.find((held) => held.id === each.post);
      if (!post) return [];
      return [
        { post: post.id, ...(post.actsFor && { onBehalfOf: post.actsFor.person }), ...figures([each]) },
      ];
    }),
  };
}

function figures(counts: readonly QueueCount[]) {
  const sum = (of: (each: QueueCount) => number) => counts.reduce((total, each) => total + of(each), 0);
  const oldestAt = counts
    .flatMap((each) => each.oldestAt ?? [])
    .reduce<Instant | undefined>((oldest, each) => (oldest && oldest <= each ? oldest : each), undefined);
  return {
    count: totalOf(sum((each) => each.count)),
    ...(oldestAt && { oldestAt }),
    lights: {
      normal: sum((each) => each.normal),
      dueSoon: sum((each) => each.dueSoon),
      overdue: sum((each) => each.overdue),
    },
  };
}

function totalOf(count: number) {
  return { count: Math.min(count, 1000), more: count > 1000 };
}

/** Posts that watch over others; refuses whoever has none. */
function overseeing({ posts }: SignedIn): SignedIn['posts'] {
  const found = posts.filter(({ role }) => role === 'supervisor' || role === 'clerk' || role === 'director');
  if (found.length === 0) throw new Problem('forbidden', '只有督查室和提案委可以查看督办总览。');
  return found;
}
