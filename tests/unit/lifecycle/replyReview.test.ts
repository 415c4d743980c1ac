/** The supervisor and a reply: reviewed before issue, its class corrected after. */

import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../db/policies/default.ts';
import type { Policy } from '../../../workflows/lifecycle/policies/policy.ts';
import { posts, refolded, type Scenario, text } from '../scenario.ts';
import { atWork, contacted, drafted, signed } from './letterStages.ts';
import { assignmentOf, handedOver, letterOf } from './stages.ts';

function issued(policy?: Policy): Scenario {
  const played = signed(drafted(contacted(atWork(handedOver({}, policy)))));
  return played.do(posts.office, 'issueReply', {}, { target: letterOf(played).id });
}

describe('correctClass', () => {
  it('keeps both values and the reason', () => {
    const played = issued();
    const target = letterOf(played).id;
    played.do(posts.supervisor, 'correctClass', { class: 'C', reason: text('尚无解决条件') }, { target });
    expect(letterOf(played)).toMatchObject({ class: 'C', classCorrections: [{ from: 'B', to: 'C' }] });
    expect(refolded(played)).toEqual(played.state);
  });

  it('goes to another class of the scheme, with a reason, where the policy allows it', () => {
    const played = issued();
    const target = letterOf(played).id;
    const correct = (to: string, why = '类别有误') => ({ class: to, reason: text(why) });
    expect(played.refused(posts.supervisor, 'correctClass', correct('B'), { target }).code).toBe('invalid');
    expect(played.refused(posts.supervisor, 'correctClass', correct('E'), { target }).code).toBe('invalid');
    expect(played.refused(posts.supervisor, 'correctClass', correct('C', ' '), { target }).code).toBe(
      'invalid',
    );
    expect(played.refused(posts.office, 'correctClass', correct('C'), { target }).code).toBe('forbidden');
    const fixed = issued({ ...defaultPolicy, correctClass: false });
    expect(
      fixed.refused(posts.supervisor, 'correctClass', correct('C'), { target: letterOf(fixed).id }).code,
    ).toBe('notNow');
  });
});

describe('reviewReply', () => {
  const reviewed = () =>
    signed(drafted(contacted(atWork(handedOver({}, { ...defaultPolicy, reviewReplies: true })))));

  it('passes a signed reply', () => {
    const played = reviewed();
    const target = letterOf(played).id;
    played.do(posts.supervisor, 'reviewReply', { passed: true }, { target });
    expect(letterOf(played)).toMatchObject({ life: 'reviewed', review: { passed: true } });
    expect(played.refused(posts.supervisor, 'reviewReply', { passed: true }, { target }).code).toBe('notNow');
    expect(refolded(played)).toEqual(played.state);
  });

  it('sends it back with its defects for a new edition', () => {
    const played = reviewed();
    const target = letterOf(played).id;
    expect(played.refused(posts.supervisor, 'reviewReply', { passed: false }, { target })).toMatchObject({
      code: 'invalid',
      missing: [{ code: 'defects' }],
    });
    played.do(posts.supervisor, 'reviewReply', { passed: false, defects: text('类别偏高') }, { target });
    expect(letterOf(played).life).toBe('sentBack');
    expect(assignmentOf(played).life).toBe('handling');
    expect(letterOf(drafted(played)).edition).toBe(2);
  });

  it('waits for the last signature, and for a policy that wants it', () => {
    const unsigned = drafted(contacted(atWork(handedOver({}, { ...defaultPolicy, reviewReplies: true }))));
    const pass = { passed: true };
    expect(
      unsigned.refused(posts.supervisor, 'reviewReply', pass, { target: letterOf(unsigned).id }).code,
    ).toBe('notNow');
    const plain = signed(drafted(contacted(atWork(handedOver()))));
    expect(plain.refused(posts.supervisor, 'reviewReply', pass, { target: letterOf(plain).id }).code).toBe(
      'notNow',
    );
  });
});
