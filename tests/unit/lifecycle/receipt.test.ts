import { describe, expect, test } from 'vitest';
import { accept } from '../../../workflows/lifecycle/commands/accept.ts';
import type { Assignment } from '../../../workflows/lifecycle/state.ts';
import { posts, refolded, text } from '../scenario.ts';
import {
  clockOf,
  filedCase,
  handed,
  handlingPolicy,
  kindsOf,
  leadAndTwo,
  local,
  signed,
  soleUnit,
  target,
  withClocks,
  working,
} from './handling.ts';
import { assignmentOf } from './stages.ts';

const thursday = { on: '2026-02-12 10:00' };
const silentNever = { ...handlingPolicy, deemed: { receipt: false, acceptance: false } };

describe('signing for a case', () => {
  test('stops the receipt clock and opens the objection window', () => {
    const played = handed(soleUnit, thursday).at(local('2026-02-13 16:00'));
    const kinds = kindsOf(played, () => played.do(posts.office, 'signFor', {}, target(played)));
    expect(kinds).toEqual(['clockStopped', 'signedFor', 'clockStarted']);
    expect(assignmentOf(played)).toMatchObject({ life: 'signedFor', signedForAt: local('2026-02-13 16:00') });
    expect(assignmentOf(played).deemed).toBeUndefined();
    expect(clockOf(played, 'signFor').stopped).toMatchObject({ on: '2026-02-13', how: 'met' });
    expect(clockOf(played, 'objection').dueOn).toBe('2026-02-27');
    expect(refolded(played)).toEqual(played.state);
  });

  test('is refused a second time, and to another office', () => {
    const played = signed();
    expect(played.refused(posts.office, 'signFor', {}, target(played)).code).toBe('notNow');
    expect(played.refused(posts.educationOffice, 'signFor', {}, target(played)).code).toBe('unseen');
    const two = handed(leadAndTwo);
    expect(two.refused(posts.educationOffice, 'signFor', {}, target(two)).code).toBe('forbidden');
    expect(two.refused(posts.office, 'signFor', {}, { target: 'nothing' }).code).not.toBe('notNow');
  });

  test('recorded later counts on its own day, though never before the handover', () => {
    const played = handed(soleUnit, thursday).at(local('2026-02-24 09:00'));
    played.do(posts.office, 'signFor', {}, { ...target(played), occurredOn: '2026-02-13' });
    expect(clockOf(played, 'signFor').stopped).toMatchObject({ on: '2026-02-13', how: 'met' });
    expect(clockOf(played, 'objection')).toMatchObject({ startOn: '2026-02-13', dueOn: '2026-02-27' });

    const early = filedCase({ on: '2026-02-10 09:00' }).at(local('2026-02-12 10:00'));
    early.do(posts.clerk, 'handOver', soleUnit).at(local('2026-02-13 09:00'));
    early.do(posts.office, 'signFor', {}, { ...target(early), occurredOn: '2026-02-11' });
    expect(clockOf(early, 'signFor').stopped?.on).toBe('2026-02-12');
    expect(clockOf(early, 'objection').startOn).toBe('2026-02-12');
  });

  test('far back only the supervision office may record it', () => {
    const played = handed(soleUnit, { ...thursday, policy: silentNever }).at(local('2026-03-06 09:00'));
    const options = { ...target(played), occurredOn: '2026-02-13' };
    expect(played.refused(posts.office, 'signFor', {}, options).code).toBe('forbidden');
    const kinds = kindsOf(played, () => played.do(posts.supervisor, 'signFor', {}, options));
    expect(kinds.slice(-4)).toEqual(['missedRevoked', 'clockStopped', 'signedFor', 'clockStarted']);
    expect(played.last('missedRevoked').why).toBe('backdated');
  });
});

