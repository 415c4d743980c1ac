/** What machines still have to carry out for a case: letters to render, letters and copies to deliver. */

import type { Letter } from '../letterState.ts';
import type { CaseState } from '../state.ts';

export type Pending =
  | { id: string; kind: 'render'; letter: string }
  | { id: string; kind: 'deliver'; letter: string; recipient: string };

/** In order of issue; ids stay the same however often it is asked. What failed for good waits for a person. */
export function pendingOf(state: CaseState): Pending[] {
  return state.letters.filter((each) => each.life === 'issued').flatMap(pendingFor);
}

/** A letter that has its sealed scan needs no file of ours: the scan is the original. */
export function needsRendering(letter: Letter): boolean {
  return letter.life === 'issued' && letter.scan === undefined && letter.files.length === 0;
}

function pendingFor(letter: Letter): Pending[] {
  if (needsRendering(letter)) return [{ id: `render/${letter.id}`, kind: 'render', letter: letter.id }];
  return letter.recipients
    .filter((each) => !each.delivered && !each.failed && each.id !== 'outside')
    .map((each) => ({
      id: `deliver/${letter.id}/${each.id}`,
      kind: 'deliver',
      letter: letter.id,
      recipient: each.id,
    }));
}
