import { describe, expect, it } from 'vitest';
import type { AssignmentLife, AssignmentRole, CaseLife } from '../../../workflows/lifecycle/state.ts';
import { type Standing, stepOf } from '../../../workflows/lifecycle/views/step.ts';

describe('the step bar', () => {
  const ofCase: Record<Exclude<CaseLife, 'handedOver' | 'rehandling'>, string> = {
    submitted: '1 提交 征求联名中',
    returnedForRevision: '1 提交 已退回修改，待重新提交',
    withdrawn: '1 提交 已撤案（止）',
    inReview: '2 审查 审查中',
    notFiled: '2 审查 不予立案（止）',
    filed: '3 立案 已立案，待交办',
    replied: '8 办复 已办复，待征询意见',
    feedbackOpen: '9 反馈与办结 征询意见中',
    concluded: '9 反馈与办结 已办结',
  };

  it.each(Object.entries(ofCase))('%s is %s', (life, step) => {
    expect(shown(life as CaseLife, [])).toBe(step);
  });

  const ofUnit: Record<AssignmentLife, string> = {
    assigned: '4 交办 已交办，待签收',
    returnRequested: '4 交办 退办待答复',
    signedFor: '5 签收 已签收，待确认承办',
    accepted: '6 办理 办理中',
    handling: '6 办理 办理中',
    inSignOff: '7 审签 审签中',
    issued: '8 办复 已办复',
    // Nobody is left who handles it.
    reassigned: '4 交办 待改派单位',
    cancelled: '4 交办 待改派单位',
  };

  it.each(Object.entries(ofUnit))('handed over to a unit that has it %s is %s', (life, step) => {
    for (const role of ['sole', 'lead', 'split']) {
      expect(shown('handedOver', [[life, role as AssignmentRole]])).toBe(step);
      expect(shown('rehandling', [[life, role as AssignmentRole]])).toBe(
        step.replace(/^(\d \S+ )/, '$1重新办理：'),
      );
    }
  });

  /** The lead, and how far the co-handler is. */
  const together: [AssignmentLife, AssignmentLife, string][] = [
    ['assigned', 'handling', '4 交办 已交办，待签收'],
    ['signedFor', 'handling', '5 签收 已签收，待确认承办'],
    ['accepted', 'assigned', '6 办理 会办中'],
    ['handling', 'returnRequested', '6 办理 会办中'],
    ['handling', 'signedFor', '6 办理 会办中'],
    ['handling', 'accepted', '6 办理 会办中'],
    ['handling', 'handling', '6 办理 会办中'],
    ['handling', 'inSignOff', '6 办理 会办中'],
    ['handling', 'issued', '6 办理 办理中'],
    ['handling', 'reassigned', '6 办理 办理中'],
    ['handling', 'cancelled', '6 办理 办理中'],
    ['inSignOff', 'handling', '7 审签 审签中'],
    ['issued', 'handling', '8 办复 已办复'],
  ];

  it.each(together)('with a lead that has it %s and a co-handler that has it %s is %s', (lead, co, step) => {
    expect(
      shown('handedOver', [
        [co, 'coHandler'],
        [lead, 'lead'],
      ]),
    ).toBe(step);
  });

  /** Where the lead is outside our system, only co-handlers are there. */
  const outside: Record<AssignmentLife, string> = {
    assigned: '4 交办 已交办，待签收',
    returnRequested: '4 交办 退办待答复',
    signedFor: '5 签收 已签收，待确认承办',
    accepted: '6 办理 会办中',
    handling: '6 办理 会办中',
    inSignOff: '7 审签 审签中',
    issued: '8 办复 会办意见已发出，待办结',
    reassigned: '4 交办 待改派单位',
    cancelled: '4 交办 待改派单位',
  };

  it.each(Object.entries(outside))(
    'with a lead outside and a co-handler that has it %s is %s',
    (life, step) => {
      expect(shown('handedOver', [[life, 'coHandler']], { upperLevel: true })).toBe(step);
    },
  );

  it('is that of the least advanced unit that must reply', () => {
    expect(
      shown('handedOver', [
        ['issued', 'split'],
        ['signedFor', 'split'],
        ['handling', 'split'],
      ]),
    ).toBe('5 签收 已签收，待确认承办');
  });

  it('tells of a return before a receipt that is awaited', () => {
    expect(
      shown('handedOver', [
        ['assigned', 'split'],
        ['returnRequested', 'split'],
      ]),
    ).toBe('4 交办 退办待答复');
  });

  it('does not wait for a unit that has it no more', () => {
    expect(
      shown('handedOver', [
        ['reassigned', 'lead'],
        ['handling', 'lead'],
      ]),
    ).toBe('6 办理 办理中');
  });

  it('of an upper-level item that is replied to waits for no survey', () => {
    expect(shown('replied', [['issued', 'sole']], { upperLevel: true })).toBe('8 办复 已办复，待送达和办结');
  });

  it('after the survey waits for the conclusion', () => {
    expect(shown('feedbackOpen', [['issued', 'sole']], { surveyClosed: true })).toBe(
      '9 反馈与办结 征询已结束，待办结',
    );
  });

  it('always has nine steps', () => {
    expect(stepOf({ life: 'filed', assignments: [] }).of).toBe(9);
  });
});

function shown(
  life: CaseLife,
  units: [string, AssignmentRole][],
  more: Pick<Standing, 'upperLevel' | 'surveyClosed'> = {},
): string {
  const { index, label, words, ended } = stepOf({
    life,
    assignments: units.map(([each, role]) => ({ life: each as AssignmentLife, role })),
    ...more,
  });
  return `${index} ${label} ${words}${ended ? '（止）' : ''}`;
}
