/** Batches of a clerk over HTTP, as the tests need them that kill what works on them. */

import type { z } from '@hono/zod-openapi';
import { readBatch, sendBatch } from '../../api/contract/batches.ts';
import { connect } from '../../db/connect.ts';
import { answers, read } from '../../stories/answers.ts';
import { makeHttp } from '../../stories/http.ts';
import { meetPeople } from '../../stories/people.ts';
import { clerk, member, submission } from '../api/support/stages.ts';
import { freshKey } from '../api/support/testApi.ts';
import { pause, type WholeOffice } from '../support/wholeOffice.ts';

const json = 'application/json';
const sent = sendBatch.responses[202].content[json].schema;
const looked = readBatch.responses[200].content[json].schema;
type Batch = z.output<typeof looked>;

export interface Submitted {
  id: string;
  version: number;
}

export interface Batches {
  submit(count: number): Promise<Submitted[]>;
  /** All of them are to be filed. */
  order(cases: readonly Submitted[]): Promise<Batch>;
  /** Looks until it is so. */
  until(id: string, what: string, isSo: (batch: Batch) => boolean): Promise<Batch>;
}

export async function batchesOf({ origin }: WholeOffice): Promise<Batches> {
  const people = await meetPeople(makeHttp(origin, () => undefined));
  const post = (username: string, path: string, body: unknown) =>
    people.send(username, {
      method: 'POST',
      path,
      headers: { 'idempotency-key': freshKey(), 'banli-post': people.post(username) },
      body,
    });
  return {
    async submit(count) {
      const cases: Submitted[] = [];
      for (let n = 1; n <= count; n += 1) {
        const title = `关于批量办理中第${n}件事的提案`;
        const answer = await post(member, '/api/proposals', { ...submission, title });
        cases.push(read(answers.afterAct, answer, title));
      }
      return cases;
    },
    async order(cases) {
      const items = cases.map(({ id, version }) => ({
        proposal: id,
        payload: { category: 'economy' },
        version,
      }));
      const { status, body } = await post(clerk, '/api/batches', { command: 'file', items });
      if (status !== 202) throw new Error(`The batch came to ${JSON.stringify(body)}`);
      return sent.parse(body);
    },
    async until(id, what, isSo) {
      const deadline = Date.now() + 90_000;
      for (;;) {
        const answer = await people.send(clerk, { method: 'GET', path: `/api/batches/${id}` });
        const batch = read(looked, answer, what);
        if (isSo(batch)) return batch;
        if (Date.now() > deadline) throw new Error(`${what} never came: ${JSON.stringify(batch)}`);
        await pause(200);
      }
    },
  };
}

/** Nobody can write on the case while `doing` runs. */
export async function holdingFast(url: string, { id }: Submitted, doing: () => Promise<void>): Promise<void> {
  const sql = connect(url, { connections: 1 });
  try {
    await sql.begin(async (held) => {
      await held`select 1 from cases where id = ${id} for update`;
      await doing();
    });
  } finally {
    await sql.end();
  }
}
