import { describe, expect, test } from 'vitest';
import { addDays, type Instant, localDateOf } from '../../../workflows/lifecycle/dates/localDate.ts';
import { posts, refolded, type Scenario, text } from '../scenario.ts';
import { clockOf, handed, local, signed, soleUnit, target, working } from './handling.ts';
import { assignmentOf } from './stages.ts';

/** 2026: off from 15 to 23 February; Saturdays 14 and 28 February and 9 May are worked. */

/** Lets time act at every hour of the working day, as the process does, from one day to another. */
function live(played: Scenario, from: string, to: string): Scenario {
  for (let on = from; on <= to; on = addDays(on, 1)) {
    for (const time of ['00:00', '09:00', '12:00']) played.wait(local(`${on} ${time}`));
  }
  return played;
}

function wallClock(at: Instant): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** What one clock said: when it fell due, what, and how far from the date. */
function voiceOf(played: Scenario, clock: string): string[] {
  return played.recorded.flatMap(({ event, dueAt }) => {
    if (!dueAt || !('clock' in event) || event.clock !== clock) return [];
    const at = wallClock(dueAt);
    if (event.kind === 'reminded') return [`${at} ${event.level} ${event.offset}: ${event.to.join(', ')}`];
    return event.kind === 'missed' ? [`${at} missed`] : [];
  });
}

describe('a handover before the Spring Festival of 2026', () => {
  test.each([
    // Thursday: Friday, the worked Saturday, and the Tuesday after the festival.
    ['2026-02-12', '2026-02-24'],
    // Friday: the worked Saturday, Tuesday, Wednesday.
    ['2026-02-13', '2026-02-25'],
    // The worked Saturday itself.
    ['2026-02-14', '2026-02-26'],
    // In the festival.
    ['2026-02-18', '2026-02-26'],
  ])('on %s is to be signed for by %s', (on, dueOn) => {
    const played = handed(soleUnit, { on: `${on} 16:30` });
    expect(clockOf(played, 'signFor').dueOn).toBe(dueOn);
  });

  test('lives through the festival in silence: received and accepted at midnight after each last day', () => {
    const played = live(handed(soleUnit, { on: '2026-02-13 16:30' }), '2026-02-14', '2026-03-10');
    const deeds = played.recorded
      .filter((each) => each.event.kind === 'signedFor' || each.event.kind === 'accepted')
      .map((each) => [each.event.kind, each.at, localDateOf(each.at)]);
    expect(deeds).toEqual([
      ['signedFor', local('2026-02-26 00:00'), '2026-02-26'],
      // 27 February, the worked Saturday 28, and 2, 3, 4 March.
      ['accepted', local('2026-03-05 00:00'), '2026-03-05'],
    ]);
    expect(refolded(played)).toEqual(played.state);
  });

  test('leaves the whole window to an office that signs on the worked Saturday', () => {
    const played = handed(soleUnit, { on: '2026-02-13 16:30' }).at(local('2026-02-14 11:00'));
    played.do(posts.office, 'signFor', {}, target(played));
    expect(clockOf(played, 'objection').dueOn).toBe('2026-02-28');
    played.at(local('2026-02-28 23:59'));
    const asking = { ground: 'other', reason: text('职能已经划转。'), suggestedUnit: 'unit-commerce' };
    played.do(posts.office, 'requestReturn', asking, target(played));
    // Seven days from a Saturday is a Saturday; the next working day is Monday.
    expect(played.last('clockStarted').clock).toMatchObject({ kind: 'returnDecision', dueOn: '2026-03-09' });
  });

  test('the engine away over the whole festival changes no receipt by a person after it', () => {
    const played = handed(soleUnit, { on: '2026-02-13 16:30' }).at(local('2026-02-25 17:00'));
    played.do(posts.office, 'signFor', {}, target(played));
    expect(assignmentOf(played).deemed).toBeUndefined();
    expect(clockOf(played, 'signFor').stopped?.how).toBe('met');
  });
});

describe('the reminders of a reply', () => {
  /** Handed over on Friday 13 February: due on Wednesday 13 May. */
  const replying = () => {
    const played = working(soleUnit, { on: '2026-02-13 10:00' });
    const said = { outcome: 'agreed' as const, form: 'visit', said: text('委员介绍了情况。') };
    return played.do(posts.handler, 'recordContact', said, target(played));
  };

  test('come in order, each on its day, at nine o’clock on days that are worked', () => {
    const played = live(replying(), '2026-02-14', '2026-06-30');
    const clock = clockOf(played, 'reply');
    expect(clock.dueOn).toBe('2026-05-13');
    expect(voiceOf(played, clock.id)).toEqual([
      '2026-04-27 09:00 blue -10: office',
      '2026-05-07 09:00 blue -5: office',
      // A worked Saturday after the holiday of May.
      '2026-05-09 09:00 blue -3: office, handler',
      '2026-05-12 09:00 orange -1: office, handler',
      '2026-05-13 09:00 orange 0: office, leader',
      '2026-05-14 00:00 missed',
      '2026-05-14 09:00 red 1: office, supervisor',
      '2026-05-21 09:00 red 6: office, supervisor, head',
      '2026-05-28 09:00 red 11: office, supervisor, head',
      '2026-06-04 09:00 red 16: office, supervisor, head',
    ]);
    expect(clock.remindersSent).toBe(9);
    expect(refolded(played)).toEqual(played.state);
  });

  test('after a standstill collapse to the latest, and none that is untrue is sent', () => {
    const played = replying().wait(local('2026-05-14 08:00'));
    expect(voiceOf(played, clockOf(played, 'reply').id)).toEqual(['2026-05-14 00:00 missed']);
    const later = replying().wait(local('2026-05-12 10:00'));
    expect(voiceOf(later, clockOf(later, 'reply').id)).toEqual([
      '2026-05-12 09:00 orange -1: office, handler',
    ]);
  });

  test('follow an extension, and those of the old date are not sent', () => {
    const played = replying().at(local('2026-05-08 10:00'));
    const asking = {
      extension: { unit: 'month' as const, length: 1 },
      reason: text('需要赴外地调研。'),
      proposerAgreed: true,
    };
    played.do(posts.office, 'requestExtension', asking, target(played));
    const request = { target: played.state.extensions[0]?.id ?? '' };
    played.do(posts.supervisor, 'decideExtension', { granted: true }, request);
    live(played, '2026-05-09', '2026-06-20');
    // 13 June is a Saturday: Monday 15 June.
    expect(clockOf(played, 'reply').dueOn).toBe('2026-06-15');
    expect(voiceOf(played, clockOf(played, 'reply').id).slice(1)).toEqual([
      '2026-06-01 09:00 blue -10: office',
      '2026-06-08 09:00 blue -5: office',
      '2026-06-10 09:00 blue -3: office, handler',
      '2026-06-12 09:00 orange -1: office, handler',
      '2026-06-15 09:00 orange 0: office, leader',
      '2026-06-16 00:00 missed',
      '2026-06-16 09:00 red 1: office, supervisor',
    ]);
  });

  test('the objection window of a unit that never objects needs no engine on a day off', () => {
    const played = signed(soleUnit, { on: '2026-02-14 10:00' });
    expect(clockOf(played, 'objection').dueOn).toBe('2026-02-28');
    played.wait(local('2026-03-01 00:00'));
    expect(assignmentOf(played)).toMatchObject({ life: 'accepted', deemed: { acceptance: true } });
  });
});
