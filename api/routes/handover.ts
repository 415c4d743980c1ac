/** Trying a handover out: judged by the same rules as the act, and nothing is written. */

import type { OpenAPIHono } from '@hono/zod-openapi';
import { judge } from '../../db/judge.ts';
import { readPresent } from '../../db/readPresent.ts';
import { limitLabels } from '../../workflows/lifecycle/notices/noticeWords.ts';
import { isRefusal } from '../../workflows/lifecycle/refusal.ts';
import { relationsOf } from '../../workflows/lifecycle/relation.ts';
import { previewHandover } from '../contract/handover.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { problemOfRefusal, unseen } from '../problem.ts';
import { makeRouter } from '../router.ts';
import { actingPost } from '../signedIn.ts';

export function handoverRoutes({ log }: Pick<Dependencies, 'log'>): OpenAPIHono<Environment> {
  const router = makeRouter();

  router.openapi(previewHandover, async (c) => {
    const { viewer, arrivedAt } = c.var;
    const { id } = c.req.valid('param');
    const post = actingPost(viewer, c.req.valid('header')['banli-post']);
    const present = await readPresent(log.sql, { id, lock: false });
    if (!present.state || relationsOf(present.state, post).includes('stranger')) throw unseen();
    const judged = await judge(
      {
        case: id,
        command: 'handOver',
        payload: c.req.valid('json'),
        by: { kind: 'person', person: viewer.person, post, posts: viewer.posts },
        arrivedAt,
      },
      { id, sql: log.sql, rulesOf: log.rulesOf, present },
    );
    if (isRefusal(judged)) throw problemOfRefusal(judged);
    if ('draws' in judged) throw new Error('A handover draws no number');
    const before = new Set(present.state.clocks.map((each) => each.id));
    const { assignments, clocks } = judged.state;
    const dates = clocks
      .filter((each) => !before.has(each.id))
      .flatMap(({ of, kind, dueOn, ceilingOn, provisional, rule, explanation }) => {
        const unit = assignments.find((each) => each.id === of)?.unit;
        if (!unit) return [];
        const { source } = rule;
        return [
          {
            unit,
            kind,
            label: limitLabels[kind],
            dueOn,
            ...(ceilingOn && { ceilingOn }),
            provisional,
            source,
            explanation,
          },
        ];
      });
    return c.json({ dates }, 200);
  });

  return router;
}
