import { describe, expect, test } from 'vitest';
import { posts, refolded } from '../scenario.ts';
import {
  clockOf,
  filedCase,
  handed,
  handlingPolicy,
  kindsOf,
  leadAndTwo,
  local,
  soleUnit,
  splitInTwo,
  upperCase,
  withClocks,
} from './handling.ts';
import { assignmentOf, inReview } from './stages.ts';

describe('handing a case over', () => {
  test('to one unit gives it all points and starts the clocks that run from the handover', () => {
    const played = filedCase({ on: '2026-02-12 10:00' });
    expect(kindsOf(played, () => played.do(posts.clerk, 'handOver', soleUnit))).toEqual([
      'handedOver',
      'clockStarted',
      'clockStarted',
      'clockStarted',
    ]);
    const assignment = assignmentOf(played);
    expect(assignment).toMatchObject({
      round: 1,
      unit: 'unit-hr',
      role: 'sole',
      life: 'assigned',
      supervisedBy: 'unit-government-supervision',
      line: 'government',
      way: 'online',
      demands: played.state.demands.map((each) => each.id),
    });
    expect(played.state).toMatchObject({ life: 'handedOver', round: 1, mode: 'sole' });
    expect(played.state.clocks.map((each) => [each.kind, each.dueOn])).toEqual([
      ['signFor', '2026-02-24'],
      ['firstContact', '2026-03-11'],
      ['reply', '2026-05-12'],
    ]);
    expect(clockOf(played, 'reply').ceilingOn).toBe('2026-08-12');
    expect(refolded(played)).toEqual(played.state);
  });

  test('to a lead and co-handlers starts an opinion clock for each co-handler and no contact clock', () => {
    const played = handed(leadAndTwo, { on: '2026-02-13 10:00' });
    const kinds = (unit: string) =>
      played.state.clocks
        .filter((each) => each.of === assignmentOf(played, unit).id)
        .map((each) => each.kind);
    expect(kinds('unit-hr')).toEqual(['signFor', 'firstContact', 'reply']);
    expect(kinds('unit-education')).toEqual(['signFor', 'opinion']);
    expect(clockOf(played, 'opinion', 'unit-foreign').dueOn).toBe('2026-03-13');
    expect(assignmentOf(played, 'unit-education').demands).toEqual([]);
  });

  test('gives points that nobody was named for to the lead', () => {
    const played = filedCase();
    const [first, second] = played.state.demands.map((each) => each.id);
    played.do(posts.clerk, 'handOver', {
      mode: 'lead',
      units: [
        { unit: 'unit-hr', role: 'lead', demands: [] },
        { unit: 'unit-education', role: 'coHandler', demands: [first ?? ''] },
      ],
    });
    expect(assignmentOf(played, 'unit-hr').demands).toEqual([second]);
    expect(assignmentOf(played, 'unit-education').demands).toEqual([first]);
  });

  test('leaves no point without a unit', () => {
    const played = filedCase();
    const [first, second] = played.state.demands.map((each) => each.id);
    const named = splitInTwo.units.map((each) => ({ ...each, demands: [first ?? ''] }));
    const refusal = played.refused(posts.clerk, 'handOver', { mode: 'split', units: named });
    expect(refusal).toMatchObject({ code: 'invalid', missing: [{ code: 'demand', target: second }] });
    played.do(posts.clerk, 'handOver', splitInTwo);
    expect(assignmentOf(played, 'unit-education').demands).toEqual([first, second]);
  });

  test('knows the line of a Party department', () => {
    const played = handed({ mode: 'sole', units: [{ unit: 'unit-organisation', role: 'sole' }] });
    expect(assignmentOf(played, 'unit-organisation')).toMatchObject({
      line: 'party',
      supervisedBy: 'unit-party-supervision',
    });
  });

  test('is refused before filing, after the handover, and to whom the policy does not name', () => {
    expect(inReview({}, handlingPolicy).refused(posts.clerk, 'handOver', soleUnit).code).toBe('notNow');
    expect(handed().refused(posts.clerk, 'handOver', soleUnit).code).toBe('notNow');
    const onlyOffice = { ...handlingPolicy, handOverBy: ['supervisor' as const] };
    const filed = filedCase({ policy: onlyOffice });
    expect(filed.refused(posts.clerk, 'handOver', soleUnit).code).toBe('forbidden');
    expect(filed.refused(posts.office, 'handOver', soleUnit).code).toBe('unseen');
    filed.do(posts.supervisor, 'handOver', soleUnit);
  });

  test.each([
    ['two sole units', { mode: 'sole', units: [...soleUnit.units, { unit: 'unit-foreign', role: 'sole' }] }],
    ['a lead alone', { mode: 'lead', units: leadAndTwo.units.slice(0, 1) }],
    ['no lead', { mode: 'lead', units: leadAndTwo.units.slice(1) }],
    ['one split unit', { mode: 'split', units: splitInTwo.units.slice(0, 1) }],
    ['roles of another mode', { mode: 'split', units: leadAndTwo.units }],
    ['nobody', { mode: 'sole', units: [] }],
  ] as const)('is refused with %s', (_name, how) => {
    const played = filedCase();
    const payload = { mode: how.mode, units: [...how.units] };
    expect(played.refused(posts.clerk, 'handOver', payload)).toMatchObject({ code: 'invalid' });
    expect(played.state.assignments).toEqual([]);
  });

  test('is refused with a unit twice, unknown or no longer active, and a point that does not exist', () => {
    const played = filedCase();
    const sole = (unit: string, demands?: string[]) =>
      played.refused(posts.clerk, 'handOver', { mode: 'sole', units: [{ unit, role: 'sole', demands }] });
    expect(sole('unit-nowhere').missing).toEqual([
      { code: 'unit', text: '没有找到所指的承办单位。', target: 'unit-nowhere' },
    ]);
    expect(sole('unit-hr', ['demand-nowhere']).missing).toMatchObject([{ target: 'demand-nowhere' }]);
    const twice = [splitInTwo.units[0], splitInTwo.units[0]].filter((each) => each !== undefined);
    expect(played.refused(posts.clerk, 'handOver', { mode: 'split', units: twice }).reason).toBe(
      '同一单位不能重复交办。',
    );
    expect(sole('unit-closed').reason).toBe('市原物价局已经停用，不能承办。');
  });
});

