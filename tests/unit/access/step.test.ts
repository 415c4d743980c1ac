import { describe, expect, it } from 'vitest';
import type { AssignmentLife, AssignmentRole, CaseLife } from '../../../workflows/lifecycle/state.ts';
import { stepOf } from '../../../workflows/lifecycle/views/step.ts';

describe('the step bar', () => {
  const ofCase: Record<Exclude<CaseLife, 'handedOver' | 'rehandling'>, string> = {
    submitted: '1 提交',
    returnedForRevision: '1 提交',
    withdrawn: '1 提交',
    inReview: '2 审查',
    notFiled: '2 审查',
    filed: '3 立案',
    replied: '8 办复',
    feedbackOpen: '9 反馈与办结',
    concluded: '9 反馈与办结',
  };

  it.each(Object.entries(ofCase))('%s is %s', (life, step) => {
    expect(shown(life as CaseLife, [])).toBe(step);
  });

  const ofUnit: Record<AssignmentLife, string> = {
    assigned: '4 交办',
    returnRequested: '4 交办',
    signedFor: '5 签收',
    accepted: '6 办理',
    handling: '6 办理',
    inSignOff: '7 审签',
    issued: '8 办复',
    // Nobody is left who handles it.
    reassigned: '4 交办',
    cancelled: '4 交办',
  };

  it.each(Object.entries(ofUnit))('handed over to a unit that has it %s is %s', (life, step) => {
    expect(shown('handedOver', [[life, 'sole']])).toBe(step);
    expect(shown('rehandling', [[life, 'sole']])).toBe(step);
  });

  it('is that of the least advanced unit that must reply', () => {
    expect(
      shown('handedOver', [
        ['issued', 'split'],
        ['signedFor', 'split'],
        ['handling', 'split'],
      ]),
    ).toBe('5 签收');
  });

  it('does not wait for a co-handler, nor for a unit that has it no more', () => {
    expect(
      shown('handedOver', [
        ['assigned', 'coHandler'],
        ['reassigned', 'lead'],
        ['handling', 'lead'],
      ]),
    ).toBe('6 办理');
  });

  it('is that of the co-handlers where the lead is outside', () => {
    expect(shown('handedOver', [['inSignOff', 'coHandler']])).toBe('7 审签');
  });

  it('always has nine steps', () => {
    expect(stepOf('filed', []).of).toBe(9);
  });
});

function shown(life: CaseLife, units: [string, AssignmentRole][]): string {
  const { index, label } = stepOf(
    life,
    units.map(([each, role]) => ({ life: each as AssignmentLife, role })),
  );
  return `${index} ${label}`;
}
