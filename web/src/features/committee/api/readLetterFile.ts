/** Has a file read, and looks up which of the proposers named in it are on the list; nothing is kept. */

import type { readLetterRoute } from '../../../../../api/contract/letterReading.ts';
import type { listProposers } from '../../../../../api/contract/lookups.ts';
import { type AnswerOf, read } from '../../../lib/http.ts';
import { sendFile } from '../../../lib/sendFile.ts';
import { registerTexts } from '../registerTexts.ts';

export type LetterReading = AnswerOf<typeof readLetterRoute>;

export interface ListedProposer {
  id: string;
  name: string;
}

const mostNames = 5;

export async function readLetterFile(
  file: File,
  committee: string,
): Promise<{ reading: LetterReading; listed: ListedProposer[] }> {
  const reading = await sendFile<LetterReading>('/api/letters/read', file, registerTexts.fileLost);
  const names = reading.values.filter((each) => each.field === 'proposer').map((each) => each.simplified);
  const found = await Promise.all(
    [...new Set(names)]
      .slice(0, mostNames)
      .map((text) => read<typeof listProposers>('/api/proposers', { query: { text, committee } })),
  );
  return { reading, listed: found.flatMap((each) => each.proposers.map(({ id, name }) => ({ id, name }))) };
}
