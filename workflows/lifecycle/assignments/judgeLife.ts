/** Whether an assignment is at the point of its life at which a command may be sent. */

import { findAssignment } from '../find.ts';
import { assertNever, type Refusal, refuse } from '../refusal.ts';
import type { AssignmentLife, CaseState } from '../state.ts';

/** Lives in which a unit works on its answer. */
export const atWork = ['accepted', 'handling', 'inSignOff'] as const satisfies AssignmentLife[];
/** Lives in which a unit still owes something. */
export const unfinished = [
  'assigned',
  'returnRequested',
  'signedFor',
  ...atWork,
] as const satisfies AssignmentLife[];

/** Whether units are at work on the case: handed over or handled anew, and not yet replied. */
export function isBeingHandled({ life }: CaseState): boolean {
  return life === 'handedOver' || life === 'rehandling';
}

/** Refuses unless the case is being handled and the assignment is in one of these lives. */
export function judgeLife(
  state: CaseState,
  target: string | undefined,
  lives: readonly AssignmentLife[],
): Refusal | undefined {
  if (!isBeingHandled(state)) return refuse('notNow', '该提案当前不在办理之中。');
  const { life } = findAssignment(state, target);
  return lives.includes(life) ? undefined : refuse('notNow', sentenceOn(life));
}

function sentenceOn(life: AssignmentLife): string {
  switch (life) {
    case 'assigned':
      return '该件尚未签收。';
    case 'returnRequested':
      return '该件已经申请退回，正在等待答复。';
    case 'signedFor':
      return '该件已经签收，尚未确认承办。';
    case 'accepted':
      return '该件已经确认承办。';
    case 'handling':
      return '该件已经在办理。';
    case 'inSignOff':
      return '该件正在审签。';
    case 'issued':
      return '该件已经办结发文。';
    case 'reassigned':
      return '该件已经改由其他单位承办。';
    case 'cancelled':
      return '该件已经撤销交办。';
    default:
      return assertNever(life);
  }
}
