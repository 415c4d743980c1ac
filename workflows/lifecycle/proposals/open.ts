/** Whether a case is still open: neither concluded nor ended beside the line. */

import { assertNever } from '../refusal.ts';
import type { CaseState } from '../state.ts';

export function isOpen({ life }: CaseState): boolean {
  switch (life) {
    case 'submitted':
    case 'inReview':
    case 'returnedForRevision':
    case 'filed':
    case 'handedOver':
    case 'replied':
    case 'feedbackOpen':
    case 'rehandling':
      return true;
    case 'notFiled':
    case 'withdrawn':
    case 'concluded':
      return false;
    default:
      return assertNever(life);
  }
}
