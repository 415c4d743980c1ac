/** Where a case stands on the step bar that every person knows. */

import type { AssignmentLife, AssignmentRole, CaseLife } from '../state.ts';

const stepLabels = ['提交', '审查', '立案', '交办', '签收', '办理', '审签', '办复', '反馈与办结'] as const;

type StepLabel = (typeof stepLabels)[number];

export interface Step {
  /** From 1 to `of`. */
  index: number;
  of: number;
  label: StepLabel;
  /** Where it stands, in words: 会办中. */
  words: string;
  /** Beside the line, never to go on: withdrawn or not filed. */
  ended: boolean;
}

/** What of a case decides its step; `assignments` are those of the present round. */
export interface Standing {
  life: CaseLife;
  assignments: readonly { life: AssignmentLife; role: AssignmentRole }[];
  /** Taken in from an upper level: no survey of ours. */
  upperLevel?: boolean;
  /** The survey of this round is over. */
  surveyClosed?: boolean;
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

/** The words of a case that no unit handles just now. */
const wordsOfLife: Record<Exclude<CaseLife, 'handedOver' | 'rehandling'>, string> = {
  submitted: '征求联名中',
  returnedForRevision: '已退回修改，待重新提交',
  inReview: '审查中',
  notFiled: '不予立案',
  withdrawn: '已撤案',
  filed: '已立案，待交办',
  replied: '已办复，待征询意见',
  feedbackOpen: '征询意见中',
  concluded: '已办结',
};

const wordsOfAssignment: Record<AssignmentLife, string> = {
  assigned: '已交办，待签收',
  returnRequested: '退办待答复',
  signedFor: '已签收，待确认承办',
  accepted: '办理中',
  handling: '办理中',
  inSignOff: '审签中',
  issued: '已办复',
  reassigned: '待改派单位',
  cancelled: '待改派单位',
};

const ended: readonly CaseLife[] = ['notFiled', 'withdrawn'];

/** Only units that must reply count, unless the lead is outside our system. */
export function stepOf(standing: Standing): Step {
  const { life } = standing;
  const byLife = stepOfLife[life];
  if (byLife !== 'asAssignments') return step(byLife, wordsBeside(standing), ended.includes(life));
  const least = leastAdvanced(standing);
  const label = least ? stepOfAssignment[least] : 'none';
  return step(label === 'none' ? '交办' : label, wordsInHand(standing, least), false);
}

function counted({ assignments }: Standing) {
  const replying = assignments.filter((each) => each.role !== 'coHandler');
  return replying.length > 0 ? replying : assignments;
}

/** In the order of the bar; of two at the same step the one that asks to return it is told of. */
const order: readonly AssignmentLife[] = [
  'returnRequested',
  'assigned',
  'signedFor',
  'accepted',
  'handling',
  'inSignOff',
  'issued',
];

function leastAdvanced(standing: Standing): AssignmentLife | undefined {
  const lives = counted(standing).map((each) => each.life);
  return order.find((life) => lives.includes(life));
}

function wordsBeside({ life, upperLevel, surveyClosed }: Standing): string {
  if (life === 'handedOver' || life === 'rehandling') return '';
  if (life === 'replied' && upperLevel) return '已办复，待送达和办结';
  if (life === 'feedbackOpen' && surveyClosed) return '征询已结束，待办结';
  return wordsOfLife[life];
}

function wordsInHand(standing: Standing, least: AssignmentLife | undefined): string {
  const again = standing.life === 'rehandling' ? '重新办理：' : '';
  if (least === undefined) return `${again}待改派单位`;
  const outside = counted(standing).every((each) => each.role === 'coHandler');
  if (outside && least === 'issued') return `${again}会办意见已发出，待办结`;
  const isInHand = least === 'accepted' || least === 'handling';
  return again + (isInHand && (outside || awaitsOpinion(standing)) ? '会办中' : wordsOfAssignment[least]);
}

/** The lead works, and an opinion for it is still to come. */
function awaitsOpinion({ assignments }: Standing): boolean {
  const open: readonly AssignmentLife[] = order.filter((each) => each !== 'issued');
  return assignments.some((each) => each.role === 'coHandler' && open.includes(each.life));
}

function step(label: StepLabel, words: string, isEnded: boolean): Step {
  return { index: indexOf(label), of: stepLabels.length, label, words, ended: isEnded };
}

/** The step at which a unit that still owes something stands. */
export function stepOfOpenAssignment(life: AssignmentLife): { index: number; label: string } {
  const found = stepOfAssignment[life];
  const label = found === 'none' ? '交办' : found;
  return { index: indexOf(label), label };
}

/** The same tables turned round, for lists: lives of a case at this step, and the step of each life of a unit. */
export function livesAtStep(index: number): {
  cases: CaseLife[];
  asAssignments: CaseLife[];
  ofAssignments: Partial<Record<AssignmentLife, number>>;
} {
  const label = stepLabels[index - 1];
  const lives = Object.entries(stepOfLife) as [CaseLife, StepLabel | 'asAssignments'][];
  const named = (wanted: string | undefined) =>
    lives.flatMap(([life, each]) => (each === wanted ? life : []));
  const units = Object.entries(stepOfAssignment) as [AssignmentLife, StepLabel | 'none'][];
  return {
    cases: named(label),
    asAssignments: named('asAssignments'),
    ofAssignments: Object.fromEntries(
      units.flatMap(([life, each]) => (each === 'none' ? [] : [[life, indexOf(each)]])),
    ),
  };
}

function indexOf(label: StepLabel): number {
  return stepLabels.indexOf(label) + 1;
}
