import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Sql } from '../../db/connect.ts';
import { rebuild } from '../../db/rebuild.ts';
import { makeOffice, parts, pause, playStory, type WholeOffice } from '../support/wholeOffice.ts';
import { batchesOf, holdingFast, type Submitted } from './batches.ts';

let office: WholeOffice;

beforeAll(async () => {
  office = await makeOffice();
  await office.start();
}, 240_000);

afterAll(() => office.remove());

/** Runs a query against the database as it is now. */
async function asked<T>(ask: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = connect(await office.databaseUrl(), { connections: 1 });
  try {
    return await ask(sql);
  } finally {
    await sql.end();
  }
}

/** The invariants that only the whole can break (design 11: 1, 2, 3, 7, 10). A key of version 0 marks the demonstration as filled; it is no act. */
async function expectInvariants(): Promise<void> {
  const broken = await asked(async (sql) => {
    const [row] = await sql<Record<string, number>[]>`
      select
        (select count(*)::int from (select "case" from events group by "case"
          having max(sequence) <> count(*) or min(sequence) <> 1) g) as gaps,
        (select count(*)::int from keys k where k.version > 0 and not exists (
          select 1 from events e where e."case" = k."case" and e.sequence = k.version)) as "lostActs",
        (select count(*)::int from (select event ->> 'letter', event ->> 'recipient' from events
          where kind = 'letterDelivered' group by "case", 1, 2 having count(*) > 1) d) as "doubledDeliveries",
        (select count(*)::int from (select number from numbers group by series, number having count(*) > 1) n) as "doubledNumbers",
        (select count(*)::int from (select person from notices group by "case", sequence, person, channel
          having count(*) > 1) n) as "doubledNotices"`;
    return row;
  });
  expect(broken).toEqual({
    gaps: 0,
    lostActs: 0,
    doubledDeliveries: 0,
    doubledNumbers: 0,
    doubledNotices: 0,
  });
  const { cases, differences } = await asked((sql) => rebuild(sql, { correct: false }));
  expect(cases).toBeGreaterThan(0);
  expect(differences).toEqual([]);
}

describe('kill -9 during a story', () => {
  it('of each part in turn: the story ends right and nothing is lost or doubled', async () => {
    const told = playStory(office, 'qingyuan');
    let over = false;
    void told.then(() => {
      over = true;
    });
    for (const part of parts) {
      await pause(4000);
      if (over) break;
      office.kill(part);
    }
    const { code, printed } = await told;
    expect(code, printed).toBe(0);
    await expectInvariants();
  }, 600_000);

  it('of everything at once: after the next start the story goes on and ends right', async () => {
    const told = playStory(office, 'chaoan');
    await pause(5000);
    office.kill('everything');
    await pause(1000);
    await office.start();
    const { code, printed } = await told;
    expect(code, printed).toBe(0);
    await expectInvariants();
  }, 600_000);

  it('leaves an office that Ctrl-C stops whole, and that goes on after it', async () => {
    expect(await office.stop()).toEqual([]);
    await office.start();
    const { code, printed } = await playStory(office, 'guangxi');
    expect(code, printed).toBe(0);
    await expectInvariants();
  }, 600_000);
});

describe('a batch', () => {
  const filedOnce = async (cases: readonly Submitted[]) => {
    const ids = cases.map((each) => each.id);
    const filings = await asked(
      (sql) => sql<{ times: number; numbers: number }[]>`
        select count(*)::int as times, count(distinct event ->> 'caseNumber')::int as numbers
        from events where kind = 'filed' and "case" = any(${ids})`,
    );
    expect(filings).toEqual([{ times: cases.length, numbers: cases.length }]);
    await expectInvariants();
  };

  it('whose worker is killed in the middle of an act does each of its cases exactly once', async () => {
    const batches = await batchesOf(office);
    const cases = await batches.submit(30);
    const [sixteenth] = cases.slice(15);
    if (!sixteenth) throw new Error('There are fewer cases than were submitted');
    let id = '';
    // The worker waits for this case, so that it dies within the act and not beside it.
    await holdingFast(await office.databaseUrl(), sixteenth, async () => {
      ({ id } = await batches.order(cases));
      await batches.until(id, 'the half of the batch', ({ done }) => done === 15);
      office.kill('worker');
    });
    const { done, refused } = await batches.until(id, 'its end', (each) => each.finishedAt !== undefined);
    expect({ done, refused }).toEqual({ done: 30, refused: 0 });
    await filedOnce(cases);
  }, 180_000);

  it('that comes while Temporal is away is kept, says so, and is done when it is back', async () => {
    const batches = await batchesOf(office);
    const cases = await batches.submit(10);
    let id = '';
    const goOn = office.stall('temporal');
    try {
      const ordered = await batches.order(cases);
      expect(ordered).toMatchObject({ total: 10, done: 0 });
      id = ordered.id;
      const waiting = await batches.until(id, 'the word', (each) => each.engineAwaySince !== undefined);
      expect(waiting.items.map((each) => each.state)).toEqual(Array(10).fill('waiting'));
    } finally {
      goOn();
    }
    const end = await batches.until(id, 'its end', (each) => each.finishedAt !== undefined);
    expect(end).toMatchObject({ done: 10, refused: 0 });
    expect(end.engineAwaySince).toBeUndefined();
    await filedOnce(cases);
  }, 180_000);
});
