/** The letters of a case as models and as plain text files. */

import type { Log } from '../db/execute.ts';
import { composeLetters } from '../documents/compose.ts';
import { letterText } from '../documents/letterText.ts';
import type { LetterModel } from '../documents/model.ts';
import type { Letter } from '../workflows/lifecycle/letterState.ts';
import type { CaseState } from '../workflows/lifecycle/state.ts';
import { letterWords } from './letterWords.ts';

export const letterType = 'text/plain; charset=utf-8';

/** One letter for each recipient that gets one of his own. */
export async function modelsOf(
  { sql, rulesOf }: Log,
  state: CaseState,
  letter: Letter,
): Promise<{ recipient: string; model: LetterModel }[]> {
  const { policy } = await rulesOf(state);
  const words = await letterWords(sql, state, letter);
  return composeLetters({ state, letter, policy, words });
}

export function letterBytes(model: LetterModel): Uint8Array {
  return new TextEncoder().encode(letterText(model));
}

/** What the file is called when it is saved: its document number, without signs that file systems refuse. */
export function letterName({ kind, number }: Pick<LetterModel, 'kind' | 'number'>): string {
  const name = number ?? (kind === 'reply' ? '答复函' : '会办意见函');
  return `${name.replaceAll(/[\p{Cc}\\/:*?"<>|]+/gu, '_')}.txt`;
}
