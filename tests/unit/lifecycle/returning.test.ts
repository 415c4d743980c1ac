import { describe, expect, test } from 'vitest';
import type { AnyPayloads } from '../../../workflows/lifecycle/commands.ts';
import { posts, refolded, type Scenario, text } from '../scenario.ts';
import {
  clockOf,
  handed,
  handlingPolicy,
  kindsOf,
  leadAndTwo,
  local,
  type Setting,
  signed,
  soleUnit,
  target,
  upperCase,
  withClocks,
  working,
} from './handling.ts';
import { assignmentOf } from './stages.ts';

const asking = (over: Partial<AnyPayloads['requestReturn']> = {}): AnyPayloads['requestReturn'] => ({
  ground: 'notOurFunction',
  reason: text('该事项属商务部门职能。'),
  suggestedUnit: 'unit-commerce',
  ...over,
});

/** Signed for on Monday 2 March, returned on Tuesday; the window runs to Monday 9 March. */
function returned(how = soleUnit, suggestedUnit = 'unit-commerce', setting: Setting = {}): Scenario {
  const played = signed(how, setting).at(local('2026-03-03 10:00'));
  return played.do(posts.office, 'requestReturn', asking({ suggestedUnit }), target(played));
}

const requested = (played: Scenario) => ({ target: played.state.returns.at(-1)?.id ?? '' });

describe('asking to return a case', () => {
  test('stops nothing but starts the clock of the decision', () => {
    const played = signed().at(local('2026-03-03 10:00'));
    const kinds = kindsOf(played, () => played.do(posts.office, 'requestReturn', asking(), target(played)));
    expect(kinds).toEqual(['returnRequested', 'clockStarted']);
    expect(assignmentOf(played).life).toBe('returnRequested');
    expect(clockOf(played, 'reply').stopped).toBeUndefined();
    expect(clockOf(played, 'objection').stopped).toBeUndefined();
    expect(played.last('clockStarted').clock).toMatchObject({ kind: 'returnDecision', dueOn: '2026-03-10' });
    expect(refolded(played)).toEqual(played.state);
  });

  test('implies the receipt, where the window runs from the handover', () => {
    const policy = withClocks({ objection: { start: 'handedOver' }, reply: { start: 'signedFor' } });
    const played = handed(soleUnit, { policy });
    const kinds = kindsOf(played, () => played.do(posts.office, 'requestReturn', asking(), target(played)));
    expect(kinds).toEqual(['clockStopped', 'signedFor', 'clockStarted', 'returnRequested', 'clockStarted']);
    expect(clockOf(played, 'signFor').stopped?.how).toBe('met');
    expect(clockOf(played, 'reply').startOn).toBe('2026-03-02');
  });

  test('is for the window only: not before the receipt, not after acceptance, not once it has passed', () => {
    const early = handed();
    expect(early.refused(posts.office, 'requestReturn', asking(), target(early)).code).toBe('notNow');
    const accepted = working();
    expect(accepted.refused(posts.office, 'requestReturn', asking(), target(accepted)).reason).toBe(
      '该件已经在办理。',
    );
    const late = signed().at(local('2026-03-10 00:00'));
    expect(late.refused(posts.office, 'requestReturn', asking(), target(late)).reason).toBe(
      '异议期限已于2026-03-09届满。',
    );
    const last = signed().at(local('2026-03-09 23:59'));
    last.do(posts.office, 'requestReturn', asking(), target(last));
    expect(last.refused(posts.office, 'requestReturn', asking(), target(last)).code).toBe('notNow');
    expect(last.refused(posts.office, 'accept', {}, target(last)).code).toBe('notNow');
  });

  test.each([
    ['a ground that is not listed', { ground: 'tooBusy' }, 'ground'],
    ['no such unit', { suggestedUnit: 'unit-nowhere' }, 'unit'],
    ['the unit itself', { suggestedUnit: 'unit-hr' }, 'suggestedUnit'],
    ['an empty reason', { reason: text('  ') }, 'reason'],
  ])('is refused with %s', (_what, over, code) => {
    const played = signed();
    const refusal = played.refused(posts.office, 'requestReturn', asking(over), target(played));
    expect(refusal).toMatchObject({ code: 'invalid', missing: [{ code }] });
    expect(assignmentOf(played).life).toBe('signedFor');
  });
});