describe('silence after the handover', () => {
  test('counts as receipt at midnight after the last day, and opens the window from then', () => {
    const played = handed(soleUnit, thursday).wait(local('2026-02-24 23:59'));
    expect(assignmentOf(played).life).toBe('assigned');
    const kinds = kindsOf(played, () => played.wait(local('2026-02-25 00:00')));
    expect(kinds).toEqual(['missed', 'clockStopped', 'signedFor', 'clockStarted']);
    expect(assignmentOf(played)).toMatchObject({ life: 'signedFor', deemed: { receipt: true } });
    expect(clockOf(played, 'signFor').stopped?.how).toBe('late');
    // Saturday 28 February is worked.
    expect(clockOf(played, 'objection')).toMatchObject({ startOn: '2026-02-25', dueOn: '2026-03-03' });
    expect(refolded(played)).toEqual(played.state);
  });

  test('written late because the engine was away, costs nobody a day of the window', () => {
    const played = handed(soleUnit, thursday).wait(local('2026-03-20 09:00'));
    const missed = played.recorded.find((each) => each.event.kind === 'missed');
    expect(missed).toMatchObject({ dueAt: local('2026-02-25 00:00'), at: local('2026-03-20 09:00') });
    expect(clockOf(played, 'objection')).toMatchObject({ startOn: '2026-03-20', dueOn: '2026-03-27' });
    expect(assignmentOf(played).life).toBe('signedFor');
  });

  test('then counts as acceptance, after which nobody can return the case any more', () => {
    const played = handed(soleUnit, thursday).wait(local('2026-02-25 00:00')).wait(local('2026-03-03 23:59'));
    expect(assignmentOf(played).life).toBe('signedFor');
    const kinds = kindsOf(played, () => played.wait(local('2026-03-04 00:00')));
    expect(kinds).toEqual(['missed', 'accepted', 'clockStopped']);
    expect(assignmentOf(played)).toMatchObject({
      life: 'accepted',
      deemed: { receipt: true, acceptance: true },
    });
    const late = {
      ground: 'notOurFunction',
      reason: text('不属本单位职能。'),
      suggestedUnit: 'unit-commerce',
    };
    const refusal = played.refused(posts.office, 'requestReturn', late, target(played));
    expect(refusal).toMatchObject({ code: 'notNow', reason: '异议期限已于2026-03-03届满。' });
  });

  test('counts as nothing where the policy says so, and goes on being overdue', () => {
    const played = handed(soleUnit, { ...thursday, policy: silentNever }).wait(local('2026-03-20 09:00'));
    expect(assignmentOf(played).life).toBe('assigned');
    expect(clockOf(played, 'signFor').stopped).toBeUndefined();
    played.do(posts.office, 'signFor', {}, target(played));
    expect(clockOf(played, 'signFor').stopped?.how).toBe('late');
    played.wait(local('2026-04-20 09:00'));
    expect(assignmentOf(played).life).toBe('signedFor');
    expect(
      played.refused(
        posts.office,
        'proposeUnit',
        { unit: 'unit-commerce', reason: text('需要配合。') },
        target(played),
      ).code,
    ).toBe('notNow');
    played.do(posts.office, 'accept', {}, target(played));
    expect(assignmentOf(played)).toMatchObject({ life: 'accepted' });
    expect(assignmentOf(played).deemed).toBeUndefined();
    expect(clockOf(played, 'objection').stopped?.how).toBe('late');
  });

  test('where the window runs from the handover and ends before the receipt, receiving is accepting', () => {
    const policy = withClocks(
      { objection: { start: 'handedOver', length: { unit: 'workday', length: 1 } } },
      { deemed: { receipt: false, acceptance: true } },
    );
    const played = handed(soleUnit, { policy }).wait(local('2026-03-05 09:00'));
    expect(assignmentOf(played).life).toBe('assigned');
    const kinds = kindsOf(played, () => played.do(posts.office, 'signFor', {}, target(played)));
    expect(kinds).toEqual(['clockStopped', 'signedFor', 'accepted', 'clockStopped']);
    expect(assignmentOf(played)).toMatchObject({ life: 'accepted', deemed: { acceptance: true } });
  });

  test('is corrected by paper that shows an earlier receipt and acceptance; what was deemed stands', () => {
    const played = handed(soleUnit, thursday).wait(local('2026-02-25 00:00'));
    expect(played.refused(posts.office, 'signFor', {}, target(played)).code).toBe('notNow');
    const tooLate = { ...target(played), occurredOn: '2026-02-25' };
    expect(played.refused(posts.office, 'signFor', {}, tooLate).code).toBe('notNow');
    const onPaper = { ...target(played), occurredOn: '2026-02-24' };
    expect(kindsOf(played, () => played.do(posts.office, 'signFor', {}, onPaper))).toEqual([
      'missedRevoked',
      'clockStopped',
    ]);
    expect(clockOf(played, 'signFor')).toMatchObject({ stopped: { on: '2026-02-24', how: 'met' } });
    expect(assignmentOf(played)).toMatchObject({ life: 'signedFor', deemed: { receipt: true } });
    expect(played.refused(posts.office, 'signFor', {}, onPaper).code).toBe('notNow');

    played.wait(local('2026-03-04 09:00'));
    const accepted = { ...target(played), occurredOn: '2026-03-02' };
    played.do(posts.office, 'accept', {}, accepted);
    expect(clockOf(played, 'objection').stopped).toMatchObject({ on: '2026-03-02', how: 'met' });
    expect(assignmentOf(played)).toMatchObject({ life: 'accepted', deemed: { acceptance: true } });
  });

  test('gives a fixed date that has passed before the receipt no more time than the day', () => {
    const policy = withClocks({ firstContact: { start: 'signedFor' } });
    const played = handed(soleUnit, { policy });
    played.under({
      policy: withClocks({
        firstContact: { start: 'signedFor', length: { unit: 'fixedDate', month: 3, day: 1 } },
      }),
    });
    played.wait(local('2026-03-06 00:00'));
    expect(clockOf(played, 'firstContact')).toMatchObject({ startOn: '2026-03-06', dueOn: '2026-03-06' });
  });
});

