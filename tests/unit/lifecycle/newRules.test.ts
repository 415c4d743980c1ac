import { describe, expect, test } from 'vitest';
import type { Calendar } from '../../../workflows/lifecycle/dates/calendar.ts';
import { noticesOf } from '../../../workflows/lifecycle/notices/notices.ts';
import { calendar, posts, refolded, type Scenario, text } from '../scenario.ts';
import {
  clockOf,
  filedCase,
  handed,
  handlingPolicy,
  kindsOf,
  local,
  signed,
  soleUnit,
  target,
  upperCase,
  withClocks,
  working,
} from './handling.ts';
import { assignmentOf, inReview } from './stages.ts';

/** The calendar of the test with further days off in 2026. */
function calendarWith(off: Record<string, string>): Calendar {
  const year = calendar.years['2026'];
  if (!year) throw new Error('2026 is missing');
  const changed = { ...year, off: { ...year.off, ...off } };
  return { ...calendar, version: 'national-2', years: { ...calendar.years, '2026': changed } };
}

/** The notices of dates that moved. */
function movesTold(played: Scenario): string[] {
  return played.recorded
    .filter((each) => each.event.kind === 'dueMoved')
    .flatMap((each) => noticesOf(each, played.state, played.rules).map((notice) => notice.kind));
}

const replacing = (played: { rules: { calendar: Calendar; policy: { version: string } } }) => ({
  calendar: { version: played.rules.calendar.version },
  policy: { version: played.rules.policy.version },
});

describe('another calendar', () => {
  test('counts the running dates anew, each change an event', () => {
    const played = working(soleUnit).under({ calendar: calendarWith({ '2026-03-10': '临时放假' }) });
    played.do('system', 'replaceCalendar', replacing(played).calendar);
    expect(played.state.calendar).toBe('national-2');
    const moved = played.recorded.flatMap(({ event }) => (event.kind === 'dueMoved' ? [event] : []));
    expect(moved).toMatchObject([
      { why: 'calendar', from: '2026-03-23', to: '2026-03-24', calendar: 'national-2' },
    ]);
    expect(clockOf(played, 'firstContact')).toMatchObject({
      originalDueOn: '2026-03-23',
      dueOn: '2026-03-24',
      missesAt: local('2026-03-25 00:00'),
    });
    expect(movesTold(played)).toEqual(['dueMoved']);
    // What has stopped stays as it was.
    expect(clockOf(played, 'objection').calendar).toBe(calendar.version);
    expect(refolded(played)).toEqual(played.state);
  });

  test('moves a reminder off a new day off though the date stays', () => {
    const played = working(soleUnit).under({ calendar: calendarWith({ '2026-05-28': '临时放假' }) });
    const before = clockOf(played, 'reply').rungs.map((each) => each.at);
    played.do('system', 'replaceCalendar', replacing(played).calendar);
    const after = clockOf(played, 'reply').rungs.map((each) => each.at);
    expect(before).toContain(local('2026-05-28 09:00'));
    expect(after).not.toContain(local('2026-05-28 09:00'));
    expect(played.last('dueMoved')).toMatchObject({ from: '2026-06-02', to: '2026-06-02' });
    expect(movesTold(played)).toEqual([]);
  });

  test('takes back a miss that it makes untrue', () => {
    const played = working(soleUnit).wait(local('2026-03-24 08:00'));
    expect(clockOf(played, 'firstContact').missed).toBeDefined();
    played.under({ calendar: calendarWith({ '2026-03-10': '临时放假' }) });
    const kinds = kindsOf(played, () => played.do('system', 'replaceCalendar', replacing(played).calendar));
    expect(kinds).toEqual(['calendarReplaced', 'dueMoved', 'missedRevoked']);
    expect(played.last('missedRevoked').why).toBe('calendar');
    played.wait(local('2026-03-25 00:00'));
    expect(played.kinds().filter((each) => each === 'missed')).toHaveLength(2);
  });

  test('is refused twice, under another name, on a case that has ended, and to persons', () => {
    const played = handed().under({ calendar: calendarWith({}) });
    expect(played.refused(posts.clerk, 'replaceCalendar', { version: 'national-2' }).code).toBe('forbidden');
    expect(played.refused('system', 'replaceCalendar', { version: 'national-9' }).code).toBe('invalid');
    played.do('system', 'replaceCalendar', { version: 'national-2' });
    expect(played.refused('system', 'replaceCalendar', { version: 'national-2' }).code).toBe('notNow');
    expect(played.kinds()).not.toContain('dueMoved');
    const ended = inReview().do(posts.proposer, 'withdraw', { reason: text('情况已经变化。') });
    ended.under({ calendar: calendarWith({}) });
    expect(ended.refused('system', 'replaceCalendar', { version: 'national-2' }).code).toBe('notNow');
  });
});