describe('granting a return', () => {
  test('gives role, points and old ceiling to the new unit, with new clocks from now', () => {
    const played = returned().at(local('2026-03-05 10:00'));
    const old = assignmentOf(played);
    const kinds = kindsOf(played, () =>
      played.do(posts.supervisor, 'decideReturn', { decision: 'granted' }, requested(played)),
    );
    expect(kinds).toEqual([
      'returnDecided',
      'clockStopped',
      ...['clockStopped', 'clockStopped', 'clockStopped'],
      ...['clockStarted', 'clockStarted', 'clockStarted'],
    ]);
    expect(assignmentOf(played)).toMatchObject({ life: 'reassigned', endedAt: local('2026-03-05 10:00') });
    const fresh = assignmentOf(played, 'unit-commerce');
    expect(fresh).toMatchObject({
      role: 'sole',
      life: 'assigned',
      demands: old.demands,
      replaces: old.id,
      round: 1,
    });
    expect(clockOf(played, 'reply')).toMatchObject({ stopped: { how: 'cancelled' } });
    expect(clockOf(played, 'reply', 'unit-commerce')).toMatchObject({
      dueOn: '2026-06-05',
      // From the first handover: six months after 2 March.
      ceilingOn: '2026-09-02',
    });
    const decision = played.state.clocks.find((each) => each.kind === 'returnDecision');
    expect(decision?.stopped).toMatchObject({ on: '2026-03-05', how: 'met' });
    expect(played.refused(posts.office, 'accept', {}, { target: old.id }).code).toBe('unseen');
    expect(refolded(played)).toEqual(played.state);
  });

  test('may name another unit than the suggested one, but none that is in the case already', () => {
    const played = returned(leadAndTwo);
    const grant = (unit: string) => ({ decision: 'granted' as const, unit });
    const refusal = played.refused(
      posts.supervisor,
      'decideReturn',
      grant('unit-education'),
      requested(played),
    );
    expect(refusal.reason).toBe('市教育局已经在承办该提案。');
    played.do(posts.supervisor, 'decideReturn', grant('unit-paper'), requested(played));
    expect(assignmentOf(played, 'unit-paper')).toMatchObject({ role: 'lead', way: 'offline' });
    expect(played.state.life).toBe('handedOver');
  });

  test('keeps the old ceiling over two returns and until a receipt that starts the reply', () => {
    const policy = withClocks({ reply: { start: 'signedFor' } });
    const played = returned(soleUnit, 'unit-commerce', { policy });
    played.do(posts.supervisor, 'decideReturn', { decision: 'granted' }, requested(played));
    played
      .at(local('2026-03-04 09:00'))
      .do(posts.commerceOffice, 'signFor', {}, target(played, 'unit-commerce'));
    played.do(
      posts.commerceOffice,
      'requestReturn',
      asking({ suggestedUnit: 'unit-paper' }),
      target(played, 'unit-commerce'),
    );
    played.do(posts.supervisor, 'decideReturn', { decision: 'granted' }, requested(played));
    played.at(local('2026-03-06 09:00')).do(posts.paperOffice, 'signFor', {}, target(played, 'unit-paper'));
    expect(clockOf(played, 'reply', 'unit-paper')).toMatchObject({
      dueOn: '2026-06-08',
      ceilingOn: '2026-09-02',
    });
  });

  test('keeps the date that an upper level had given', () => {
    const played = upperCase({ dueOn: '2026-06-30' })
      .do(posts.clerk, 'handOver', soleUnit)
      .at(local('2026-03-03 09:00'));
    played
      .do(posts.office, 'signFor', {}, target(played))
      .do(posts.office, 'requestReturn', asking(), target(played))
      .do(posts.supervisor, 'decideReturn', { decision: 'granted' }, requested(played));
    expect(clockOf(played, 'reply', 'unit-commerce').dueOn).toBe('2026-06-30');
  });

  test('is for the supervision office of the unit’s own line, once', () => {
    const played = returned();
    const granting = { decision: 'granted' as const };
    expect(played.refused(posts.clerk, 'decideReturn', granting, requested(played)).code).toBe('forbidden');
    expect(played.refused(posts.partySupervisor, 'decideReturn', granting, requested(played)).code).toBe(
      'unseen',
    );
    played.do(posts.supervisor, 'decideReturn', granting, requested(played));
    expect(played.refused(posts.supervisor, 'decideReturn', granting, requested(played)).code).toBe('notNow');
  });
});

