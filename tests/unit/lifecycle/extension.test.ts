import { describe, expect, test } from 'vitest';
import type { Span } from '../../../workflows/lifecycle/dates/due.ts';
import { posts, refolded, type Scenario, text } from '../scenario.ts';
import {
  clockOf,
  handlingPolicy,
  kindsOf,
  leadAndTwo,
  local,
  type Setting,
  signed,
  soleUnit,
  target,
  withClocks,
  working,
} from './handling.ts';
import { reply } from './stages.ts';

const month: Span = { unit: 'month', length: 1 };
const asking = (extension: Span = month) => ({
  extension,
  reason: text('需要赴外地调研。'),
  proposerAgreed: true,
});
const generous = {
  ...handlingPolicy,
  extension: { times: 3, longest: { unit: 'month' as const, length: 6 }, tell: [] },
};

/** Due on 2 June 2026, ceiling 2 September. */
function asked(extension: Span = month, setting: Setting = {}): Scenario {
  const played = working(soleUnit, setting).at(local('2026-05-20 09:00'));
  return played.do(posts.office, 'requestExtension', asking(extension), target(played));
}

const request = (played: Scenario) => ({ target: played.state.extensions.at(-1)?.id ?? '' });

describe('asking for more time', () => {
  test('says to which day it would lead', () => {
    const played = asked();
    expect(played.last('extensionRequested').request).toMatchObject({
      requested: month,
      wouldBeDueOn: '2026-07-02',
      proposerAgreed: true,
    });
    expect(clockOf(played, 'reply').dueOn).toBe('2026-06-02');
    expect(played.refused(posts.office, 'requestExtension', asking(), target(played)).reason).toBe(
      '已有延期申请正在等待答复。',
    );
    expect(refolded(played)).toEqual(played.state);
  });

  test('comes before the date is missed', () => {
    const inTime = working().at(local('2026-06-02 23:59'));
    inTime.do(posts.office, 'requestExtension', asking(), target(inTime));
    const late = working().at(local('2026-06-03 00:00'));
    const refusal = late.refused(posts.office, 'requestExtension', asking(), target(late));
    expect(refusal).toMatchObject({
      code: 'notNow',
      reason: '办理期限已于2026-06-02届满，延期应当在期限届满之前申请。',
    });
  });

  test('comes after acceptance, before issue, and where a date runs', () => {
    const early = signed();
    expect(early.refused(posts.office, 'requestExtension', asking(), target(early)).code).toBe('notNow');
    const replied = reply(working());
    expect(replied.refused(posts.office, 'requestExtension', asking(), target(replied)).code).toBe('notNow');
  });

  test('keeps within the longest, in whatever unit it is asked', () => {
    const played = working();
    const refused = (extension: Span) =>
      played.refused(posts.office, 'requestExtension', asking(extension), target(played)).reason;
    const tooLong = '一次延期最长1个月。';
    expect(refused({ unit: 'month', length: 2 })).toBe(tooLong);
    expect(refused({ unit: 'day', length: 32 })).toBe(tooLong);
    expect(refused({ unit: 'workday', length: 23 })).toBe(tooLong);
    expect(refused({ unit: 'day', length: 0 })).toBe('延期的时间应当是正整数。');
    expect(refused({ unit: 'day', length: 1.5 })).toBe('延期的时间应当是正整数。');
    played.do(posts.office, 'requestExtension', asking({ unit: 'day', length: 31 }), target(played));
    expect(played.last('extensionRequested').request.wouldBeDueOn).toBe('2026-07-03');
  });

  test('is refused where it would change nothing', () => {
    // Saturday 6 June is already Monday 8 June.
    const played = working(soleUnit, { on: '2026-03-06 09:00' });
    const day: Span = { unit: 'day', length: 1 };
    expect(played.refused(posts.office, 'requestExtension', asking(day), target(played)).reason).toBe(
      '所申请的时间没有使期限延后。',
    );
  });

  test('is possible for the opinion of a co-handler', () => {
    const played = working(leadAndTwo);
    const education = target(played, 'unit-education');
    played
      .do(posts.educationOffice, 'signFor', {}, education)
      .do(posts.educationOffice, 'accept', {}, education)
      .do(posts.educationOffice, 'requestExtension', asking({ unit: 'day', length: 10 }), education);
    // 2 April and ten days is a Sunday.
    expect(played.last('extensionRequested').request.wouldBeDueOn).toBe('2026-04-13');
  });
});

