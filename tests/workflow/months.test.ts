import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proposalWorkflowId } from '../../workflows/messages.ts';
import { record } from '../replay/recording.ts';
import { skip } from '../support/timeSkipping.ts';
import { type Installation, installation } from './installation.ts';
import { assignmentOf, doneByTime, eventsOf, handedOver, handled, startAt, written } from './life.ts';

let office: Installation;

beforeAll(async () => {
  office = await installation();
  await startAt(office, '2026-03-02T01:00:00.000Z');
});

afterAll(() => office.close());

const minute = 60_000;
const day = 1440 * minute;

describe('a life over weeks, by time skipping', () => {
  it('lets each reminder and each missed date happen on its day, a minute after its instant', async () => {
    const { id } = await handedOver(office);
    await handled(office, id);
    await skip(office.client, proposalWorkflowId(id), 22 * day);
    await written(office, id, 'missed');
    await handled(office, id);

    const recorded = await eventsOf(office, id);
    expect(doneByTime(recorded)).toEqual([
      '03-04 09:00 reminded signFor blue -1',
      '03-05 09:00 reminded signFor orange 0',
      '03-06 00:00 missed signFor',
      '03-06 00:00 clockStopped signFor',
      '03-06 00:00 signedFor',
      '03-06 00:00 clockStarted objection',
      '03-11 09:00 reminded objection blue -3',
      '03-13 09:00 reminded objection orange -1',
      '03-16 09:00 reminded firstContact blue -5',
      '03-17 00:00 missed objection',
      '03-17 00:00 accepted',
      '03-17 00:00 clockStopped objection',
      '03-18 09:00 reminded firstContact blue -3',
      '03-20 09:00 reminded firstContact orange -1',
      '03-23 09:00 reminded firstContact orange 0',
      '03-24 00:00 missed firstContact',
    ]);
    for (const { at, dueAt } of recorded.filter((each) => each.dueAt)) {
      const late = Date.parse(at) - Date.parse(dueAt ?? '');
      expect(late).toBeGreaterThanOrEqual(minute);
      expect(late).toBeLessThan(minute + 10_000);
    }
    await record(office.client, proposalWorkflowId(id), 'weeks');
  });

  it('does not overtake an act of 23:59:59', async () => {
    const state = await handedOver(office);
    await handled(office, state.id);
    const missesAt = state.clocks.find((each) => each.kind === 'signFor')?.missesAt ?? '';
    const [clock] = await office.database.sql<{ target_ms: number }[]>`select target_ms from office_clock`;
    const realAt = Date.parse(missesAt) - (clock?.target_ms ?? 0);
    await skip(office.client, proposalWorkflowId(state.id), realAt + 20_000 - Date.now());
    await office.does(
      'qingyuan-hr-office',
      'signFor',
      {},
      {
        case: state.id,
        target: assignmentOf(state, 'qingyuan-hr'),
        arrivedAt: new Date(realAt - 1000).toISOString(),
      },
    );
    await skip(office.client, proposalWorkflowId(state.id), 2 * minute);
    await handled(office, state.id);
    const kinds = (await eventsOf(office, state.id)).map((each) => each.event.kind);
    expect(kinds).toContain('signedFor');
    expect(kinds).not.toContain('missed');
  });
});
