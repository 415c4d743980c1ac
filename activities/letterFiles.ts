/** The files of an issued letter, made and kept under ids that a second making would give them again. */

import type { Sql } from '../db/connect.ts';
import { sha256 } from '../db/ids.ts';
import type { Letter } from '../workflows/lifecycle/letterState.ts';
import type { CaseState } from '../workflows/lifecycle/state.ts';
import type { Dependencies } from './dependencies.ts';
import { letterBytes, letterName, letterType, modelsOf } from './letters.ts';

export async function makeLetterFiles(
  { log, files: store }: Pick<Dependencies, 'log' | 'files'>,
  { state, letter, at }: { state: CaseState; letter: Letter; at: string },
): Promise<{ recipient: string; file: string }[]> {
  const files: { recipient: string; file: string }[] = [];
  for (const { recipient, model } of await modelsOf(log, state, letter)) {
    const stored = await store.put(letterBytes(model));
    const file = {
      id: fileId(state.id, letter.id, recipient, stored.sha256),
      name: letterName(model),
      ...stored,
    };
    await keep(log.sql, { ...file, case: state.id, at });
    files.push({ recipient, file: file.id });
  }
  return files;
}

/** The same letter to the same recipient is the same row, so that a second attempt leaves no orphan. */
function fileId(...parts: string[]): string {
  return `letter-${sha256(parts.join('\n')).slice(0, 32)}`;
}

async function keep(
  sql: Sql,
  file: { id: string; sha256: string; size: number; name: string; case: string; at: string },
): Promise<void> {
  await sql`
    insert into files (id, sha256, name, type, size, "case", uploaded_by, at)
    values (${file.id}, ${file.sha256}, ${file.name}, ${letterType}, ${file.size}, ${file.case}, null, ${file.at})
    on conflict (id) do nothing`;
}
