/** Whether a round is replied: every assignment that must reply to the proposer has done so. */

import { currentAssignments } from '../relation.ts';
import type { CaseState } from '../state.ts';

export function everyReplyOut(state: CaseState): boolean {
  return currentAssignments(state)
    .filter((each) => each.role !== 'coHandler')
    .every((each) => each.life === 'issued');
}
