/** Records of a case by id. Targets were checked before, so an unknown id is a fault, not a refusal. */

import type { Letter } from './letterState.ts';
import type {
  Assignment,
  CaseState,
  ExtensionRequest,
  Rating,
  ReturnRequest,
  WaiverRequest,
} from './state.ts';

export function findAssignment(state: CaseState, id: string | undefined): Assignment {
  return found(state.assignments, id, 'assignment');
}

export function findLetter(state: CaseState, id: string | undefined): Letter {
  return found(state.letters, id, 'letter');
}

export function findRating(state: CaseState, id: string | undefined): Rating {
  return found(state.ratings, id, 'rating');
}

export function findReturn(state: CaseState, id: string | undefined): ReturnRequest {
  return found(state.returns, id, 'return request');
}

export function findExtension(state: CaseState, id: string | undefined): ExtensionRequest {
  return found(state.extensions, id, 'extension request');
}

export function findWaiver(state: CaseState, id: string | undefined): WaiverRequest {
  return found(state.waivers, id, 'waiver request');
}

function found<T extends { id: string }>(list: readonly T[], id: string | undefined, kind: string): T {
  const record = list.find((each) => each.id === id);
  if (!record) throw new Error(`There is no ${kind} ${id}`);
  return record;
}
