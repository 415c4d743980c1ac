import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Log } from '../../db/execute.ts';
import { migrate } from '../../db/migrate.ts';
import { rebuild } from '../../db/rebuild.ts';
import { seedRules } from '../../db/seed.ts';
import { upcast } from '../../db/upcast.ts';
import type { Recorded } from '../../workflows/lifecycle/events.ts';
import { stateSchema } from '../../workflows/lifecycle/state.ts';
import { assignmentOf, does, handedOver, submitted } from '../support/cast.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

let database: FreshDatabase;
let log: Log;

beforeAll(async () => {
  database = await freshDatabase();
  log = database.log;
});

afterAll(() => database.drop());

const signedFor = async () => {
  const state = await handedOver(log, ['qingyuan-education']);
  return does(
    log,
    'qingyuan-hr-office',
    'signFor',
    {},
    { case: state.id, target: assignmentOf(state, 'qingyuan-hr') },
  );
};

/** Keys, numbers and notices, which a rebuild never touches. */
const untouched = () => database.sql`
  select (select jsonb_agg(k order by person, key) from keys k) as keys,
    (select jsonb_agg(n order by series, number) from numbers n) as numbers,
    (select jsonb_agg(n order by id) from notices n) as notices`;

describe('a rebuild', () => {
  it('finds no difference to what was written live', async () => {
    await Promise.all([submitted(log), signedFor(), signedFor()]);
    expect((await rebuild(database.sql)).differences).toEqual([]);
  });

  it('names and mends a damaged snapshot, desk row and wake, and touches nothing else', async () => {
    const { id } = await signedFor();
    const before = await untouched();
    const doings = () => database.sql`select person, at from doings where "case" = ${id} order by person`;
    const done = await doings();
    await database.sql`update cases set snapshot = jsonb_set(snapshot, '{life}', '"filed"') where id = ${id}`;
    await database.sql`update clocks set due_on = '2020-01-01' where "case" = ${id} and kind = 'reply'`;
    await database.sql`delete from assignments where "case" = ${id} and unit = 'qingyuan-education'`;
    await database.sql`update watch set wake_at = '2020-01-01T00:00:00Z' where "case" = ${id}`;
    await database.sql`update title_pairs set pairs = array['旧名'] where "case" = ${id}`;
    await database.sql`delete from doings where "case" = ${id} and person = 'qingyuan-clerk'`;
    await database.sql`update doings set at = '2020-01-01T00:00:00Z' where "case" = ${id}`;
    await database.sql`insert into doings (person, "case", command, at) values ('nobody', ${id}, 'file', now())`;
    const { differences } = await rebuild(database.sql);
    expect(differences.map(({ what, detail }) => (what === 'desk' ? `desk ${detail}` : what))).toEqual([
      'snapshot',
      'desk assignments',
      'desk clocks',
      'wake',
      'desk doings',
      'desk titlePairs',
    ]);
    expect(differences.every((each) => each.case === id)).toBe(true);
    expect((await rebuild(database.sql)).differences).toEqual([]);
    expect(await untouched()).toEqual(before);
    expect(await doings()).toEqual(done);
  });

  it('only looks when asked to', async () => {
    const { id } = await signedFor();
    await database.sql`update cases set life = 'filed' where id = ${id}`;
    expect((await rebuild(database.sql, { correct: false })).differences).toHaveLength(1);
    expect((await rebuild(database.sql, { correct: true })).differences).toHaveLength(1);
    expect((await rebuild(database.sql)).differences).toEqual([]);
  });

  it('names a gap in the events and mends nothing from it', async () => {
    const { id } = await signedFor();
    await database.sql`delete from events where "case" = ${id} and sequence = 2`;
    expect((await rebuild(database.sql)).differences).toMatchObject([{ case: id, what: 'events' }]);
    const [row] = await database.sql`select life from cases where id = ${id}`;
    expect(row?.life).toBe('handedOver');
  });
});

describe('a snapshot of another schema', () => {
  it('is refolded when it is read', async () => {
    const { id } = await signedFor();
    await database.sql`update cases set snapshot = '{"schema": 0}' where id = ${id}`;
    const called = await does(log, 'qingyuan-clerk', 'markKey', {}, { case: id });
    expect(called).toMatchObject({ schema: stateSchema, life: 'handedOver', key: {} });
  });
});

describe('an event of an earlier schema', () => {
  const old: Recorded = {
    sequence: 1,
    schema: 1,
    at: '2026-03-02T01:00:00.000Z',
    by: { kind: 'time' },
    event: { kind: 'reviewOpened' },
  };

  it('is brought up step by step', () => {
    const steps = {
      1: (each: Recorded): Recorded => ({ ...each, event: { kind: 'concluded' } }),
      2: (each: Recorded): Recorded => ({ ...each, at: '2026-03-02T02:00:00.000Z' }),
    };
    expect(upcast(old, steps, 3)).toEqual({
      ...old,
      schema: 3,
      at: '2026-03-02T02:00:00.000Z',
      event: { kind: 'concluded' },
    });
  });

  it('that no step takes further is a fault', () => {
    expect(() => upcast(old, {}, 2)).toThrow(/No upcaster/);
  });
});

describe('migrations', () => {
  it('can be run again, also by two at once', async () => {
    await Promise.all([migrate(database.url), migrate(database.url)]);
    const [row] = await database.sql`select count(*)::int as n from cases`;
    expect(row?.n).toBeGreaterThan(0);
  });

  it('leave rules that are there as they are', async () => {
    const [before] = await database.sql`select body from policies where version = 'default-1'`;
    const changed = { ...JSON.parse(JSON.stringify(before?.body)), name: '改过的' };
    await seedRules(database.sql, { policies: [changed], calendars: [] });
    const [after] = await database.sql`select body from policies where version = 'default-1'`;
    expect(after).toEqual(before);
  });
});
