/** Small questions about letters that several commands ask. */

import type { Letter, SignStep } from '../letterState.ts';
import { currentAssignments, isLive } from '../relation.ts';
import type { Assignment, CaseState } from '../state.ts';
import { answeredProposers } from './salutation.ts';

/** One letter for each assignment; a later round has assignments of its own. */
export function letterId(assignment: string): string {
  return `letter/${assignment}`;
}

/** A co-handler writes to the lead, everybody else replies. */
export function letterKind({ role }: Pick<Assignment, 'role'>): Letter['kind'] {
  return role === 'coHandler' ? 'opinion' : 'reply';
}

/** Ids of the letters of the present round's live assignments, issued ones included. */
export function currentLetters(state: CaseState, kind?: Letter['kind']): string[] {
  const assignments = new Set(currentAssignments(state).map((each) => each.id));
  return state.letters
    .filter((each) => assignments.has(each.assignment) && (kind === undefined || each.kind === kind))
    .map((each) => each.id);
}

/** Ids of all letters that are out, of earlier rounds too. */
export function issuedLetters(state: CaseState, kind?: Letter['kind']): string[] {
  return state.letters
    .filter((each) => each.life === 'issued' && (kind === undefined || each.kind === kind))
    .map((each) => each.id);
}

/** Co-handlers that still count in the round of the letter. */
export function coHandlersOf(state: CaseState, { round }: Pick<Letter, 'round'>): Assignment[] {
  return state.assignments.filter(
    (each) => each.round === round && each.role === 'coHandler' && isLive(each),
  );
}

/** An upper-level item that came without its proposers: its reply goes to the outside. */
export function goesOutside(state: CaseState): boolean {
  return state.origin !== undefined && answeredProposers(state).length === 0;
}

/** Boxes of the chain that nobody has signed yet. */
export function openSteps({ chain, signatures }: Pick<Letter, 'chain' | 'signatures'>): SignStep[] {
  return chain.slice(signatures.length);
}

/** Who signs in this box, in the words of a letter's sign-off sheet. */
export function stepLabel(step: SignStep): string {
  if (step.role === 'office') return '办公室（核稿）';
  return step.rank === 'deputy' ? '分管领导' : '主要领导';
}
