/** Runs yardstick (b): its own worker and client in this process, on the same Temporal server. */

import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { Sql } from '../db/connect.ts';
import { actsOfALife } from './life.ts';
import { actUpdate, updateLife } from './updateLife.ts';

export interface BenchActivities {
  deliver(index: number): Promise<void>;
}

/** A life of ours renders its letter and delivers it to proposer, supervision office and committee. */
const deliveries = 4;
const taskQueue = 'bench-updates';

export interface UpdateLives {
  live(milliseconds: number[]): Promise<void>;
  /** Resolves when every life begun has made its deliveries. */
  drained(): Promise<void>;
  end(): Promise<void>;
}

export async function startUpdates(address: string, sql: Sql): Promise<UpdateLives> {
  Runtime.install({ logger: new DefaultLogger('WARN') });
  const native = await NativeConnection.connect({ address });
  const activities: BenchActivities = {
    async deliver(index) {
      await sql`insert into plain.keys (person, key, body_hash) values ('delivery', ${randomUUID()}, ${String(index)})`;
    },
  };
  const worker = await Worker.create({
    connection: native,
    taskQueue,
    activities: { ...activities },
    workflowsPath: fileURLToPath(new URL('./updateLife.js', import.meta.url)),
  });
  const running = worker.run();
  const connection = await Connection.connect({ address });
  const { workflow } = new Client({ connection });
  const begun: Promise<unknown>[] = [];
  return {
    async live(milliseconds) {
      const workflowId = `bench/${randomUUID()}`;
      const timed = async <T>(act: () => Promise<T>): Promise<T> => {
        const began = performance.now();
        const answer = await act();
        milliseconds.push(performance.now() - began);
        return answer;
      };
      const start = new WithStartWorkflowOperation(updateLife, {
        workflowId,
        taskQueue,
        args: [{ acts: actsOfALife, deliveries }],
        workflowIdConflictPolicy: 'FAIL',
      });
      await timed(() =>
        workflow.executeUpdateWithStart(actUpdate, { args: ['submit'], startWorkflowOperation: start }),
      );
      const handle = workflow.getHandle(workflowId);
      for (let act = 1; act < actsOfALife; act += 1) {
        await timed(() => handle.executeUpdate(actUpdate, { args: [`act-${act}`] }));
      }
      begun.push(handle.result());
    },
    async drained() {
      await Promise.all(begun.splice(0));
    },
    async end() {
      worker.shutdown();
      await running;
      await connection.close();
      await native.close();
    },
  };
}
