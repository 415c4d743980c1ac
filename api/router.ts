/** A router for one area of the API; validation and errors are the same in all. */

import { OpenAPIHono } from '@hono/zod-openapi';
import type { Environment } from './environment.ts';
import { validationHook } from './validation.ts';

export function makeRouter(): OpenAPIHono<Environment> {
  return new OpenAPIHono<Environment>({ defaultHook: (result) => validationHook(result) });
}
