/** Which demands a letter answers: told by hand, or by the blocks of its body that are marked with them. */

import type { AnyPayloads } from '../commands.ts';
import type { LetterAnswer } from '../letterState.ts';
import { refer } from '../text.ts';
import { answersIn, type LetterBody } from './body.ts';

type Given = AnyPayloads['submitDraft']['answers'];

/** The answers as the letter keeps them; those that its body marks are not printed a second time below it. */
export function answersOf(body: LetterBody, given: Given): LetterAnswer[] {
  const marked = new Map(answersIn(body).map(({ demand, text }) => [demand, text]));
  return given.map(({ demand, text }) => ({
    demand,
    text: refer(text),
    ...(marked.get(demand) === text.body && { marked: true }),
  }));
}

/** After an edit: what the new body marks, and what had been told beside the old one. */
export function answersAfterEdit(before: readonly LetterAnswer[], marked: LetterAnswer[]): LetterAnswer[] {
  const beside = before.filter(
    (each) => !each.marked && !marked.some((other) => other.demand === each.demand),
  );
  return [...beside, ...marked];
}
