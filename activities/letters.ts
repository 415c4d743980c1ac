/** The letters of a case as models, and each as the files that are kept: for print, and to work on. */

import type { Log } from '../db/execute.ts';
import { letterWords } from '../db/read/letterWords.ts';
import { composeLetters } from '../documents/compose.ts';
import type { LetterModel } from '../documents/model.ts';
import { letterDocx } from '../documents/print/docx.ts';
import { type LetterPrinter, UnprintableError } from '../documents/print/pdf.ts';
import { printedLetter } from '../documents/printed.ts';
import type { Letter } from '../workflows/lifecycle/letterState.ts';
import type { CaseState } from '../workflows/lifecycle/state.ts';

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

interface LetterFile {
  format: 'pdf' | 'docx';
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** The print first. Words that no loaded font can print leave only the document, so that the letter goes out all the same. */
export async function filesOf(model: LetterModel, printer: LetterPrinter): Promise<LetterFile[]> {
  const printed = printedLetter(model);
  const file = (format: LetterFile['format'], type: string, bytes: Uint8Array): LetterFile => ({
    format,
    name: `${baseName(model)}.${format}`,
    type,
    bytes,
  });
  const document = file(
    'docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    await letterDocx(printed),
  );
  try {
    const made = new Date(`${model.issuedOn}T00:00:00Z`);
    return [file('pdf', 'application/pdf', printer.pdf(printed, made)), document];
  } catch (error) {
    if (error instanceof UnprintableError) return [document];
    throw error;
  }
}

/** What the files are called when they are saved: the document number, without signs that file systems refuse. */
function baseName({ kind, number }: Pick<LetterModel, 'kind' | 'number'>): string {
  const name = number ?? (kind === 'reply' ? '答复函' : '会办意见函');
  return name.replaceAll(/[\p{Cc}\\/:*?"<>|]+/gu, '_');
}
