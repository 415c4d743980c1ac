import { describe, expect, it } from 'vitest';
import {
  newPlan,
  payloadOf,
  withDemand,
  withMode,
  withUnit,
} from '../../../web/src/features/handover/plan.ts';

const empty = newPlan({ outsideLead: false });
const both = withUnit(withUnit(empty, 'hr'), 'education');

describe('a handover as it is being put together', () => {
  it('lets the first unit handle it alone', () => {
    expect(payloadOf(withUnit(empty, 'hr'))).toEqual({ mode: 'sole', units: [{ unit: 'hr', role: 'sole' }] });
  });

  it('lets a further one co-handle', () => {
    expect(payloadOf(both)).toEqual({
      mode: 'lead',
      units: [
        { unit: 'hr', role: 'lead' },
        { unit: 'education', role: 'coHandler' },
      ],
    });
  });

  it('takes no unit twice', () => {
    expect(withUnit(both, 'education')).toBe(both);
  });

  it('keeps the units when it is split, and the first of them when it is not', () => {
    const split = withMode(both, 'split');
    expect(payloadOf(split).units.map((each) => `${each.unit} ${each.role}`)).toEqual([
      'hr split',
      'education split',
    ]);
    expect(payloadOf(withMode(split, 'lead'))).toEqual(payloadOf(both));
  });

  it('forgets no co-handler when a mode was touched by mistake', () => {
    expect(payloadOf(withMode(withMode(both, 'sole'), 'lead'))).toEqual(payloadOf(both));
  });

  it('gives demands to units, and takes them back', () => {
    const given = withDemand(both, 'education', 'd2', true);
    expect(payloadOf(given).units[1]).toEqual({ unit: 'education', role: 'coHandler', demands: ['d2'] });
    expect(payloadOf(withDemand(given, 'education', 'd2', false))).toEqual(payloadOf(both));
  });

  it('has no lead of ours where the lead is outside', () => {
    const plan = { ...newPlan({ outsideLead: true }), others: ['hr'] };
    expect(payloadOf(plan)).toEqual({ mode: 'lead', units: [{ unit: 'hr', role: 'coHandler' }] });
  });
});
