/** Figures of the worker, for Prometheus. */

import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Sql } from '../db/connect.ts';
import { type Lag, readLag } from '../db/readLag.ts';
import type { Lagging } from './watchkeeper.ts';

export interface WorkerMetrics {
  contentType: string;
  /** The figures as text, those of the log read now; without them when the database is away. */
  read(): Promise<string>;
  restarted(why: Lagging['why']): void;
}

const gauges: Record<keyof Lag, { name: string; help: string }> = {
  oldestWakeSeconds: { name: 'banli_oldest_wake_seconds', help: 'Age of the oldest wake not acted on' },
  unsignalled: { name: 'banli_unsignalled', help: 'Cases whose process was not told of the newest act' },
  unhandled: { name: 'banli_unhandled', help: 'Cases whose newest act the process has not handled' },
  pending: { name: 'banli_pending', help: 'Letters and copies that wait for a machine' },
  mails: { name: 'banli_mails', help: 'Notices that wait to be mailed' },
};

export function workerMetrics(sql: Sql): WorkerMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const setters = Object.entries(gauges).map(([key, options]) => ({
    key: key as keyof Lag,
    gauge: new Gauge({ ...options, registers: [registry] }),
  }));
  const restarts = new Counter({
    name: 'banli_processes_restarted_total',
    help: 'Processes that stood still and were started from the log',
    labelNames: ['why'],
    registers: [registry],
  });
  return {
    contentType: registry.contentType,
    async read() {
      const lag = await readLag(sql).catch(() => undefined);
      for (const { key, gauge } of setters) {
        if (lag) gauge.set(lag[key]);
        else gauge.reset();
      }
      return await registry.metrics();
    },
    restarted: (why) => restarts.inc({ why }),
  };
}
