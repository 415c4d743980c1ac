import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../db/policies/default.ts';
import { findClock } from '../../../workflows/lifecycle/clock.ts';
import type { Policy } from '../../../workflows/lifecycle/policies/policy.ts';
import { posts, refolded, type Scenario, scenario, text } from '../scenario.ts';
import { livesAllowing } from './lives.ts';
import {
  accept,
  assignmentOf,
  deliver,
  filed,
  handedOver,
  handedOverToTwo,
  reply,
  upperLevelItem,
} from './stages.ts';

const open = [
  'submitted',
  'inReview',
  'returnedForRevision',
  'filed',
  'handedOver',
  'replied',
  'feedbackOpen',
  'rehandling',
];

const replyClock = (played: Scenario) => {
  const clock = findClock(played.state, 'reply', assignmentOf(played).id);
  if (!clock) throw new Error('No reply clock');
  return clock;
};

/** The default policy, but with another rule for replies to key proposals. */
const withKeyRule = (reply: Policy['overrides'][number]['clocks']['reply']): Policy => ({
  ...defaultPolicy,
  overrides: [...defaultPolicy.overrides, { when: { key: true }, clocks: { reply: reply ?? {} } }],
});

describe('markKey', () => {
  test('keeps leader, unit and plan', () => {
    const plan = text('由分管副市长督办，六月底前现场视察。');
    const played = filed().do(posts.clerk, 'markKey', {
      leaderPost: posts.observer.id,
      leaderUnit: 'unit-government-supervision',
      plan,
    });
    expect(played.state.key).toEqual({
      at: '2026-03-02T01:00:00.000Z',
      leaderPost: posts.observer.id,
      leaderUnit: 'unit-government-supervision',
      plan: { id: plan.id, hash: plan.hash },
    });
    expect(played.kinds().at(-1)).toBe('keyMarked');
    expect(refolded(played)).toEqual(played.state);
  });

  test('before the handover there is nothing to move; the clocks of key proposals start by themselves', () => {
    const played = filed()
      .do(posts.clerk, 'markKey', {})
      .do(posts.clerk, 'handOver', { mode: 'sole', units: [{ unit: 'unit-hr', role: 'sole' }] });
    // Two months from 2 March; 2 May 2026 is a holiday until the 5th, so it is rolled to the 6th.
    expect(replyClock(played).dueOn).toBe('2026-05-06');
  });

  test('after it, the running reply moves to the date of key proposals, with its reason', () => {
    const played = handedOver();
    expect(replyClock(played).dueOn).toBe('2026-06-02');
    played.at('2026-03-10T01:00:00.000Z').do(posts.clerk, 'markKey', {});
    expect(played.last('dueMoved')).toMatchObject({
      clock: replyClock(played).id,
      why: 'key',
      from: '2026-06-02',
      to: '2026-05-06',
    });
    expect(replyClock(played)).toMatchObject({ originalDueOn: '2026-06-02', dueOn: '2026-05-06' });
    expect(replyClock(played).rungs.every((rung) => rung.dueOn === '2026-05-06')).toBe(true);
    expect(played.kinds().filter((each) => each === 'dueMoved')).toHaveLength(1);
    expect(refolded(played)).toEqual(played.state);
  });

  test('clocks without a rule of their own for key proposals stay', () => {
    const played = handedOverToTwo();
    const before = findClock(played.state, 'opinion', assignmentOf(played, 'unit-education').id)?.dueOn;
    played.do(posts.clerk, 'markKey', {});
    expect(findClock(played.state, 'opinion', assignmentOf(played, 'unit-education').id)?.dueOn).toBe(before);
  });

  test('never later than the ceiling', () => {
    const rule = { length: { unit: 'month', length: 12 } } as const;
    const played = handedOver({}, withKeyRule(rule)).do(posts.clerk, 'markKey', {});
    expect(replyClock(played).ceilingOn).toBe('2026-09-02');
    expect(replyClock(played).dueOn).toBe('2026-09-02');
  });

  test('makes nobody late: a date of key proposals that is past already leaves the date as it is', () => {
    const rule = { length: { unit: 'fixedDate', month: 5, day: 31 }, roll: false } as const;
    const played = handedOver({}, withKeyRule(rule))
      .at('2026-06-01T01:00:00.000Z')
      .do(posts.clerk, 'markKey', {});
    expect(played.kinds()).not.toContain('dueMoved');
    expect(replyClock(played).dueOn).toBe('2026-06-02');
    const inTime = handedOver({}, withKeyRule(rule))
      .at('2026-05-31T01:00:00.000Z')
      .do(posts.clerk, 'markKey', {});
    expect(replyClock(inTime).dueOn).toBe('2026-05-31');
  });

  test('leaves a date that was given by hand', () => {
    const origin = { ...upperLevelItem().origin, dueOn: '2026-08-31' };
    const played = scenario()
      .do(posts.clerk, 'receive', upperLevelItem({ origin }))
      .do(posts.clerk, 'handOver', { mode: 'sole', units: [{ unit: 'unit-hr', role: 'sole' }] })
      .do(posts.clerk, 'markKey', {});
    expect(replyClock(played).dueOn).toBe('2026-08-31');
    expect(played.kinds()).not.toContain('dueMoved');
  });

  test('leaves a reply that is out alone', () => {
    const played = deliver(reply(handedOver())).do(posts.clerk, 'markKey', {});
    expect(played.kinds()).not.toContain('dueMoved');
  });

  test('keeps an extension that was granted', () => {
    const played = accept(handedOver());
    const target = assignmentOf(played).id;
    played.do(
      posts.office,
      'requestExtension',
      { extension: { unit: 'month', length: 1 }, reason: text('情况复杂'), proposerAgreed: true },
      { target },
    );
    const request = played.state.extensions[0]?.id ?? '';
    played.do(posts.supervisor, 'decideExtension', { granted: true }, { target: request });
    expect(replyClock(played).dueOn).toBe('2026-07-02');
    played.do(posts.clerk, 'markKey', {});
    expect(replyClock(played).extensions).toEqual([{ unit: 'month', length: 1 }]);
    expect(replyClock(played).dueOn).toBe('2026-06-02');
  });

  test('marked again it keeps the day of the mark and what is not said anew; with nothing to say it is refused', () => {
    const played = filed()
      .do(posts.clerk, 'markKey', { leaderUnit: 'unit-government-supervision' })
      .at('2026-03-05T01:00:00.000Z');
    expect(played.refused(posts.clerk, 'markKey', {}).code).toBe('invalid');
    played.do(posts.clerk, 'markKey', { plan: text('视察') });
    expect(played.state.key).toMatchObject({
      at: '2026-03-02T01:00:00.000Z',
      leaderUnit: 'unit-government-supervision',
    });
    expect(played.state.key?.plan).toBeDefined();
  });

  test('refuses a leader who is not there or would see nothing, an unknown unit, a plan without end', () => {
    const refusedWith = (payload: object) => filed().refused(posts.clerk, 'markKey', payload).code;
    expect(refusedWith({ leaderPost: 'post-nobody' })).toBe('invalid');
    expect(refusedWith({ leaderPost: posts.clerk.id })).toBe('invalid');
    expect(refusedWith({ leaderUnit: 'unit-nowhere' })).toBe('invalid');
    expect(refusedWith({ plan: text('督'.repeat(20_001)) })).toBe('invalid');
  });

  test('in any open case; the supervision office once the case is filed', () => {
    expect(livesAllowing(posts.clerk, 'markKey')).toEqual(open);
    expect(livesAllowing(posts.supervisor, 'markKey')).toEqual([
      'filed',
      'handedOver',
      'replied',
      'feedbackOpen',
      'rehandling',
    ]);
    expect(filed().refused(posts.proposer, 'markKey', {}).code).toBe('forbidden');
  });
});

