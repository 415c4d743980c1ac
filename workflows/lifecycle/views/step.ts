/** Where a case stands on the step bar that every person knows. */

import type { AssignmentLife, AssignmentRole, CaseLife } from '../state.ts';

const stepLabels = ['提交', '审查', '立案', '交办', '签收', '办理', '审签', '办复', '反馈与办结'] as const;

type StepLabel = (typeof stepLabels)[number];

export interface Step {
  /** From 1 to `of`. */
  index: number;
  of: number;
  label: StepLabel;
}

/** The step reached; while units handle the case it is that of the least advanced of them. */
const stepOfLife: Record<CaseLife, StepLabel | 'asAssignments'> = {
  submitted: '提交',
  returnedForRevision: '提交',
  inReview: '审查',
  notFiled: '审查',
  withdrawn: '提交',
  filed: '立案',
  handedOver: 'asAssignments',
  rehandling: 'asAssignments',
  replied: '办复',
  feedbackOpen: '反馈与办结',
  concluded: '反馈与办结',
};

const stepOfAssignment: Record<AssignmentLife, StepLabel | 'none'> = {
  assigned: '交办',
  returnRequested: '交办',
  signedFor: '签收',
  accepted: '办理',
  handling: '办理',
  inSignOff: '审签',
  issued: '办复',
  reassigned: 'none',
  cancelled: 'none',
};

/** `assignments` are those of the present round; only those that must reply count, unless the lead is outside our system. */
export function stepOf(
  life: CaseLife,
  assignments: readonly { life: AssignmentLife; role: AssignmentRole }[],
): Step {
  const byLife = stepOfLife[life];
  if (byLife !== 'asAssignments') return step(byLife);
  const replying = assignments.filter((each) => each.role !== 'coHandler');
  const counted = replying.length > 0 ? replying : assignments;
  const labels = counted.map((each) => stepOfAssignment[each.life]);
  return step(stepLabels.find((label) => labels.includes(label)) ?? '交办');
}

function step(label: StepLabel): Step {
  return { index: stepLabels.indexOf(label) + 1, of: stepLabels.length, label };
}
