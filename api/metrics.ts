/** Figures of the API, for Prometheus. */

import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { Counter, Histogram, type Registry } from 'prom-client';
import type { Environment } from './environment.ts';

export interface ApiMetrics {
  /** Measures every request under its route. */
  measure: MiddlewareHandler<Environment>;
  /** `outcome`: `done`, `replayed`, or the code of the problem. */
  acted(command: string, outcome: string): void;
}

export function makeMetrics(registry: Registry): ApiMetrics {
  const durations = new Histogram({
    name: 'banli_http_request_duration_seconds',
    help: 'Time from request to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const acts = new Counter({
    name: 'banli_acts_total',
    help: 'Acts of persons by command and what came of them',
    labelNames: ['command', 'outcome'],
    registers: [registry],
  });
  return {
    async measure(c, next) {
      const started = performance.now();
      await next();
      // The pattern, never the address: ids would make a series each.
      durations.observe(
        { method: c.req.method, route: routePath(c, -1), status: c.res.status },
        (performance.now() - started) / 1000,
      );
    },
    acted: (command, outcome) => acts.inc({ command, outcome }),
  };
}
