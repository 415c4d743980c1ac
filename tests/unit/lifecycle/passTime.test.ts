import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../db/policies/default.ts';
import type { Instant } from '../../../workflows/lifecycle/dates/localDate.ts';
import type { Recorded } from '../../../workflows/lifecycle/events.ts';
import { nextWake, passTime } from '../../../workflows/lifecycle/passTime.ts';
import { posts, refolded, type Scenario, text } from '../scenario.ts';
import { accept, assignmentOf, deliver, handedOver, inReview, reply, surveyed } from './stages.ts';

/** Lets time act at each wake up to this instant, as the process does. */
function walk(played: Scenario, until: Instant): Scenario {
  for (let wake = nextWake(played.state); wake && wake <= until; wake = nextWake(played.state)) {
    played.wait(wake);
  }
  return played;
}

/** One line per event of time: when it fell due, what it was, of which clock. */
function lines(played: Scenario): string[] {
  return played.recorded.filter((each) => each.by.kind === 'time').map(line);
}

function line({ dueAt, event }: Recorded): string {
  const clock = 'clock' in event ? (typeof event.clock === 'string' ? event.clock : event.clock.id) : '';
  const detail = event.kind === 'reminded' ? ` ${event.level} ${event.offset}` : '';
  return `${dueAt} ${event.kind} ${clock.split('/')[0]}${detail}`.trimEnd();
}

/** Without deemed acts, so that clocks only mark and remind. */
const nothingDeemed = { ...defaultPolicy, deemed: { receipt: false, acceptance: false } };

describe('passTime, woken at each instant', () => {
  test('reminds before, on and after the date, marks it missed at midnight, and deems the receipt', () => {
    const played = walk(handedOver(), '2026-03-24T01:00:00.000Z');
    expect(lines(played)).toEqual([
      '2026-03-04T01:00:00.000Z reminded signFor blue -1',
      '2026-03-05T01:00:00.000Z reminded signFor orange 0',
      '2026-03-05T16:00:00.000Z missed signFor',
      '2026-03-05T16:00:00.000Z clockStopped signFor',
      '2026-03-05T16:00:00.000Z signedFor',
      '2026-03-05T16:00:00.000Z clockStarted objection',
      '2026-03-11T01:00:00.000Z reminded objection blue -3',
      '2026-03-13T01:00:00.000Z reminded objection orange -1',
      '2026-03-16T01:00:00.000Z reminded firstContact blue -5',
      '2026-03-16T16:00:00.000Z missed objection',
      '2026-03-16T16:00:00.000Z accepted',
      '2026-03-16T16:00:00.000Z clockStopped objection',
      '2026-03-18T01:00:00.000Z reminded firstContact blue -3',
      '2026-03-20T01:00:00.000Z reminded firstContact orange -1',
      '2026-03-23T01:00:00.000Z reminded firstContact orange 0',
      '2026-03-23T16:00:00.000Z missed firstContact',
      '2026-03-24T01:00:00.000Z reminded firstContact red 1',
    ]);
    expect(refolded(played)).toEqual(played.state);
  });

  test('writes each event when it falls due', () => {
    const played = walk(handedOver(), '2026-03-24T01:00:00.000Z');
    const late = played.recorded.filter((each) => each.by.kind === 'time' && each.at !== each.dueAt);
    expect(late).toEqual([]);
  });

  test('numbers its events on, without a gap', () => {
    const played = walk(handedOver(), '2026-06-10T01:00:00.000Z');
    expect(played.recorded.map((each) => each.sequence)).toEqual(
      played.recorded.map((_, index) => index + 1),
    );
  });
});

