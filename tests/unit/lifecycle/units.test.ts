import { describe, expect, test } from 'vitest';
import type { AnyPayloads } from '../../../workflows/lifecycle/commands.ts';
import { posts, refolded, text } from '../scenario.ts';
import {
  clockOf,
  filedCase,
  handed,
  kindsOf,
  leadAndTwo,
  local,
  signed,
  splitInTwo,
  target,
  working,
} from './handling.ts';
import { assignmentOf, reply } from './stages.ts';

const adding = (over: Partial<AnyPayloads['addUnit']> = {}): AnyPayloads['addUnit'] => ({
  unit: 'unit-commerce',
  reason: text('涉及外贸企业。'),
  ...over,
});
const proposing = (unit = 'unit-commerce') => ({ unit, reason: text('需要商务部门配合。') });
const removing = () => ({ reason: text('与该单位职能无关。') });

describe('proposing a further unit', () => {
  test('is for the objection window', () => {
    const played = signed(leadAndTwo);
    const kinds = kindsOf(played, () => played.do(posts.office, 'proposeUnit', proposing(), target(played)));
    expect(kinds).toEqual(['unitProposed']);
    const before = handed();
    expect(before.refused(posts.office, 'proposeUnit', proposing(), target(before)).code).toBe('notNow');
    const after = working();
    expect(after.refused(posts.office, 'proposeUnit', proposing(), target(after)).code).toBe('notNow');
  });

  test('is refused for a unit proposed before, in the case already, or unknown', () => {
    const played = signed(leadAndTwo);
    played.do(posts.office, 'proposeUnit', proposing(), target(played));
    for (const unit of ['unit-commerce', 'unit-education', 'unit-nowhere']) {
      expect(played.refused(posts.office, 'proposeUnit', proposing(unit), target(played)).code).toBe(
        'invalid',
      );
    }
    expect(played.state.proposedUnits).toHaveLength(1);
  });
});

describe('adding a unit', () => {
  test('makes a sole unit the lead and starts the clocks of the new one', () => {
    const played = working().at(local('2026-03-16 09:00'));
    expect(kindsOf(played, () => played.do(posts.supervisor, 'addUnit', adding()))).toEqual([
      'unitAdded',
      'clockStarted',
      'clockStarted',
    ]);
    expect(played.state.mode).toBe('lead');
    expect(assignmentOf(played).role).toBe('lead');
    expect(assignmentOf(played, 'unit-commerce')).toMatchObject({
      role: 'coHandler',
      life: 'assigned',
      round: 1,
    });
    expect(clockOf(played, 'opinion', 'unit-commerce').dueOn).toBe('2026-04-16');
    expect(refolded(played)).toEqual(played.state);
  });

  test('leaves the role of a unit that had the case before', () => {
    const played = signed();
    const asking = { ground: 'other', reason: text('职能已经划转。'), suggestedUnit: 'unit-paper' };
    played.do(posts.office, 'requestReturn', asking, target(played));
    const request = { target: played.state.returns[0]?.id ?? '' };
    played.do(posts.supervisor, 'decideReturn', { decision: 'granted' }, request);
    played.do(posts.supervisor, 'addUnit', adding());
    expect(played.state.assignments.map((each) => [each.unit, each.role])).toEqual([
      ['unit-hr', 'sole'],
      ['unit-paper', 'lead'],
      ['unit-commerce', 'coHandler'],
    ]);
  });

  test('answers a proposal, which must be one for that unit', () => {
    const played = signed(leadAndTwo);
    played.do(posts.office, 'proposeUnit', proposing(), target(played));
    const proposal = played.state.proposedUnits[0]?.id ?? '';
    const other = played.refused(posts.supervisor, 'addUnit', adding({ unit: 'unit-paper', proposal }));
    expect(other.code).toBe('invalid');
    const [point] = played.state.demands.map((each) => each.id);
    played.do(posts.supervisor, 'addUnit', adding({ proposal, demands: [point ?? ''] }));
    expect(played.last('unitAdded').proposal).toBe(proposal);
    expect(assignmentOf(played, 'unit-commerce').demands).toEqual([point]);
  });

  test('beside split units adds another that replies to everything', () => {
    const played = handed(splitInTwo).do(posts.supervisor, 'addUnit', adding());
    expect(assignmentOf(played, 'unit-commerce')).toMatchObject({
      role: 'split',
      demands: played.state.demands.map((each) => each.id),
    });
    expect(clockOf(played, 'reply', 'unit-commerce').dueOn).toBe('2026-06-02');
  });

  test('is refused for a unit in the case, unknown points, and after the reply', () => {
    const played = handed(leadAndTwo);
    expect(played.refused(posts.supervisor, 'addUnit', adding({ unit: 'unit-education' })).code).toBe(
      'invalid',
    );
    expect(played.refused(posts.supervisor, 'addUnit', adding({ demands: ['nothing'] })).code).toBe(
      'invalid',
    );
    expect(played.refused(posts.clerk, 'addUnit', adding()).code).toBe('forbidden');
    const replied = reply(handed());
    expect(replied.refused(posts.supervisor, 'addUnit', adding()).code).toBe('notNow');
    expect(filedCase().refused(posts.supervisor, 'addUnit', adding()).code).toBe('forbidden');
  });
});

describe('removing a unit', () => {
  test('cancels what runs for a co-handler, also the decision on its return', () => {
    const played = handed(leadAndTwo);
    const education = target(played, 'unit-education');
    played.do(posts.educationOffice, 'signFor', {}, education);
    const asking = { ground: 'other', reason: text('职能已经划转。'), suggestedUnit: 'unit-commerce' };
    played.do(posts.educationOffice, 'requestReturn', asking, education);
    played.do(posts.supervisor, 'removeUnit', removing(), education);
    expect(assignmentOf(played, 'unit-education')).toMatchObject({ life: 'cancelled' });
    const running = played.state.clocks.filter((each) => !each.stopped).map((each) => each.kind);
    expect(running).toEqual(['signFor', 'firstContact', 'reply', 'signFor', 'opinion']);
    const request = { target: played.state.returns[0]?.id ?? '' };
    expect(played.refused(posts.supervisor, 'decideReturn', { decision: 'granted' }, request).code).toBe(
      'notNow',
    );
    expect(played.refused(posts.supervisor, 'removeUnit', removing(), education).code).toBe('unseen');
    expect(refolded(played)).toEqual(played.state);
  });

  test('never takes the lead, the sole or the last unit', () => {
    const lead = handed(leadAndTwo);
    expect(lead.refused(posts.supervisor, 'removeUnit', removing(), target(lead)).code).toBe('notNow');
    const sole = handed();
    expect(sole.refused(posts.supervisor, 'removeUnit', removing(), target(sole)).code).toBe('notNow');
    const split = handed(splitInTwo);
    split.do(posts.supervisor, 'removeUnit', removing(), target(split, 'unit-education'));
    expect(split.refused(posts.supervisor, 'removeUnit', removing(), target(split)).code).toBe('notNow');
  });

  test('of the only split unit that has not replied leaves the case replied', () => {
    const played = reply(handed(splitInTwo));
    expect(played.state.life).toBe('handedOver');
    played.do(posts.supervisor, 'removeUnit', removing(), target(played, 'unit-education'));
    expect(played.state.life).toBe('replied');
    expect(refolded(played)).toEqual(played.state);
  });

  test('is refused without a reason', () => {
    const played = handed(leadAndTwo);
    const bare = { reason: text(' ') };
    expect(played.refused(posts.supervisor, 'removeUnit', bare, target(played, 'unit-foreign')).code).toBe(
      'invalid',
    );
  });
});