describe('another policy', () => {
  const shorter = withClocks({ reply: { length: { unit: 'month', length: 2 } } }, { version: 'handling-2' });

  test('brings its own lengths, from the old start', () => {
    const played = working(soleUnit).under({ policy: shorter });
    const kinds = kindsOf(played, () => played.do('system', 'replacePolicy', replacing(played).policy));
    expect(kinds).toEqual(['policyReplaced', 'dueMoved']);
    expect(played.state.policy).toBe('handling-2');
    expect(clockOf(played, 'reply')).toMatchObject({ dueOn: '2026-05-06', originalDueOn: '2026-06-02' });
    expect(refolded(played)).toEqual(played.state);
  });

  test('holds for an extension granted afterwards', () => {
    const played = working(soleUnit).under({ policy: shorter });
    played.do('system', 'replacePolicy', replacing(played).policy);
    const asking = {
      extension: { unit: 'month' as const, length: 1 },
      reason: text('需要赴外地调研。'),
      proposerAgreed: true,
    };
    played.do(posts.office, 'requestExtension', asking, target(played));
    expect(played.last('extensionRequested').request.wouldBeDueOn).toBe('2026-06-02');
  });

  test('may raise the ceiling, but not one inherited from a returned assignment', () => {
    const longer = withClocks(
      { reply: { ceiling: { unit: 'month', length: 8 } } },
      { version: 'handling-2' },
    );
    const own = working(soleUnit).under({ policy: longer });
    own.do('system', 'replacePolicy', replacing(own).policy);
    expect(clockOf(own, 'reply')).toMatchObject({ dueOn: '2026-06-02', ceilingOn: '2026-11-02' });

    const returned = signed(soleUnit).at(local('2026-03-04 09:00'));
    const asking = { ground: 'other', reason: text('职能已经划转。'), suggestedUnit: 'unit-commerce' };
    returned.do(posts.office, 'requestReturn', asking, target(returned));
    returned.do(
      posts.supervisor,
      'decideReturn',
      { decision: 'granted' },
      { target: returned.state.returns[0]?.id ?? '' },
    );
    returned.under({ policy: longer }).do('system', 'replacePolicy', { version: 'handling-2' });
    expect(clockOf(returned, 'reply', 'unit-commerce').ceilingOn).toBe('2026-09-02');
  });

  test('leaves a date given by hand', () => {
    const played = upperCase({ dueOn: '2026-06-30' }).do(posts.clerk, 'handOver', soleUnit);
    played.under({ policy: shorter }).do('system', 'replacePolicy', { version: 'handling-2' });
    expect(clockOf(played, 'reply')).toMatchObject({ dueOn: '2026-06-30', rule: { byHand: true } });
  });

  test('brings its own reminders, though the date stays', () => {
    const quiet = withClocks({ reply: { reminders: [] } }, { version: 'handling-2' });
    const played = working(soleUnit).under({ policy: quiet });
    played.do('system', 'replacePolicy', replacing(played).policy);
    expect(clockOf(played, 'reply')).toMatchObject({ dueOn: '2026-06-02', rungs: [] });
  });

  test('changes nothing at all where one date cannot be', () => {
    const past = withClocks(
      { reply: { length: { unit: 'fixedDate', month: 1, day: 31 } } },
      { version: 'handling-2' },
    );
    const played = working(soleUnit).under({ policy: past });
    expect(played.refused('system', 'replacePolicy', { version: 'handling-2' }).code).toBe('invalid');
    expect(played.state.policy).toBe(handlingPolicy.version);
  });

  test('is possible before the handover, and is nobody’s command', () => {
    const played = filedCase().under({ policy: shorter });
    expect(played.refused(posts.clerk, 'replacePolicy', { version: 'handling-2' }).code).toBe('forbidden');
    played.do('system', 'replacePolicy', { version: 'handling-2' }).do(posts.clerk, 'handOver', soleUnit);
    expect(assignmentOf(played).life).toBe('assigned');
    expect(clockOf(played, 'reply').dueOn).toBe('2026-05-06');
  });
});