describe('accepting a case', () => {
  test('ends the window and may name division and handler at once', () => {
    const played = signed().at(local('2026-03-03 09:00'));
    const naming = { handler: posts.handler.id, division: text('专业技术人员管理科') };
    const kinds = kindsOf(played, () => played.do(posts.office, 'accept', naming, target(played)));
    expect(kinds).toEqual(['accepted', 'clockStopped', 'handlerAssigned']);
    expect(assignmentOf(played)).toMatchObject({ life: 'handling', handler: posts.handler.id });
    expect(assignmentOf(played).division).not.toHaveProperty('body');
    expect(clockOf(played, 'objection').stopped).toMatchObject({ on: '2026-03-03', how: 'met' });
    expect(refolded(played)).toEqual(played.state);
  });

  test('may name the division alone, and the handler later', () => {
    const played = signed();
    played.do(posts.office, 'accept', { division: text('就业科') }, target(played));
    expect(assignmentOf(played)).toMatchObject({ life: 'handling' });
    expect(assignmentOf(played).handler).toBeUndefined();
    played.do(posts.office, 'assignHandler', { handler: posts.handler.id }, target(played));
    expect(assignmentOf(played).handler).toBe(posts.handler.id);
  });

  test('only names who does the work, where time has accepted', () => {
    const played = handed().wait(local('2026-03-06 00:00')).wait(local('2026-03-20 00:00'));
    expect(assignmentOf(played).life).toBe('accepted');
    expect(played.refused(posts.office, 'accept', {}, target(played)).code).toBe('invalid');
    const kinds = kindsOf(played, () =>
      played.do(posts.office, 'accept', { handler: posts.handler.id }, target(played)),
    );
    expect(kinds).toEqual(['handlerAssigned']);
    expect(assignmentOf(played)).toMatchObject({ life: 'handling', deemed: { acceptance: true } });
    expect(played.refused(posts.office, 'accept', { handler: posts.handler.id }, target(played)).code).toBe(
      'notNow',
    );
  });

  test('comes after the receipt, and only once', () => {
    const assigned = handed();
    expect(assigned.refused(posts.office, 'accept', {}, target(assigned)).reason).toBe('该件尚未签收。');
    const accepted = working();
    expect(accepted.refused(posts.office, 'accept', {}, target(accepted)).code).toBe('notNow');
  });

  test('is for one lead in a round', () => {
    const played = signed(leadAndTwo);
    const [lead, ...others] = played.state.assignments;
    if (!lead) throw new Error('The lead is missing');
    const other: Assignment = { ...lead, id: 'other', life: 'handling' };
    const state = { ...played.state, assignments: [lead, other, ...others] };
    const by = { kind: 'person' as const, person: 'person-1', post: posts.office };
    const act = { at: local('2026-03-03 09:00'), by, command: 'accept' as const, target: lead.id };
    expect(accept.permit({ state, act, rules: played.rules })?.reason).toBe('该提案已有单位确认主办。');
    expect(accept.permit({ state: played.state, act, rules: played.rules })).toBeUndefined();
  });

  test.each([
    ['an office', posts.office.id],
    ['a handler of another unit', posts.educationHandler.id],
    ['a post that does not exist', 'post-nowhere'],
  ])('takes no handler who is %s', (_who, handler) => {
    const played = signed();
    const refusal = played.refused(posts.office, 'accept', { handler }, target(played));
    expect(refusal.missing).toEqual([
      { code: 'handler', text: '所指的承办人不是本单位的承办岗位。', target: handler },
    ]);
    expect(assignmentOf(played).life).toBe('signedFor');
  });
});

describe('naming the handler', () => {
  test('is repeatable, with a reason for the change', () => {
    const played = working();
    const change = { handler: posts.otherHandler.id };
    expect(played.refused(posts.office, 'assignHandler', change, target(played)).missing).toMatchObject([
      { code: 'reason' },
    ]);
    expect(
      played.refused(posts.office, 'assignHandler', { handler: posts.handler.id }, target(played)).code,
    ).toBe('invalid');
    played.do(posts.office, 'assignHandler', { ...change, reason: text('原承办人调离。') }, target(played));
    expect(assignmentOf(played).handler).toBe(posts.otherHandler.id);
  });

  test('waits for the acceptance and is nobody else’s business', () => {
    const played = signed();
    const naming = { handler: posts.handler.id };
    expect(played.refused(posts.office, 'assignHandler', naming, target(played)).code).toBe('notNow');
    const accepted = working();
    expect(accepted.refused(posts.handler, 'assignHandler', naming, target(accepted)).code).toBe('forbidden');
    expect(accepted.refused(posts.clerk, 'assignHandler', naming, target(accepted)).code).toBe('forbidden');
  });
});
