import { describe, expect, test } from 'vitest';
import { posts, refolded, text } from '../scenario.ts';
import { filedCase, handed, kindsOf, leadAndTwo, local, signed, target, working } from './handling.ts';
import { assignmentOf, reply } from './stages.ts';

const demand = () => ({ demand: text('请报告进展。') });
const line = (over = {}) => ({ text: text('已完成调研，正在起草。'), ...over });

describe('urging a unit', () => {
  test('is counted and answered by one line of progress', () => {
    const played = working(leadAndTwo);
    expect(kindsOf(played, () => played.do(posts.supervisor, 'urge', demand(), target(played)))).toEqual([
      'urged',
    ]);
    played.do(posts.clerk, 'urge', demand(), target(played));
    played.do(posts.supervisor, 'urge', demand(), target(played, 'unit-education'));
    expect(played.state.urgings.map((each) => each.kind)).toEqual(['urge', 'urge', 'urge']);

    played.at(local('2026-03-10 09:00'));
    played.do(posts.handler, 'reportProgress', line({ expectedOn: '2026-04-30' }), target(played));
    expect(played.state.urgings.map((each) => each.answeredAt)).toEqual([
      local('2026-03-10 09:00'),
      local('2026-03-10 09:00'),
      undefined,
    ]);
    expect(assignmentOf(played).progress).toMatchObject({ expectedOn: '2026-04-30' });
    played.do(posts.office, 'reportProgress', line(), target(played));
    expect(played.last('progressReported').answers).toEqual([]);
    expect(refolded(played)).toEqual(played.state);
  });

  test('is possible from the handover to the reply', () => {
    const assigned = handed();
    assigned.do(posts.supervisor, 'urge', demand(), target(assigned));
    expect(filedCase().refused(posts.clerk, 'urge', demand(), { target: 'nothing' }).code).toBe('unseen');
    const done = reply(working());
    expect(done.refused(posts.supervisor, 'urge', demand(), target(done)).code).toBe('notNow');
  });

  test('is for the committee and the unit’s own supervision office, and says what it asks', () => {
    const played = handed();
    expect(played.refused(posts.office, 'urge', demand(), target(played)).code).toBe('forbidden');
    expect(played.refused(posts.partySupervisor, 'urge', demand(), target(played)).code).toBe('unseen');
    expect(played.refused(posts.clerk, 'urge', { demand: text('') }, target(played)).code).toBe('invalid');
  });
});

describe('reminding a co-handler', () => {
  test('is for the lead’s office', () => {
    const played = working(leadAndTwo);
    const education = target(played, 'unit-education');
    played.do(posts.office, 'remind', demand(), education);
    expect(played.state.urgings).toMatchObject([{ kind: 'remind', assignment: education.target }]);
    expect(played.refused(posts.foreignOffice, 'remind', demand(), education).code).toBe('forbidden');
    expect(played.refused(posts.supervisor, 'remind', demand(), education).code).toBe('forbidden');
  });

  test('is aimed at co-handlers of the case only', () => {
    const played = working(leadAndTwo);
    expect(played.refused(posts.office, 'remind', demand(), target(played)).code).toBe('unseen');
  });

  test('ends with the lead: whoever has given the lead away reminds nobody', () => {
    const played = signed(leadAndTwo);
    const asking = {
      ground: 'otherUnitLeads',
      reason: text('应由教育局主办。'),
      suggestedUnit: 'unit-education',
    };
    played.do(posts.office, 'requestReturn', asking, target(played));
    const request = { target: played.state.returns[0]?.id ?? '' };
    played.do(posts.supervisor, 'decideReturn', { decision: 'swapped' }, request);
    const hr = target(played);
    expect(played.refused(posts.office, 'remind', demand(), hr).code).toBe('forbidden');
    played.do(posts.educationOffice, 'remind', demand(), hr);
  });
});

describe('reporting progress', () => {
  test('waits for the receipt, and ends with the reply', () => {
    const assigned = handed();
    expect(assigned.refused(posts.office, 'reportProgress', line(), target(assigned)).reason).toBe(
      '该件尚未签收。',
    );
    const received = signed();
    received.do(posts.office, 'reportProgress', line(), target(received));
    const done = reply(working());
    expect(done.refused(posts.office, 'reportProgress', line(), target(done)).code).toBe('notNow');
  });

  test.each([
    ['a day that is past', '2026-03-01'],
    ['a day that does not exist', '2026-09-31'],
  ])('is refused with %s', (_what, expectedOn) => {
    const played = working();
    const refusal = played.refused(posts.handler, 'reportProgress', line({ expectedOn }), target(played));
    expect(refusal).toMatchObject({ code: 'invalid', missing: [{ code: 'expectedOn' }] });
  });
});
