import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { relayBatches } from '../../activities/relay.ts';
import { newId } from '../../db/ids.ts';
import { openBatch } from '../../db/openBatch.ts';
import type { Trial } from '../../db/tryOut.ts';
import type { CaseState } from '../../workflows/lifecycle/state.ts';
import { batchProgressQuery, batchWorkflowId } from '../../workflows/messages.ts';
import { record } from '../replay/recording.ts';
import { assignmentOf, proposalText } from '../support/cast.ts';
import { type Installation, installation } from './installation.ts';
import { eventually, handedOver } from './life.ts';

let office: Installation;
beforeEach(async () => {
  office = await installation();
});
afterEach(() => office?.close());

async function order(
  command: string,
  { person, post, items }: { person: string; post: string; items: Trial[] },
): Promise<string> {
  const { sql } = office.database;
  const at = new Date(Date.now() - 60_000).toISOString();
  const id = await openBatch(sql, { person, post, command, items, key: newId(), bodyHash: 'x', at });
  return id ?? '';
}

async function submitted(count: number): Promise<CaseState[]> {
  const states: CaseState[] = [];
  for (let n = 0; n < count; n += 1)
    states.push(await office.does('qingyuan-member-1', 'submit', proposalText(`关于第${n + 1}件事的提案`)));
  return states;
}

const filings = (states: CaseState[]): Trial[] =>
  states.map(({ id, version }) => ({ proposal: id, payload: { category: 'economy' }, version }));
const clerk = { person: 'qingyuan-clerk', post: 'qingyuan-clerk/clerk' };

async function statesOf(batch: string): Promise<(string | null)[]> {
  const rows = await office.database.sql<{ state: string; code: string | null }[]>`
    select state, code from batch_items where batch = ${batch} order by position`;
  return rows.map(({ state, code }) => code ?? state);
}

const finished = (batch: string) =>
  eventually(
    'the end of the batch',
    async () => {
      const [row] = await office.database.sql`select finished_at from batches where id = ${batch}`;
      return row?.finished_at !== null;
    },
    40_000,
  );

describe('a batch', () => {
  it('does each item on its own, and says of each what came of it', async () => {
    const states = await submitted(12);
    const [first] = states;
    if (first) await office.does('qingyuan-clerk', 'file', {}, { case: first.id });
    const batch = await order('file', { ...clerk, items: filings(states) });
    office.follower.startBatch(batch);
    await finished(batch);
    expect(await statesOf(batch)).toEqual(['stale', ...Array(11).fill('done')]);
    const handle = office.client.workflow.getHandle(batchWorkflowId(batch));
    expect(await handle.query(batchProgressQuery)).toEqual({ total: 12, done: 11, refused: 1 });
    await record(office.client, batchWorkflowId(batch), 'batch');
  });

  it('goes on where a worker left it, and files nothing twice', async () => {
    const states = await submitted(35);
    const batch = await order('file', { ...clerk, items: filings(states) });
    office.follower.startBatch(batch);
    await eventually('the first items', async () => (await statesOf(batch)).includes('done'));
    await office.stopWorker();
    expect(await statesOf(batch)).toContain('waiting');
    await office.startWorker();
    await finished(batch);
    expect(await statesOf(batch)).toEqual(Array(35).fill('done'));
    const [row] = await office.database.sql<{ filed: number; numbers: number }[]>`
      select (select count(*) from events where kind = 'filed')::int as filed,
        (select count(*) from numbers where series like 'case/%')::int as numbers`;
    expect(row).toEqual({ filed: 35, numbers: 35 });
  });

  it('does not do again what was done before its outcome was noted', async () => {
    const states = await submitted(1);
    const batch = await order('file', { ...clerk, items: filings(states) });
    office.follower.startBatch(batch);
    await finished(batch);
    await office.client.workflow.getHandle(batchWorkflowId(batch)).result();
    // As after a crash between the act and the note.
    await office.database.sql`
      update batch_items set state = 'waiting', payload = '{"category":"economy"}' where batch = ${batch}`;
    await office.database.sql`update batches set finished_at = null where id = ${batch}`;
    office.follower.startBatch(batch);
    await finished(batch);
    expect(await statesOf(batch)).toEqual(['done']);
    const [row] = await office.database.sql`select count(*)::int as count from events where kind = 'filed'`;
    expect(row?.count).toBe(1);
  });

  it('is started by the relay when nobody else did, once', async () => {
    const batch = await order('file', { ...clerk, items: filings(await submitted(1)) });
    const relaying = { sql: office.database.sql, engine: office.engine };
    expect(await relayBatches(relaying)).toEqual([batch]);
    expect(await relayBatches(relaying)).toEqual([]);
    await finished(batch);
    expect(await statesOf(batch)).toEqual(['done']);
  });

  it('acts no more in the name of somebody who has lost the post', async () => {
    const batch = await order('file', { ...clerk, items: filings(await submitted(1)) });
    await office.database.sql`update posts set ends_at = now() - interval '1 day' where id = ${clerk.post}`;
    office.follower.startBatch(batch);
    await finished(batch);
    expect(await statesOf(batch)).toEqual(['postNotHeld']);
  });

  it('takes several things on one case for what they are: its own acts do not make it old', async () => {
    const state = await handedOver(office, ['qingyuan-education']);
    const items = ['qingyuan-hr', 'qingyuan-education'].map((unit) => ({
      proposal: state.id,
      target: assignmentOf(state, unit),
      payload: { demand: { id: newId(), hash: 'a'.repeat(64), body: '请加快办理' } },
      version: state.version,
    }));
    const supervisor = { person: 'qingyuan-supervisor', post: 'qingyuan-supervisor/supervisor' };
    const batch = await order('urge', { ...supervisor, items });
    office.follower.startBatch(batch);
    await finished(batch);
    expect(await statesOf(batch)).toEqual(['done', 'done']);
  });
});
