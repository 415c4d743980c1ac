import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { relayOnce } from '../../activities/relay.ts';
import { makeFollow } from '../../api/follow.ts';
import { proposalWorkflowId } from '../../workflows/messages.ts';
import { record } from '../replay/recording.ts';
import { type Installation, installation } from './installation.ts';
import {
  doneByTime,
  eventsOf,
  eventually,
  handedOver,
  handled,
  moveClock,
  replied,
  startAt,
} from './life.ts';

const day = 86_400_000;
/** Longer than the relay waits for the API to signal by itself. */
const relayTime = 15_000;

const looksOf = async ({ client }: Installation, id: string) => {
  const { events } = await client.workflow.getHandle(proposalWorkflowId(id)).fetchHistory();
  return events?.filter((each) => each.markerRecordedEventAttributes).length;
};

describe('signals', () => {
  let office: Installation;

  beforeAll(async () => {
    office = await installation();
    await startAt(office, '2026-03-02T01:00:00.000Z');
  });

  afterAll(() => office.close());

  it('of a burst become few looks, and acts that change no life send nothing', async () => {
    const state = await replied(office, await handedOver(office), '清人社函〔2026〕11号');
    await handled(office, state.id);
    const acts = (await eventsOf(office, state.id)).filter((each) => each.by.kind === 'person');
    expect(acts.length).toBeGreaterThan(10);
    const { events } = await office.client.workflow.getHandle(proposalWorkflowId(state.id)).fetchHistory();
    const signals = events?.filter((each) => each.workflowExecutionSignaledEventAttributes).length;
    expect(signals).toBeLessThan(acts.length / 2);
  });

  it('of one case keep their distance, and none is lost by it', async () => {
    const { id, version } = await handedOver(office);
    await handled(office, id);
    const signalsOf = async () => {
      const { events } = await office.client.workflow.getHandle(proposalWorkflowId(id)).fetchHistory();
      return events?.filter((each) => each.workflowExecutionSignaledEventAttributes).length ?? 0;
    };
    const before = await signalsOf();
    const { client, queue } = office;
    const { sql } = office.log;
    const follower = makeFollow({ sql, client: () => client, queue, coalesceMs: 1, spacingMs: 60_000 });
    const follow = (ahead: number) =>
      follower.follow({ case: id, version: version + ahead, signal: 'recorded', mail: false });
    follow(1);
    await eventually('the first signal', async () => (await signalsOf()) === before + 1);
    follow(2);
    follow(3);
    await follower.close();
    await eventually('the held one', async () => (await signalsOf()) === before + 2);
  });

  it('that come twice, late or from nowhere make no second look and no second event', async () => {
    const state = await handedOver(office);
    await handled(office, state.id);
    const before = await eventually('a settled process', async () => {
      const first = await looksOf(office, state.id);
      return first === (await looksOf(office, state.id)) && first;
    });
    for (const version of [state.version, state.version, 1]) {
      await office.engine.tell(state.id, { signal: 'handedOver', version });
    }
    await office.engine.tell(state.id, { signal: 'unheardOf', version: state.version - 1 });
    // A signal that is newer than all of them shows that they have been taken in.
    await office.engine.tell(state.id, { signal: 'recorded', version: state.version + 1 });
    await eventually('one look', async () => (await looksOf(office, state.id)) === (before ?? 0) + 1);
    expect((await eventsOf(office, state.id)).length).toBe(state.version);
    await record(office.client, proposalWorkflowId(state.id), 'doubledSignals');
  });

  it('of a clock that is moved let every case walk there, each thing on its day', async () => {
    const states = [await handedOver(office), await handedOver(office)];
    for (const { id } of states) await handled(office, id);
    await moveClock(office, 4 * day);
    for (const { id } of states) {
      const recorded = await eventsOf(office, id);
      expect(doneByTime(recorded)).toEqual([
        '03-04 09:00 reminded signFor blue -1',
        '03-05 09:00 reminded signFor orange 0',
        '03-06 00:00 missed signFor',
        '03-06 00:00 clockStopped signFor',
        '03-06 00:00 signedFor',
        '03-06 00:00 clockStarted objection',
      ]);
      const ofTime = recorded.filter((each) => each.by.kind === 'time');
      expect(ofTime.map((each) => each.at)).toEqual(ofTime.map((each) => each.dueAt));
      await record(office.client, proposalWorkflowId(id), 'walk');
    }
  });
});

describe('signals that are lost', () => {
  let office: Installation;

  beforeAll(async () => {
    office = await installation({ signals: false });
    await startAt(office, '2026-03-02T01:00:00.000Z');
  });

  afterAll(() => office.close());

  const relaying = () => ({
    sql: office.database.sql,
    engine: office.engine,
    logger: office.dependencies.logger,
  });

  /** Lets relays run side by side until nothing is left unsent; says how many signals they sent. */
  const relayed = async (relays = 1) => {
    let sent = 0;
    await eventually(
      'the relay',
      async () => {
        const counts = await Promise.all(Array.from({ length: relays }, () => relayOnce(relaying())));
        for (const count of counts) sent += count;
        const [left] = await office.database
          .sql`select 1 from watch where signalled_version < needed_version`;
        return left === undefined;
      },
      relayTime,
    );
    return sent;
  };

  it('are sent by the relay, once, under the name of the newest act', async () => {
    const { id } = await handedOver(office);
    const handle = office.client.workflow.getHandle(proposalWorkflowId(id));
    await expect(handle.describe()).rejects.toThrow();
    await relayed();
    await handled(office, id);
    const { events } = await handle.fetchHistory();
    const signals = events?.flatMap(
      (each) => each.workflowExecutionSignaledEventAttributes?.signalName ?? [],
    );
    expect(signals).toEqual(['handedOver']);
    expect(await relayOnce(relaying())).toBe(0);
  });

  it('are not sent twice by two relays at once', async () => {
    const states = [];
    for (let count = 0; count < 5; count += 1) states.push(await handedOver(office));
    expect(await relayed(2)).toBe(5);
    for (const { id } of states) await handled(office, id);
  });

  it('while the clock moves are made up for by the relay', async () => {
    const { id } = await handedOver(office);
    await relayed();
    await handled(office, id);
    const { sql } = office.database;
    const before = new Date(Date.now() - 10_000).toISOString();
    await sql`update office_clock set target_ms = target_ms + ${2 * day}, moving_since = ${before}`;
    await eventually('the arrival', async () => {
      await relayOnce(relaying());
      const [row] = await sql`
        select 1 from watch, office_clock where "case" = ${id} and arrived_ms = target_ms`;
      return row !== undefined;
    });
    await sql`update office_clock set offset_ms = target_ms, moving_since = null`;
    expect(doneByTime(await eventsOf(office, id))).toEqual(['03-04 09:00 reminded signFor blue -1']);
  });
});
