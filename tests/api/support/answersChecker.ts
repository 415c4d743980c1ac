/** Holds every answer to what the API says of itself: a status, a media type or a field that it does not say fails. */

import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Environment } from '../../../api/environment.ts';

interface Described {
  method: string;
  pattern: RegExp;
  responses: Record<string, { content?: Record<string, { schema: unknown }> }>;
}

/** Gives the parsed body. Addresses that no route describes must answer with a problem of status 404. */
export function answersChecker(app: OpenAPIHono<Environment>) {
  const routes: Described[] = app.openAPIRegistry.definitions.flatMap((each) =>
    each.type === 'route'
      ? [
          {
            method: each.route.method.toUpperCase(),
            pattern: new RegExp(
              `^${each.route.path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`,
            ),
            responses: each.route.responses as Described['responses'],
          },
        ]
      : [],
  );
  return async (method: string, path: string, response: Response): Promise<unknown> => {
    const pathname = new URL(path, 'http://test').pathname;
    const route = routes.find((each) => each.method === method && each.pattern.test(pathname));
    const said = `${method} ${pathname} answered ${response.status}`;
    const type = response.headers.get('content-type')?.split(';')[0] ?? '';
    const body = await bodyOf(response, type);
    if (!route) {
      if (response.status !== 404 && response.status !== 401)
        throw new Error(`${said}, and no route says so`);
      return body;
    }
    const described = route.responses[String(response.status)];
    if (!described) throw new Error(`${said}, which is not described: ${JSON.stringify(body)}`);
    if (response.status === 204 && !described.content) return undefined;
    const content = described.content?.[type];
    if (!content) throw new Error(`${said} as “${type}”, which is not described`);
    if (content.schema instanceof z.ZodType) {
      const parsed = content.schema.safeParse(body);
      if (!parsed.success) throw new Error(`${said}, not as described: ${z.prettifyError(parsed.error)}`);
    }
    return body;
  };
}

async function bodyOf(response: Response, type: string): Promise<unknown> {
  if (type.endsWith('json')) return response.json();
  if (type.startsWith('text/')) return response.text();
  return new Uint8Array(await response.arrayBuffer());
}