describe('swapping lead and co-handler', () => {
  test('ends both assignments and begins two anew, role and ceiling with the part', () => {
    const played = returned(leadAndTwo, 'unit-education').at(local('2026-03-05 10:00'));
    const [lead, co] = [assignmentOf(played), assignmentOf(played, 'unit-education')];
    played.do(posts.supervisor, 'decideReturn', { decision: 'swapped' }, requested(played));
    const ended = played.state.assignments
      .filter((each) => each.life === 'reassigned')
      .map((each) => each.id);
    expect(ended).toEqual([lead.id, co.id]);
    expect(assignmentOf(played, 'unit-education')).toMatchObject({
      role: 'lead',
      life: 'assigned',
      replaces: lead.id,
      demands: lead.demands,
    });
    expect(assignmentOf(played)).toMatchObject({
      role: 'coHandler',
      life: 'assigned',
      replaces: co.id,
      demands: [],
    });
    expect(clockOf(played, 'reply', 'unit-education')).toMatchObject({
      dueOn: '2026-06-05',
      ceilingOn: '2026-09-02',
    });
    expect(clockOf(played, 'opinion').dueOn).toBe('2026-04-07');
    const running = played.state.clocks.filter((each) => !each.stopped).map((each) => each.of);
    expect(running).not.toContain(lead.id);
    expect(running).not.toContain(co.id);
    expect(assignmentOf(played, 'unit-foreign').life).toBe('assigned');
    expect(refolded(played)).toEqual(played.state);
  });

  test('needs a lead and a co-handler', () => {
    const swapping = { decision: 'swapped' as const };
    const outside = returned(leadAndTwo, 'unit-commerce');
    expect(outside.refused(posts.supervisor, 'decideReturn', swapping, requested(outside)).code).toBe(
      'invalid',
    );
    const alone = returned();
    expect(alone.refused(posts.supervisor, 'decideReturn', swapping, requested(alone)).code).toBe('invalid');
  });

  test('comes too late once the opinion of the other unit is out', () => {
    const played = returned(leadAndTwo, 'unit-education');
    const education = target(played, 'unit-education');
    played
      .do(posts.educationOffice, 'signFor', {}, education)
      .do(posts.educationOffice, 'accept', { handler: posts.educationHandler.id }, education);
    const answers = played.state.demands.map((each) => ({ demand: each.id, text: text('同意。') }));
    const contact = { name: text('陈谷雨'), telephone: text('13800000001') };
    played.do(
      posts.educationHandler,
      'submitDraft',
      { body: text('现提出会办意见如下。'), answers, contact },
      education,
    );
    const letter = { target: played.state.letters[0]?.id ?? '' };
    played
      .do(posts.educationOffice, 'signOff', {}, letter)
      .do(posts.educationDeputy, 'signOff', {}, letter)
      .do(posts.educationOffice, 'issueOpinion', { number: '清教函〔2026〕3号' }, letter);
    expect(
      played.refused(posts.supervisor, 'decideReturn', { decision: 'swapped' }, requested(played)).reason,
    ).toBe('对方单位的会办意见已经发出，不能对调。');
  });

  test('waits while the other unit has asked to return as well', () => {
    const played = returned(leadAndTwo, 'unit-education');
    played
      .do(posts.educationOffice, 'signFor', {}, target(played, 'unit-education'))
      .do(posts.educationOffice, 'requestReturn', asking(), target(played, 'unit-education'));
    const first = { target: played.state.returns[0]?.id ?? '' };
    expect(played.refused(posts.supervisor, 'decideReturn', { decision: 'swapped' }, first).reason).toBe(
      '对方单位也申请了退回，请先答复该申请。',
    );
  });
});

