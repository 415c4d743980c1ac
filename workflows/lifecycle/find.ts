/** Records of a case by id. Targets were checked before, so an unknown id is a fault, not a refusal. */

import type { Assignment, CaseState, Letter, Rating } from './state.ts';

export function findAssignment(state: CaseState, id: string | undefined): Assignment {
  return found(state.assignments, id, 'assignment');
}

export function findLetter(state: CaseState, id: string | undefined): Letter {
  return found(state.letters, id, 'letter');
}

export function findRating(state: CaseState, id: string | undefined): Rating {
  return found(state.ratings, id, 'rating');
}

function found<T extends { id: string }>(list: readonly T[], id: string | undefined, kind: string): T {
  const record = list.find((each) => each.id === id);
  if (!record) throw new Error(`There is no ${kind} ${id}`);
  return record;
}