describe('the dates of a handover', () => {
  test('a date of its own replaces the rule, is not rolled, and may not pass the ceiling', () => {
    const dated = (dueOn: string) => ({
      mode: 'sole' as const,
      units: [{ unit: 'unit-hr', role: 'sole' as const, dueOn }],
    });
    const played = handed(dated('2026-05-30'));
    expect(clockOf(played, 'reply')).toMatchObject({ dueOn: '2026-05-30', rule: { byHand: true } });
    expect(filedCase().refused(posts.clerk, 'handOver', dated('2026-09-03')).code).toBe('overCeiling');
    expect(filedCase().refused(posts.clerk, 'handOver', dated('2026-03-01')).code).toBe('invalid');
    expect(filedCase().refused(posts.clerk, 'handOver', dated('2026-06-31')).code).toBe('invalid');
  });

  test('the date of an upper level holds for the reply, unless the part has its own', () => {
    const played = upperCase({ dueOn: '2026-06-30' }).do(posts.clerk, 'handOver', leadAndTwo);
    expect(clockOf(played, 'reply').dueOn).toBe('2026-06-30');
    expect(clockOf(played, 'opinion', 'unit-education').dueOn).toBe('2026-04-02');
    const own = {
      mode: 'sole' as const,
      units: [{ unit: 'unit-hr', role: 'sole' as const, dueOn: '2026-05-29' }],
    };
    expect(clockOf(upperCase({ dueOn: '2026-06-30' }).do(posts.clerk, 'handOver', own), 'reply').dueOn).toBe(
      '2026-05-29',
    );
  });

  test('with the lead outside, our units are all co-handlers', () => {
    const outside = { outsideLead: '自治区党委组织部' };
    const coHandlers = { mode: 'lead' as const, units: leadAndTwo.units.slice(1) };
    const played = upperCase(outside).do(posts.clerk, 'handOver', coHandlers);
    expect(played.state.clocks.filter((each) => each.kind === 'opinion')).toHaveLength(2);
    // Nobody but they can take the points.
    expect(assignmentOf(played, 'unit-education').demands).toHaveLength(2);
    expect(upperCase(outside).refused(posts.clerk, 'handOver', leadAndTwo).code).toBe('invalid');
  });

  test('clocks that run from the receipt wait for it; a fixed date does not', () => {
    const fromReceipt = withClocks({
      reply: { start: 'signedFor' },
      firstContact: { start: 'signedFor' },
    });
    const played = handed(soleUnit, { policy: fromReceipt });
    expect(played.state.clocks.map((each) => each.kind)).toEqual(['signFor']);
    played.at(local('2026-03-04 09:00')).do(posts.office, 'signFor', {}, { target: assignmentOf(played).id });
    expect(clockOf(played, 'reply')).toMatchObject({ startOn: '2026-03-04', dueOn: '2026-06-04' });
    expect(clockOf(played, 'firstContact').dueOn).toBe('2026-03-25');

    const fixed = withClocks({
      reply: { start: 'signedFor', length: { unit: 'fixedDate', month: 6, day: 30 } },
    });
    expect(clockOf(handed(soleUnit, { policy: fixed }), 'reply').dueOn).toBe('2026-06-30');
    const late = filedCase({ policy: fixed, on: '2026-07-01 09:00' });
    expect(late.refused(posts.clerk, 'handOver', soleUnit).code).toBe('invalid');
  });
});
