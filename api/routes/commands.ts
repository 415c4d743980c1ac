/** Acts on cases: one route per command, all handled alike. */

import type { OpenAPIHono } from '@hono/zod-openapi';
import {
  commandRoute,
  type LaterCommand,
  laterCommands,
  receiveProposal,
  submitProposal,
} from '../contract/commandRoutes.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { refuseUnprintable } from '../letterPages.ts';
import type { ApiMetrics } from '../metrics.ts';
import { type CaseAfterAct, perform } from '../perform.ts';
import { makeRouter } from '../router.ts';

type Given = Pick<Dependencies, 'log' | 'engine' | 'previewer'> & { metrics: ApiMetrics };

/** What goes out must be printable: looked at before the act, and so before a number is given. */
const issues: ReadonlySet<LaterCommand> = new Set(['issueReply', 'issueOpinion']);

const bodyOf = (body: CaseAfterAct) => ({ body, etag: `"${body.version}"` });

export function commandRoutes(given: Given): OpenAPIHono<Environment> {
  const router = makeRouter();
  for (const command of laterCommands) {
    router.openapi(commandRoute(command), async (c) => {
      const { id } = c.req.valid('param');
      const { target, occurredOn, payload } = c.req.valid('json');
      if (issues.has(command))
        await refuseUnprintable(given, { case: id, command, target, viewer: c.var.viewer });
      const done = await perform(given, {
        viewer: c.var.viewer,
        arrivedAt: c.var.arrivedAt,
        command,
        case: id,
        target,
        occurredOn,
        payload,
        route: `commands/${command} ${id}`,
        body: await c.req.text(),
        headers: c.req.valid('header'),
      });
      const { body, etag } = bodyOf(done);
      return c.json(body, 200, { ETag: etag });
    });
  }
  for (const [command, route] of [
    ['submit', submitProposal],
    ['receive', receiveProposal],
  ] as const) {
    router.openapi(route, async (c) => {
      const done = await perform(given, {
        viewer: c.var.viewer,
        arrivedAt: c.var.arrivedAt,
        command,
        payload: c.req.valid('json'),
        route: command,
        body: await c.req.text(),
        headers: c.req.valid('header'),
      });
      const { body, etag } = bodyOf(done);
      return c.json(body, 201, { ETag: etag, Location: `/api/proposals/${body.id}` });
    });
  }
  return router;
}