describe('unmarkKey', () => {
  test('brings the date back, with its reason', () => {
    const played = handedOver()
      .do(posts.clerk, 'markKey', {})
      .do(posts.supervisor, 'unmarkKey', { reason: text('主席会议调整') });
    expect(played.kinds().slice(-2)).toEqual(['keyUnmarked', 'dueMoved']);
    expect(played.last('dueMoved')).toMatchObject({ why: 'key', from: '2026-05-06', to: '2026-06-02' });
    expect(played.state.key).toBeUndefined();
    expect(refolded(played)).toEqual(played.state);
  });

  test('a date missed only because of the mark is not missed any more', () => {
    const played = handedOver()
      .do(posts.clerk, 'markKey', {})
      .wait('2026-05-07T01:00:00.000Z')
      .do(posts.clerk, 'unmarkKey', { reason: text('主席会议调整') });
    expect(replyClock(played).dueOn).toBe('2026-06-02');
    expect(played.last('missedRevoked')).toMatchObject({ clock: replyClock(played).id });
    expect(replyClock(played).missed?.revokedAt).toBe('2026-05-07T01:00:00.000Z');
  });

  test('what is not key cannot be unmarked, and a reason is needed', () => {
    expect(filed().refused(posts.clerk, 'unmarkKey', { reason: text('一') }).reason).toBe(
      '该件不是重点提案。',
    );
    const played = filed().do(posts.clerk, 'markKey', {});
    expect(played.refused(posts.clerk, 'unmarkKey', { reason: text('') }).code).toBe('invalid');
  });

  test('not after the end', () => {
    const played = filed()
      .do(posts.clerk, 'markKey', {})
      .do(posts.clerk, 'withdraw', { reason: text('撤案') });
    expect(played.refused(posts.clerk, 'unmarkKey', { reason: text('一') }).code).toBe('notNow');
  });
});