describe('refusing a return', () => {
  const refusing = { decision: 'refused' as const, reason: text('属该单位职能。') };

  test('needs a reason and leaves the rest of the window', () => {
    const played = returned().at(local('2026-03-05 10:00'));
    const bare = played.refused(posts.supervisor, 'decideReturn', { decision: 'refused' }, requested(played));
    expect(bare.missing).toEqual([{ code: 'reason', text: '不同意退回应当说明理由。' }]);
    const kinds = kindsOf(played, () =>
      played.do(posts.supervisor, 'decideReturn', refusing, requested(played)),
    );
    expect(kinds).toEqual(['returnDecided', 'clockStopped']);
    expect(assignmentOf(played).life).toBe('signedFor');
    expect(clockOf(played, 'objection')).toMatchObject({ dueOn: '2026-03-09' });
    played.at(local('2026-03-09 17:00')).do(posts.office, 'requestReturn', asking(), target(played));
    expect(played.state.returns).toHaveLength(2);
  });

  test('after the window has passed meanwhile is acceptance at once', () => {
    const played = returned().wait(local('2026-03-11 10:00'));
    expect(assignmentOf(played).life).toBe('returnRequested');
    const kinds = kindsOf(played, () =>
      played.do(posts.supervisor, 'decideReturn', refusing, requested(played)),
    );
    expect(kinds).toEqual(['returnDecided', 'clockStopped', 'accepted', 'clockStopped']);
    expect(assignmentOf(played)).toMatchObject({ life: 'accepted', deemed: { acceptance: true } });
    const decision = played.state.clocks.find((each) => each.kind === 'returnDecision');
    expect(decision?.stopped?.how).toBe('late');
  });

  test('after the window, where silence is nothing, leaves the acceptance to the office', () => {
    const policy = { ...handlingPolicy, deemed: { receipt: true, acceptance: false } };
    const played = returned(soleUnit, 'unit-commerce', { policy }).wait(local('2026-03-11 10:00'));
    played.do(posts.supervisor, 'decideReturn', refusing, requested(played));
    expect(assignmentOf(played).life).toBe('signedFor');
    expect(played.refused(posts.office, 'requestReturn', asking(), target(played)).code).toBe('notNow');
    played.do(posts.office, 'accept', {}, target(played));
  });

  test('with finality is acceptance, not by silence, and bars another try', () => {
    const played = returned().at(local('2026-03-05 10:00'));
    const finally_ = { decision: 'refusedFinally' as const, reason: text('已报市领导决定。') };
    const kinds = kindsOf(played, () =>
      played.do(posts.supervisor, 'decideReturn', finally_, requested(played)),
    );
    expect(kinds).toEqual(['returnDecided', 'clockStopped', 'accepted', 'clockStopped']);
    expect(assignmentOf(played)).toMatchObject({ life: 'accepted', returnBarred: true });
    expect(assignmentOf(played).deemed).toBeUndefined();
    expect(clockOf(played, 'objection').stopped).toMatchObject({ how: 'met' });
    expect(played.refused(posts.office, 'requestReturn', asking(), target(played)).reason).toBe(
      '退回申请已经最终答复，不能再次申请。',
    );
    expect(refolded(played)).toEqual(played.state);
  });
});
