/** One act on many cases: tried out, or ordered and looked after. */

import type { OpenAPIHono } from '@hono/zod-openapi';
import { sha256 } from '../../db/ids.ts';
import { openBatch } from '../../db/openBatch.ts';
import { readBatchRow, readCaseNames } from '../../db/read/batch.ts';
import type { SignedIn } from '../../db/read/sessionPosts.ts';
import { tryOut } from '../../db/tryOut.ts';
import { addMilliseconds } from '../../workflows/lifecycle/dates/localDate.ts';
import { sentenceOf } from '../../workflows/lifecycle/refusal.ts';
import { type Batch, batchCommands, readBatch, sendBatch } from '../contract/batches.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { Problem } from '../problem.ts';
import { makeRouter } from '../router.ts';
import { actingPost } from '../signedIn.ts';

type Given = Pick<Dependencies, 'log' | 'engine'>;

export function batchRoutes({ log, engine }: Given): OpenAPIHono<Environment> {
  const router = makeRouter();
  const { sql } = log;

  const batchOf = async (id: string, viewer: SignedIn): Promise<Batch> => {
    const row = await readBatchRow(sql, { id, person: viewer.person });
    const command = batchCommands.find((each) => each === row?.command);
    if (!row || !command) throw new Problem('unseen', '没有找到该批次。');
    const ids = row.items.map((each) => each.proposal);
    const names = await readCaseNames(sql, { ids, posts: viewer.posts });
    const { since } = engine.temporalState();
    // Kept as real instants, shown as the office's clock has them.
    const shown = (at: string) => addMilliseconds(at, viewer.offsetMs);
    const count = (state: string) => row.items.filter((each) => each.state === state).length;
    return {
      id,
      command,
      post: row.post,
      at: shown(row.at),
      ...(row.finishedAt && { finishedAt: shown(row.finishedAt) }),
      total: row.items.length,
      done: count('done'),
      refused: count('refused'),
      ...(since && !row.finishedAt && { engineAwaySince: since }),
      items: row.items.map(({ position, proposal, target, state, code, reason, at }) => ({
        position,
        proposal,
        ...(target && { target }),
        ...names.get(proposal),
        state,
        ...(code && { code }),
        ...(reason && { reason }),
        ...(at && { at: shown(at) }),
      })),
    };
  };

  router.openapi(sendBatch, async (c) => {
    const { command, items, dryRun } = c.req.valid('json');
    const headers = c.req.valid('header');
    const { viewer, arrivedAt } = c.var;
    const post = actingPost(viewer, headers['banli-post']);
    const aims = items.map(({ proposal, target }) => `${proposal}\n${target ?? ''}`);
    if (new Set(aims).size < aims.length) throw new Problem('invalid', '同一事项在清单中重复出现。');
    if (dryRun) {
      const by = { kind: 'person', person: viewer.person, post, posts: viewer.posts } as const;
      const [refusals, names] = await Promise.all([
        tryOut(log, { by, command, items, arrivedAt }),
        readCaseNames(sql, { ids: items.map((each) => each.proposal), posts: viewer.posts }),
      ]);
      const tried = items.map(({ proposal, target }, position) => {
        const refusal = refusals[position];
        return {
          position,
          proposal,
          ...(target && { target }),
          ...names.get(proposal),
          possible: refusal === undefined,
          ...(refusal && { code: refusal.code, reason: sentenceOf(refusal) }),
        };
      });
      const possible = tried.filter((each) => each.possible).length;
      return c.json({ command, possible, refused: tried.length - possible, items: tried }, 200);
    }
    const id = await openBatch(sql, {
      person: viewer.person,
      post: post.id,
      command,
      items,
      key: headers['idempotency-key'],
      bodyHash: sha256(`${post.id}\n${await c.req.text()}`),
      at: arrivedAt,
    });
    if (!id) throw new Problem('keyReused', '此操作编号已用于另一项请求，请换一个编号。');
    // Acknowledged: the rows are there, and whatever happens now, somebody will work them off.
    engine.startBatch(id);
    return c.json(await batchOf(id, viewer), 202, { Location: `/api/batches/${id}` });
  });

  router.openapi(readBatch, async (c) => c.json(await batchOf(c.req.valid('param').id, c.var.viewer), 200));

  return router;
}