describe('passTime, after the engine was away', () => {
  test('gives the same misses with the same dueAt, but of the reminders only the latest that is still true', () => {
    const played = handedOver().wait('2026-03-24T01:00:00.000Z');
    expect(lines(played)).toEqual([
      '2026-03-05T16:00:00.000Z missed signFor',
      '2026-03-05T16:00:00.000Z clockStopped signFor',
      '2026-03-05T16:00:00.000Z signedFor',
      '2026-03-05T16:00:00.000Z clockStarted objection',
      '2026-03-23T16:00:00.000Z missed firstContact',
      '2026-03-24T01:00:00.000Z reminded firstContact red 1',
    ]);
  });

  test('writes them now, each with the day it fell due beside it', () => {
    const played = handedOver().wait('2026-03-24T01:00:00.000Z');
    const written = played.recorded.filter((each) => each.by.kind === 'time');
    expect(new Set(written.map((each) => each.at))).toEqual(new Set(['2026-03-24T01:00:00.000Z']));
    expect(written.map((each) => each.dueAt)).toEqual(written.map((each) => each.dueAt).sort());
  });

  test('a clock that time opens for a person runs its full length from its writing', () => {
    const played = handedOver().wait('2026-03-24T01:00:00.000Z');
    // Ten days from 24 March, a Friday.
    expect(played.last('clockStarted').clock).toMatchObject({
      kind: 'objection',
      startOn: '2026-03-24',
      dueOn: '2026-04-03',
    });
    expect(assignmentOf(played).life).toBe('signedFor');
  });

  test('before the date only the latest of several reminders is sent', () => {
    const played = handedOver({}, nothingDeemed).wait('2026-03-05T15:59:00.000Z');
    expect(lines(played)).toEqual(['2026-03-05T01:00:00.000Z reminded signFor orange 0']);
    expect(played.state.clocks.find((each) => each.kind === 'signFor')?.remindersSent).toBe(1);
  });

  test('reminders of a date that has meanwhile been missed are not sent', () => {
    const played = handedOver({}, nothingDeemed).wait('2026-03-05T16:00:00.000Z');
    expect(lines(played)).toEqual(['2026-03-05T16:00:00.000Z missed signFor']);
    expect(lines(played.wait('2026-03-06T00:59:00.000Z'))).toHaveLength(1);
  });

  test('whatever has fallen due is given in the order of falling due, over all clocks', () => {
    const played = handedOver({}, nothingDeemed).wait('2026-06-04T01:00:00.000Z');
    expect(lines(played).filter((each) => each.includes('missed'))).toEqual([
      '2026-03-05T16:00:00.000Z missed signFor',
      '2026-03-23T16:00:00.000Z missed firstContact',
      '2026-06-02T16:00:00.000Z missed reply',
    ]);
    const dueAts = played.recorded.flatMap((each) => each.dueAt ?? []);
    expect(dueAts).toEqual([...dueAts].sort());
  });

  test('at the very instant of a rung the rung is given', () => {
    expect(lines(handedOver().wait('2026-03-04T01:00:00.000Z'))).toHaveLength(1);
    expect(lines(handedOver().wait('2026-03-04T00:59:59.999Z'))).toHaveLength(0);
  });
});

describe('passTime', () => {
  test('gives nothing twice', () => {
    const played = handedOver().wait('2026-03-24T01:00:00.000Z');
    const { state, rules } = played;
    expect(passTime(state, '2026-03-24T01:00:00.000Z', rules)).toEqual({ state, recorded: [] });
  });

  test('gives nothing of a clock that was stopped in time', () => {
    const played = accept(handedOver()).wait('2026-03-06T01:00:00.000Z');
    expect(lines(played)).toEqual([]);
    expect(played.kinds()).not.toContain('missed');
  });

  test('sends no reminder on a day off', () => {
    const played = walk(handedOver({}, nothingDeemed), '2026-10-31T01:00:00.000Z');
    const days = played.recorded.flatMap(({ event, dueAt }) =>
      event.kind === 'reminded' ? [dueAt?.slice(0, 10)] : [],
    );
    expect(days.length).toBeGreaterThan(10);
    // Labour Day holiday of 2026, its make-up day apart, and an ordinary weekend.
    for (const off of [
      '2026-05-01',
      '2026-05-02',
      '2026-05-03',
      '2026-05-04',
      '2026-05-05',
      '2026-06-06',
      '2026-06-07',
    ]) {
      expect(days).not.toContain(off);
    }
  });

  test('lets the survey run out after everything else', () => {
    const played = walk(surveyed(), '2026-04-30T00:00:00.000Z');
    expect(lines(played)).toEqual([
      '2026-03-16T01:00:00.000Z reminded survey blue -5',
      '2026-03-20T01:00:00.000Z reminded survey orange -1',
      '2026-03-23T16:00:00.000Z missed survey',
      '2026-03-23T16:00:00.000Z surveyClosed',
      '2026-03-23T16:00:00.000Z clockStopped survey',
      '2026-03-23T16:00:00.000Z concluded',
    ]);
  });

  test('comes before the act: whoever acts too late meets what time has made of the case', () => {
    const played = inReview({ coSigners: ['proposer-2'] }).at('2026-03-04T01:00:00.000Z');
    played.do(posts.clerk, 'returnForRevision', { reason: text('请一事一案') });
    expect(played.kinds().slice(2)).toEqual([
      'missed',
      'coSignersDropped',
      'reviewOpened',
      'clockStopped',
      'returnedForRevision',
    ]);
  });
});

describe('nextWake', () => {
  test('is the next rung or midnight after a date, whichever comes first', () => {
    const played = handedOver();
    expect(nextWake(played.state)).toBe('2026-03-04T01:00:00.000Z');
    expect(nextWake(played.wait('2026-03-04T01:00:00.000Z').state)).toBe('2026-03-05T01:00:00.000Z');
    expect(nextWake(played.wait('2026-03-05T01:00:00.000Z').state)).toBe('2026-03-05T16:00:00.000Z');
  });

  test('goes on after a date that was missed, for reminders go on', () => {
    const played = handedOver({}, nothingDeemed).wait('2026-06-02T16:00:00.000Z');
    expect(nextWake(played.state)).toBe('2026-06-03T01:00:00.000Z');
  });

  test('is none when nothing runs', () => {
    expect(nextWake(inReview().state)).toBeUndefined();
    expect(nextWake(deliver(reply(handedOver())).state)).toBeUndefined();
  });

  test('is none in the end, for every ladder ends', () => {
    const played = walk(handedOver({}, nothingDeemed), '2030-01-01T00:00:00.000Z');
    expect(nextWake(played.state)).toBeUndefined();
  });
});