describe('the ceiling', () => {
  test('may be reached', () => {
    const played = asked({ unit: 'month', length: 3 }, { policy: generous });
    played.do(posts.supervisor, 'decideExtension', { granted: true }, request(played));
    expect(clockOf(played, 'reply')).toMatchObject({ dueOn: '2026-09-02', ceilingOn: '2026-09-02' });
    const refusal = played.refused(posts.office, 'requestExtension', asking(), target(played));
    expect(refusal).toMatchObject({
      code: 'overCeiling',
      reason: '办理期限已经是最长期限2026-09-02，不能延期。',
    });
  });

  test('may be reached on a day off, over which nothing rolls', () => {
    const played = asked({ unit: 'month', length: 3 }, { policy: generous, on: '2026-03-05 09:00' });
    // 5 September 2026 is a Saturday.
    expect(played.last('extensionRequested').request.wouldBeDueOn).toBe('2026-09-05');
  });

  test('is never passed', () => {
    const played = working(soleUnit, { policy: generous });
    const refusal = played.refused(
      posts.office,
      'requestExtension',
      asking({ unit: 'month', length: 4 }),
      target(played),
    );
    expect(refusal).toMatchObject({ code: 'overCeiling', reason: '延期后将超过最长办理期限2026-09-02。' });
    expect(played.state.extensions).toEqual([]);
  });
});

describe('deciding on more time', () => {
  test('moves the date from its origin and keeps the first one', () => {
    const played = asked().at(local('2026-05-25 09:00'));
    const kinds = kindsOf(played, () =>
      played.do(posts.supervisor, 'decideExtension', { granted: true }, request(played)),
    );
    expect(kinds).toEqual(['extensionDecided', 'dueMoved']);
    expect(played.last('dueMoved')).toMatchObject({ why: 'extension', from: '2026-06-02', to: '2026-07-02' });
    expect(clockOf(played, 'reply')).toMatchObject({
      originalDueOn: '2026-06-02',
      dueOn: '2026-07-02',
      extensions: [month],
      missesAt: local('2026-07-03 00:00'),
    });
    expect(played.state.extensions[0]?.decided).toMatchObject({ granted: month, dueOn: '2026-07-02' });
    expect(played.refused(posts.office, 'requestExtension', asking(), target(played)).reason).toBe(
      '该件已经延期1次，不能再次延期。',
    );
    expect(played.refused(posts.supervisor, 'decideExtension', { granted: true }, request(played)).code).toBe(
      'notNow',
    );
    expect(refolded(played)).toEqual(played.state);
  });

  test('may give less, never more', () => {
    const played = asked({ unit: 'day', length: 20 });
    const grant = (length: number) => ({ granted: true, extension: { unit: 'day' as const, length } });
    expect(played.refused(posts.supervisor, 'decideExtension', grant(21), request(played)).code).toBe(
      'invalid',
    );
    expect(played.refused(posts.supervisor, 'decideExtension', grant(0), request(played)).code).toBe(
      'invalid',
    );
    played.do(posts.supervisor, 'decideExtension', grant(10), request(played));
    expect(clockOf(played, 'reply').dueOn).toBe('2026-06-12');
  });

  test('may refuse, with a reason, after which it may be asked again', () => {
    const played = asked();
    expect(
      played.refused(posts.supervisor, 'decideExtension', { granted: false }, request(played)).missing,
    ).toMatchObject([{ code: 'reason' }]);
    const refusing = { granted: false, reason: text('时间足够。') };
    const kinds = kindsOf(played, () =>
      played.do(posts.supervisor, 'decideExtension', refusing, request(played)),
    );
    expect(kinds).toEqual(['extensionDecided']);
    expect(clockOf(played, 'reply').dueOn).toBe('2026-06-02');
    played.do(posts.office, 'requestExtension', asking(), target(played));
  });

  test('after the old date has passed takes the miss back', () => {
    const played = asked().wait(local('2026-06-04 10:00'));
    expect(clockOf(played, 'reply').missed).toBeDefined();
    const kinds = kindsOf(played, () =>
      played.do(posts.supervisor, 'decideExtension', { granted: true }, request(played)),
    );
    expect(kinds).toEqual(['extensionDecided', 'dueMoved', 'missedRevoked']);
    expect(clockOf(played, 'reply').missed?.revokedAt).toBe(local('2026-06-04 10:00'));
  });

  test('is for the supervision office, while the date still runs', () => {
    const played = asked();
    expect(played.refused(posts.clerk, 'decideExtension', { granted: true }, request(played)).code).toBe(
      'forbidden',
    );
    reply(played);
    expect(played.refused(posts.supervisor, 'decideExtension', { granted: true }, request(played)).code).toBe(
      'notNow',
    );
  });

  test('adds to a date given by hand', () => {
    const dated = {
      mode: 'sole' as const,
      units: [{ unit: 'unit-hr', role: 'sole' as const, dueOn: '2026-05-29' }],
    };
    const played = working(dated, { policy: withClocks({}, { version: 'handling-2' }) });
    played.do(posts.office, 'requestExtension', asking(), target(played));
    played.do(posts.supervisor, 'decideExtension', { granted: true }, request(played));
    expect(clockOf(played, 'reply').dueOn).toBe('2026-06-29');
  });
});
