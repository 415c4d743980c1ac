/** What a row of a queue offers to do: the queue's one command, or what comes before it in this very case. */

import type { CommandName } from '../commands.ts';
import type { Policy } from '../policies/policy.ts';
import type { CaseState } from '../state.ts';
import { dissatisfiedAssignments, hasRoundsLeft } from '../survey/feedback.ts';
import { type QueueFacts, type QueueName, queues } from './queues.ts';

export interface QueueAct {
  command: CommandName;
  /** Nothing need be filled in. */
  immediate: boolean;
}

/** None where one only reads. */
export function queueActOf(
  { queue, target }: { queue: QueueName; target?: string | undefined },
  state: CaseState,
  policy: Policy,
): QueueAct | undefined {
  const facts: QueueFacts = queues[queue];
  const form = (other: CommandName): QueueAct => ({ command: other, immediate: false });
  const letter = state.letters.find((each) => each.id === target);
  const assignment = state.assignments.find((each) => each.id === (letter?.assignment ?? target));
  switch (queue) {
    case 'issue':
      return form(letter?.kind === 'opinion' ? 'issueOpinion' : 'issueReply');
    case 'signOff':
      if (assignment?.way === 'offline') return form('recordSignOff');
      break;
    case 'handle':
    case 'opinion':
      if (assignment?.life === 'accepted' && assignment.handler === undefined) return form('assignHandler');
      break;
    case 'feedback':
      if (!state.survey) return { command: 'openSurvey', immediate: true };
      break;
    case 'conclude':
      if (dissatisfiedAssignments(state, policy).length > 0) {
        return form(hasRoundsLeft(state, policy) ? 'rehandle' : 'conclude');
      }
      break;
    case 'supervised':
      // Every unit of the line is done: there is nobody to urge.
      if (target === undefined) return undefined;
      break;
    default:
      break;
  }
  return facts.command && { command: facts.command, immediate: facts.immediate === true };
}
