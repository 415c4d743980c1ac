import { describe, expect, it } from 'vitest';
import type { Clock, ClockKind } from '../../../workflows/lifecycle/clockState.ts';
import { lightOf, worstLight } from '../../../workflows/lifecycle/views/light.ts';
import { posts, type Scenario, text } from '../scenario.ts';
import { handling, situations } from './situations.ts';

/** The clock of the lead, or of the co-handler for its opinion. */
function clockOf(played: Scenario, kind: ClockKind): Clock {
  const found = played.state.clocks.find((each) => each.kind === kind);
  if (!found) throw new Error(`There is no clock ${kind}`);
  return found;
}

function seenAt(played: Scenario, kind: ClockKind, on: string, time = '09:30') {
  const at = new Date(`${on}T${time}:00.000+08:00`).toISOString();
  return lightOf(clockOf(played, kind), { at, calendar: played.rules.calendar });
}

describe('the light of a clock', () => {
  // Opinion due on 2 April 2026; its first reminder ten working days before, on 19 March.
  it('is normal until the day of the first reminder', () => {
    expect(seenAt(handling(), 'opinion', '2026-03-18')).toEqual({
      light: 'normal',
      warnsOn: '2026-03-19',
      workdaysLeft: 11,
    });
  });

  it('is due soon from that day on, up to the end of the due date', () => {
    expect(seenAt(handling(), 'opinion', '2026-03-19', '00:00').light).toBe('dueSoon');
    expect(seenAt(handling(), 'opinion', '2026-04-02', '23:59')).toMatchObject({
      light: 'dueSoon',
      workdaysLeft: 0,
    });
  });

  it('does not go back to normal when the first reminder has been sent', () => {
    const played = handling().wait('2026-03-20T01:00:00.000Z');
    expect(clockOf(played, 'opinion').remindersSent).toBe(1);
    expect(seenAt(played, 'opinion', '2026-03-20')).toMatchObject({
      light: 'dueSoon',
      warnsOn: '2026-03-19',
    });
  });

  it('is overdue from midnight after it, whether or not that has been written down', () => {
    expect(seenAt(handling(), 'opinion', '2026-04-03', '00:00')).toMatchObject({
      light: 'overdue',
      workdaysLeft: -1,
    });
    const written = handling().wait('2026-04-03T01:00:00.000Z');
    expect(seenAt(written, 'opinion', '2026-04-03').light).toBe('overdue');
  });

  it('is done once stopped, and counts no days', () => {
    expect(seenAt(handling(), 'signFor', '2026-03-20')).toEqual({ light: 'done', warnsOn: '2026-03-04' });
  });

  it('is normal again with an extension, and warns before the new date', () => {
    const played = situations['opinion overdue']();
    const { state } = played;
    const lead = state.assignments.find((each) => each.role === 'lead')?.id ?? '';
    played.do(
      posts.office,
      'requestExtension',
      { extension: { unit: 'month', length: 1 }, reason: text('情况复杂'), proposerAgreed: true },
      { target: lead },
    );
    const request = played.state.extensions[0]?.id ?? '';
    played
      .at('2026-05-06T01:00:00.000Z')
      .do(posts.supervisor, 'decideExtension', { granted: true }, { target: request });
    expect(clockOf(played, 'reply').dueOn).toBe('2026-06-02');
    expect(seenAt(played, 'reply', '2026-05-06').light).toBe('normal');
    expect(seenAt(played, 'reply', '2026-05-19')).toMatchObject({ light: 'dueSoon', warnsOn: '2026-05-19' });
  });

  it('without reminders beforehand warns three days before, not before the start', () => {
    const clock: Clock = { ...clockOf(handling(), 'opinion'), rungs: [] };
    const { warnsOn: _stored, ...bare } = clock;
    const calendar = handling().rules.calendar;
    const at = '2026-03-25T01:00:00.000Z';
    expect(lightOf(bare, { at, calendar }).warnsOn).toBe('2026-03-30');
    expect(lightOf({ ...bare, startOn: '2026-04-01' }, { at, calendar }).warnsOn).toBe('2026-04-01');
  });
});

describe('the worst of several lights', () => {
  it('is overdue before due soon before normal before done', () => {
    expect(worstLight(['done', 'normal', 'overdue', 'dueSoon'])).toBe('overdue');
    expect(worstLight(['done', 'normal', 'dueSoon'])).toBe('dueSoon');
    expect(worstLight(['done', 'normal'])).toBe('normal');
    expect(worstLight(['done'])).toBe('done');
    expect(worstLight([])).toBe('done');
  });
});
