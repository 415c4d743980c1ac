import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Log } from '../../db/execute.ts';
import { readEvents } from '../../db/readEvents.ts';
import { fold } from '../../workflows/lifecycle/evolve.ts';
import {
  assignmentOf,
  does,
  filed,
  handedOver,
  person,
  proposalText,
  send,
  submitted,
  text,
} from '../support/cast.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

let database: FreshDatabase;
let log: Log;

beforeAll(async () => {
  database = await freshDatabase({ connections: 24 });
  log = database.log;
});

afterAll(() => database.drop());

/** Everything that a refused act might have touched. */
const everything = async () => {
  const [row] = await database.sql`
    select (select count(*) from events) as events, (select sum(version) from cases) as versions,
      (select count(*) from texts) as texts, (select count(*) from keys) as keys,
      (select count(*) from numbers) as numbers, (select sum(next) from series) as series,
      (select count(*) from notices) as notices, (select sum(needed_version) from watch) as needed`;
  return row;
};

describe('an act on the log', () => {
  it('is in the event list once, with its snapshot equal to the fold', async () => {
    const state = await submitted(log);
    const recorded = await readEvents(database.sql, state.id);
    expect(recorded.map((each) => each.event.kind)).toEqual(['submitted']);
    const [row] = await database.sql`select snapshot from cases where id = ${state.id}`;
    expect(row?.snapshot).toEqual(JSON.parse(JSON.stringify(fold(recorded))));
  });

  it('keeps the words beside the events, never in them', async () => {
    const state = await submitted(log);
    const [row] = await database.sql`
      select (select string_agg(event::text, '') from events where "case" = ${state.id}) as events,
        (select snapshot::text from cases where id = ${state.id}) as snapshot,
        (select body from texts where id = ${state.title.id}) as title`;
    expect(row?.title).toBe('关于完善职业技能培训体系的提案');
    expect(`${row?.events}${row?.snapshot}`).not.toMatch(/职业技能|校企/);
  });

  it('that is refused changes nothing at all, not even a number series', async () => {
    const { id } = await filed(log);
    const before = await everything();
    const outcomes = await Promise.all([
      send(log, 'qingyuan-clerk', 'file', {}, { case: id }),
      send(log, 'qingyuan-member-2', 'withdraw', { reason: text('不再提出。') }, { case: id }),
      send(log, 'qingyuan-member-1', 'submit', { ...proposalText(), session: 'nowhere' }),
      send(log, 'qingyuan-clerk', 'file', {}, { case: 'nowhere' }),
    ]);
    expect(outcomes.map((each) => each.kind)).toEqual(['refused', 'refused', 'refused', 'refused']);
    expect(await everything()).toEqual(before);
  });

  it('of a stranger is answered as if there were no case', async () => {
    const { id } = await submitted(log);
    const stranger = await send(log, 'chaoan-clerk', 'file', {}, { case: id });
    const nothing = await send(log, 'chaoan-clerk', 'file', {}, { case: 'nowhere' });
    expect(stranger).toEqual(nothing);
  });
});

describe('races', () => {
  it('20 writers on one case are all taken, in one gapless list', async () => {
    const { id } = await submitted(log);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        send(log, 'qingyuan-clerk', 'recordCall', { text: text(`第${index}次来电`) }, { case: id }),
      ),
    );
    expect(outcomes.map((each) => each.kind)).toEqual(Array(20).fill('done'));
    const recorded = await readEvents(database.sql, id);
    expect(recorded.map((each) => each.sequence)).toEqual(
      Array.from({ length: 21 }, (_, index) => index + 1),
    );
  });

  it('one key ten times at once is one act', async () => {
    const { id } = await submitted(log);
    const said = text('来电询问进度');
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () =>
        send(log, 'qingyuan-clerk', 'recordCall', { text: said }, { case: id, key: 'ten-at-once' }),
      ),
    );
    expect(outcomes.map((each) => each.kind)).toEqual(Array(10).fill('done'));
    const calls = (await readEvents(database.sql, id)).filter((each) => each.event.kind === 'callRecorded');
    expect(calls).toHaveLength(1);
  });

  it('one key of an opening ten times at once is one case', async () => {
    const payload = proposalText('关于同一件事的提案');
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () =>
        send(log, 'qingyuan-member-1', 'submit', payload, { key: 'opens-once' }),
      ),
    );
    const ids = outcomes.map((each) => (each.kind === 'done' ? each.state.id : each.kind));
    expect(new Set(ids).size).toBe(1);
    const [row] = await database.sql`select count(*)::int as n from texts where body = '关于同一件事的提案'`;
    expect(row?.n).toBe(1);
  });

  it('a key with another body is told so', async () => {
    const { id } = await submitted(log);
    const sending = { case: id, key: 'reused' };
    await does(log, 'qingyuan-clerk', 'recordCall', { text: text('一') }, { ...sending, body: '一' });
    const other = await send(
      log,
      'qingyuan-clerk',
      'recordCall',
      { text: text('二') },
      { ...sending, body: '二' },
    );
    expect(other.kind).toBe('keyReused');
  });

  it('a repetition is answered with the case as it is now, and only to who may still see it', async () => {
    const { id } = await submitted(log);
    const sending = { case: id, key: 'repeated', body: 'same' };
    const first = await does(log, 'qingyuan-clerk', 'recordCall', { text: text('一') }, sending);
    await does(log, 'qingyuan-clerk', 'file', {}, { case: id });
    const again = await send(log, 'qingyuan-clerk', 'recordCall', { text: text('一') }, sending);
    expect(again).toMatchObject({ kind: 'done', replayed: true, state: { life: 'filed' } });
    expect(first.life).toBe('inReview');
    const moved = person('chaoan-clerk');
    const asStranger = { ...moved, person: 'qingyuan-clerk' };
    expect(await send(log, asStranger, 'recordCall', { text: text('一') }, sending)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'unseen' },
    });
  });

  it('with If-Match there is no second try', async () => {
    const state = await submitted(log);
    await does(
      log,
      'qingyuan-clerk',
      'recordCall',
      { text: text('一') },
      { case: state.id, ifMatch: state.version },
    );
    const stale = await send(
      log,
      'qingyuan-clerk',
      'recordCall',
      { text: text('二') },
      { case: state.id, ifMatch: state.version },
    );
    expect(stale).toMatchObject({ kind: 'refused', refusal: { code: 'stale' } });
  });

  it('of two that match the same version exactly one is taken', async () => {
    const state = await submitted(log);
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () =>
        send(
          log,
          'qingyuan-clerk',
          'recordCall',
          { text: text('同时') },
          { case: state.id, ifMatch: state.version },
        ),
      ),
    );
    expect(outcomes.filter((each) => each.kind === 'done')).toHaveLength(1);
  });
});

