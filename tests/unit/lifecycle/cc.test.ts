/** Who gets copies: exactly the lines of the real letters, in their order, nobody twice. */

import { describe, expect, it } from 'vitest';
import { chaoan } from '../../../db/policies/chaoan.ts';
import { defaultPolicy } from '../../../db/policies/default.ts';
import { qingyuan } from '../../../db/policies/qingyuan.ts';
import { ccFaults, proposedCc } from '../../../workflows/lifecycle/letters/cc.ts';
import type { Policy } from '../../../workflows/lifecycle/policies/policy.ts';
import { posts, type Scenario, units } from '../scenario.ts';
import { assignmentOf, filed, handedOver } from './stages.ts';

const body = 'unit-committee';
const supervision = 'unit-government-supervision';

function proposed(played: Scenario, policy: Policy, unit = 'unit-hr', committeeBody?: string): string[] {
  const assignment = assignmentOf(played, unit);
  const kind = assignment.role === 'coHandler' ? 'opinion' : 'reply';
  return proposedCc(played.state, { assignment, kind }, { policy, facts: { units, committeeBody } });
}

function qingyuanHandedOver(): Scenario {
  return filed({}, qingyuan).do(posts.clerk, 'handOver', {
    mode: 'lead',
    units: [
      { unit: 'unit-hr', role: 'lead' },
      { unit: 'unit-education', role: 'coHandler' },
      { unit: 'unit-foreign', role: 'coHandler' },
    ],
  });
}

describe('the copies proposed', () => {
  it('are supervision office and committee in Chao’an', () => {
    expect(proposed(handedOver({}, chaoan), chaoan, 'unit-hr', body)).toEqual([supervision, body]);
  });

  it('are committee, supervision office and both co-handlers in Qingyuan', () => {
    const expected = [body, supervision, 'unit-education', 'unit-foreign'];
    expect(proposed(qingyuanHandedOver(), qingyuan, 'unit-hr', body)).toEqual(expected);
  });

  it('do without a committee body that the session does not name', () => {
    expect(proposed(handedOver(), defaultPolicy)).toEqual([supervision]);
  });

  it('name a key proposal’s leader once, though he sits in the supervision office', () => {
    const played = handedOver().do(posts.clerk, 'markKey', { leaderUnit: supervision });
    expect(proposed(played, defaultPolicy, 'unit-hr', body)).toEqual([supervision, body]);
    const other = handedOver().do(posts.clerk, 'markKey', { leaderUnit: 'unit-commerce' });
    expect(proposed(other, defaultPolicy, 'unit-hr', body)).toEqual([supervision, body, 'unit-commerce']);
  });

  it('are none for an opinion, unless the policy names some; never the lead to whom it goes', () => {
    const played = qingyuanHandedOver();
    expect(proposed(played, qingyuan, 'unit-education', body)).toEqual([]);
    const policy: Policy = { ...qingyuan, cc: { ...qingyuan.cc, opinion: qingyuan.cc.reply } };
    expect(proposed(played, policy, 'unit-education', body)).toEqual([body, supervision, 'unit-foreign']);
    played.do(posts.clerk, 'markKey', { leaderUnit: 'unit-hr' });
    expect(proposed(played, policy, 'unit-education', body)).not.toContain('unit-hr');
  });
});

describe('the copies given', () => {
  const wanted = [body, supervision, 'unit-education'];
  const codes = (given: string[], known = units) => ccFaults(given, wanted, known).map((each) => each.code);

  it('are right as proposed, and with a further unit anywhere', () => {
    expect(codes(wanted)).toEqual([]);
    expect(codes([body, 'unit-commerce', supervision, 'unit-education'])).toEqual([]);
  });

  it('are incomplete, double or out of order', () => {
    expect(ccFaults([body], wanted, units)).toEqual([
      { code: 'incomplete', units: [supervision, 'unit-education'] },
    ]);
    expect(codes([...wanted, body])).toEqual(['double']);
    expect(codes([supervision, body, 'unit-education'])).toEqual(['outOfOrder']);
  });

  it('are double under two names of one body, as in the Qingyuan letter', () => {
    const known = {
      ...units,
      'unit-cppcc': { ...units['unit-committee'], id: 'unit-cppcc', name: '市政协', body },
    } as typeof units;
    expect(ccFaults([...wanted, 'unit-cppcc'], wanted, known)).toEqual([
      { code: 'double', units: ['unit-cppcc'] },
    ]);
    expect(codes(['unit-cppcc', supervision, 'unit-education'], known)).toEqual([]);
  });
});
