/** Committees, sessions and policies. */

import type { OpenAPIHono } from '@hono/zod-openapi';
import { addCommittee, addSession } from '../../db/addOffice.ts';
import { readCommittees } from '../../db/read/committees.ts';
import { readPolicies } from '../../db/read/policies.ts';
import { readPolicy } from '../../db/read/policy.ts';
import type { SignedIn } from '../../db/read/sessionPosts.ts';
import { readSessions } from '../../db/read/sessions.ts';
import {
  createCommittee,
  createSession,
  listCommittees,
  listPolicies,
  listSessions,
  readPolicy as readPolicyRoute,
} from '../contract/administration.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { Problem } from '../problem.ts';
import { makeRouter } from '../router.ts';
import { administered } from '../signedIn.ts';

/** The committees that this person works in; an administrator sees all. */
function within({ posts }: SignedIn): string[] | 'all' {
  if (posts.some((each) => each.role === 'administrator')) return 'all';
  return [...new Set(posts.map((each) => each.committee))];
}

function narrowed(viewer: SignedIn, committee: string | undefined): string[] | 'all' {
  const own = within(viewer);
  if (committee === undefined) return own;
  return own === 'all' || own.includes(committee) ? [committee] : [];
}

export function administrationRoutes({ log }: Pick<Dependencies, 'log'>): OpenAPIHono<Environment> {
  const router = makeRouter();
  const { sql } = log;

  router.openapi(listCommittees, async (c) =>
    c.json({ committees: await readCommittees(sql, within(c.var.viewer)) }, 200),
  );

  router.openapi(createCommittee, async (c) => {
    administered(c.var.viewer);
    const committee = c.req.valid('json');
    if (!(await addCommittee(sql, committee))) throw new Problem('taken', '该编号已经使用。');
    return c.json(committee, 201);
  });

  router.openapi(listSessions, async (c) => {
    const rows = await readSessions(sql, narrowed(c.var.viewer, c.req.valid('query').committee));
    return c.json({ sessions: rows.map(({ body, ...row }) => ({ ...row, ...(body && { body }) })) }, 200);
  });

  router.openapi(createSession, async (c) => {
    administered(c.var.viewer);
    const session = c.req.valid('json');
    const fault = await addSession(sql, { ...session, body: session.body ?? null });
    if (fault === 'taken') throw new Problem('taken', '该编号已经使用。');
    if (fault) {
      throw new Problem('invalid', '所填的委员会、办理规则、日历或者单位不存在。', {
        errors: fault.map((each) => ({ pointer: `/${each}`, detail: '不存在' })),
      });
    }
    return c.json(session, 201);
  });

  router.openapi(listPolicies, async (c) => {
    administered(c.var.viewer);
    return c.json({ policies: await readPolicies(sql) }, 200);
  });

  router.openapi(readPolicyRoute, async (c) => {
    const policy = await readPolicy(sql, c.req.valid('param').version, within(c.var.viewer));
    if (!policy) throw new Problem('unseen', '没有找到该办理规则。');
    return c.json({ ...policy }, 200);
  });

  return router;
}
