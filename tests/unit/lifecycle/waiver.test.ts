import { describe, expect, test } from 'vitest';
import { posts, refolded, type Scenario, text } from '../scenario.ts';
import { clockOf, kindsOf, leadAndTwo, local, signed, target, working } from './handling.ts';
import { assignmentOf } from './stages.ts';

/** The opinions were due on 2 April. */
const overdue = () => working(leadAndTwo).wait(local('2026-04-03 09:00'));
const asking = (played: Scenario, unit = 'unit-education') => ({
  coHandler: assignmentOf(played, unit).id,
  reason: text('多次催办仍未送达。'),
});
const request = (played: Scenario) => ({ target: played.state.waivers.at(-1)?.id ?? '' });

describe('doing without a late opinion', () => {
  test('is asked by the lead and granted by the supervision office; the mark stays with the co-handler', () => {
    const played = overdue();
    played.do(posts.office, 'requestWaiver', asking(played), target(played));
    expect(played.refused(posts.office, 'requestWaiver', asking(played), target(played)).code).toBe(
      'invalid',
    );
    const kinds = kindsOf(played, () =>
      played.do(posts.supervisor, 'decideWaiver', { granted: true }, request(played)),
    );
    expect(kinds).toEqual(['waiverDecided', 'clockStopped']);
    expect(played.state.waivers).toMatchObject([{ decided: { granted: true } }]);
    const opinion = clockOf(played, 'opinion', 'unit-education');
    expect(opinion).toMatchObject({ stopped: { how: 'cancelled' }, rungs: [] });
    expect(opinion.missed?.revokedAt).toBeUndefined();
    expect(clockOf(played, 'reply').missed).toBeUndefined();
    expect(played.refused(posts.office, 'requestWaiver', asking(played), target(played)).code).toBe(
      'invalid',
    );
    played.do(posts.office, 'requestWaiver', asking(played, 'unit-foreign'), target(played));
    expect(refolded(played)).toEqual(played.state);
  });

  test('is not asked before the opinion is overdue, nor before the lead has accepted', () => {
    const early = working(leadAndTwo).at(local('2026-04-02 23:59'));
    expect(early.refused(posts.office, 'requestWaiver', asking(early), target(early)).code).toBe('notNow');
    const received = signed(leadAndTwo);
    expect(received.refused(posts.office, 'requestWaiver', asking(received), target(received)).code).toBe(
      'notNow',
    );
  });

  test('concerns a co-handler of the case, and is the lead’s to ask', () => {
    const played = overdue();
    expect(
      played.refused(posts.office, 'requestWaiver', asking(played, 'unit-hr'), target(played)).code,
    ).toBe('invalid');
    expect(played.refused(posts.educationOffice, 'requestWaiver', asking(played), target(played)).code).toBe(
      'forbidden',
    );
  });

  test('may be refused with a reason, and asked again', () => {
    const played = overdue();
    played.do(posts.office, 'requestWaiver', asking(played), target(played));
    expect(played.refused(posts.clerk, 'decideWaiver', { granted: true }, request(played)).code).toBe(
      'forbidden',
    );
    expect(played.refused(posts.supervisor, 'decideWaiver', { granted: false }, request(played)).code).toBe(
      'invalid',
    );
    const refusing = { granted: false, reason: text('该意见不可缺少。') };
    played.do(posts.supervisor, 'decideWaiver', refusing, request(played));
    expect(clockOf(played, 'opinion', 'unit-education').stopped).toBeUndefined();
    expect(played.refused(posts.supervisor, 'decideWaiver', refusing, request(played)).code).toBe('notNow');
    played.do(posts.office, 'requestWaiver', asking(played), target(played));
  });

  test('has nothing to decide once the co-handler is gone', () => {
    const played = overdue();
    played.do(posts.office, 'requestWaiver', asking(played), target(played));
    const removing = { reason: text('与该单位职能无关。') };
    played.do(posts.supervisor, 'removeUnit', removing, target(played, 'unit-education'));
    expect(played.refused(posts.supervisor, 'decideWaiver', { granted: true }, request(played)).code).toBe(
      'notNow',
    );
  });
});
