/** The activity of a batch: the next few of its items, each an act of its sender like any other, judged when it is its turn. */

import { ApplicationFailure } from '@temporalio/common';
import {
  type BatchItemRow,
  type BatchWork,
  readBatchProgress,
  readBatchWork,
  readOwnVersion,
  settleBatchItem,
} from '../db/batchItems.ts';
import { execute, type Follow } from '../db/execute.ts';
import { sha256 } from '../db/ids.ts';
import { readPersonPosts } from '../db/read/sessionPosts.ts';
import { type BatchActivities, caseUnknown } from '../workflows/activities.ts';
import { sentenceOf } from '../workflows/lifecycle/refusal.ts';
import type { Dependencies } from './dependencies.ts';
import { tellCourier } from './perform.ts';

/** So many at a time: progress is seen, and little is repeated when the worker dies in between. */
const atOnce = 10;

type Settled =
  | { state: 'done'; follow?: Follow | undefined }
  | { state: 'refused'; code: string; reason: string };

export function makePerformBatch({ log, engine, logger }: Dependencies): BatchActivities['performBatch'] {
  const { sql } = log;
  return async ({ batch }) => {
    const work = await readBatchWork(sql, batch, atOnce);
    if (!work) throw ApplicationFailure.nonRetryable(`Batch ${batch} is not there`, caseUnknown);
    for (const item of work.items) {
      const { follow, ...outcome } = await settle(batch, work, item);
      await settleBatchItem(sql, {
        batch,
        position: item.position,
        at: new Date().toISOString(),
        ...outcome,
      });
      if (follow) await tell(follow);
    }
    const progress = await readBatchProgress(sql, batch, new Date().toISOString());
    const finished = progress.total === progress.done + progress.refused;
    log.announce?.({ kind: 'batch', person: work.person, batch, ...progress, finished });
    return progress;
  };

  /** Under a key of its own, so that an item whose outcome was not noted before a crash is not done twice. */
  async function settle(
    batch: string,
    { person, post: postId, command }: BatchWork,
    item: BatchItemRow,
  ): Promise<Settled & { follow?: Follow | undefined }> {
    const arrivedAt = new Date().toISOString();
    // Asked anew for each: whoever has lost the post or the account in the meantime acts no more.
    const sender = await readPersonPosts(sql, person, arrivedAt);
    const post = sender?.posts.find((each) => each.id === postId);
    if (!sender || !post)
      return { state: 'refused', code: 'postNotHeld', reason: '发起人已不具有所用的身份。' };
    const { case: id, target, payload } = item;
    const outcome = await execute(log, {
      case: id,
      command,
      target: target ?? undefined,
      payload,
      by: { kind: 'person', person, post, posts: sender.posts },
      key: {
        key: `${batch}/${id}${target === null ? '' : `/${target}`}`,
        route: `batches/${command} ${id}`,
        bodyHash: sha256(JSON.stringify([postId, item])),
      },
      ifMatch: (await readOwnVersion(sql, { batch, person, case: id })) ?? item.version,
      arrivedAt,
    });
    switch (outcome.kind) {
      case 'done':
        return { state: 'done', follow: outcome.follow };
      case 'refused':
        return { state: 'refused', code: outcome.refusal.code, reason: sentenceOf(outcome.refusal) };
      case 'keyReused':
        return { state: 'refused', code: 'keyReused', reason: '同一批中有重复的事项。' };
      case 'walking':
        throw new Error('The office clock is moving');
    }
  }

  /** What is not told here the relay tells. */
  async function tell({ case: id, version, signal, mail }: Follow): Promise<void> {
    if (mail) tellCourier(engine, logger);
    if (!signal) return;
    try {
      await engine.tell(id, { signal, version });
      await sql`
        update watch set signalled_version = greatest(signalled_version, ${version}) where "case" = ${id}`;
    } catch (error) {
      logger.warn({ error, case: id }, 'A signal was left to the relay');
    }
  }
}