describe('numbers', () => {
  it('drawn by 50 at once have no gap and no double', async () => {
    const cases = await Promise.all(Array.from({ length: 50 }, () => submitted(log)));
    const states = await Promise.all(
      cases.map(({ id }) => does(log, 'qingyuan-clerk', 'file', {}, { case: id })),
    );
    const given = states.map((each) => Number(each.caseNumber)).sort((a, b) => a - b);
    const first = given[0] ?? 0;
    expect(given).toEqual(Array.from({ length: 50 }, (_, index) => first + index));
  });

  it('typed are skipped by later draws, and never given twice', async () => {
    const [one, two, three] = await Promise.all([submitted(log), submitted(log), submitted(log)]);
    const drawn = await does(log, 'qingyuan-clerk', 'file', {}, { case: one.id });
    const next = String(Number(drawn.caseNumber) + 1);
    await does(log, 'qingyuan-clerk', 'file', { caseNumber: next }, { case: two.id });
    expect(await send(log, 'qingyuan-clerk', 'file', { caseNumber: next }, { case: three.id })).toMatchObject(
      {
        kind: 'refused',
        refusal: { code: 'taken' },
      },
    );
    const after = await does(log, 'qingyuan-clerk', 'file', {}, { case: three.id });
    expect(Number(after.caseNumber)).toBe(Number(next) + 1);
  });
});

describe('notices', () => {
  it('reach every person of the audience once, by each channel they have', async () => {
    const mailed = { ...log, email: true };
    const state = await submitted(mailed);
    const rows = await database.sql<{ person: string; channel: string }[]>`
      select person, channel from notices where "case" = ${state.id} order by person, channel`;
    expect(rows).toContainEqual({ person: 'qingyuan-clerk', channel: 'email' });
    expect(rows).toContainEqual({ person: 'qingyuan-clerk', channel: 'inApp' });
    expect(rows).toContainEqual({ person: 'qingyuan-two-posts', channel: 'inApp' });
    expect(rows.filter((each) => each.person === 'qingyuan-two-posts')).toHaveLength(1);
    expect(rows.some((each) => each.person.startsWith('chaoan'))).toBe(false);
  });

  it('of a kind that a policy was kept without take the words of today', async () => {
    const state = await submitted(log);
    await database.sql`
      insert into policies (version, name, body)
      select 'older', name, jsonb_set(body, '{notices}', (body -> 'notices') - 'revisedTold')
      from policies where version = ${state.policy}`;
    const { policy } = await log.rulesOf({ policy: 'older', calendar: state.calendar });
    expect(policy.notices.revisedTold?.subject).toMatch(/修改/);
  });

  it('are not made for e-mail where there is no mail server', async () => {
    const state = await submitted(log);
    const rows = await database.sql`select 1 from notices where "case" = ${state.id} and channel = 'email'`;
    expect(rows).toHaveLength(0);
  });
});

describe('the watch row', () => {
  it('asks for the process when a life changes, and not for a line about a call', async () => {
    const needed = async (id: string) => {
      const [row] = await database.sql`select needed_version from watch where "case" = ${id}`;
      return row?.needed_version;
    };
    const state = await handedOver(log);
    const signed = await does(
      log,
      'qingyuan-hr-office',
      'signFor',
      {},
      { case: state.id, target: assignmentOf(state, 'qingyuan-hr') },
    );
    expect(await needed(state.id)).toBe(signed.version);
    await does(log, 'qingyuan-clerk', 'recordCall', { text: text('一') }, { case: state.id });
    expect(await needed(state.id)).toBe(signed.version);
  });
});
