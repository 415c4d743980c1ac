/** The files of an issued letter, made and kept under ids that a second making would give them again. */

import type { Sql } from '../db/connect.ts';
import { sha256 } from '../db/ids.ts';
import type { Letter } from '../workflows/lifecycle/letterState.ts';
import type { CaseState } from '../workflows/lifecycle/state.ts';
import type { Dependencies } from './dependencies.ts';
import { filesOf, modelsOf } from './letters.ts';

export async function makeLetterFiles(
  { log, files: store, printer }: Pick<Dependencies, 'log' | 'files' | 'printer'>,
  { state, letter, at }: { state: CaseState; letter: Letter; at: string },
): Promise<{ recipient: string; file: string }[]> {
  const files: { recipient: string; file: string }[] = [];
  for (const { recipient, model } of await modelsOf(log, state, letter)) {
    for (const { format, name, type, bytes } of await filesOf(model, printer)) {
      const id = fileId(state.id, letter.id, recipient, format);
      await keep(log.sql, { id, name, type, ...(await store.put(bytes)), case: state.id, at });
      files.push({ recipient, file: id });
    }
  }
  return files;
}

/** The same letter to the same recipient is the same row, so that a second attempt leaves no orphan. */
function fileId(...parts: string[]): string {
  return `letter-${sha256(parts.join('\n')).slice(0, 32)}`;
}

interface Kept {
  id: string;
  sha256: string;
  size: number;
  name: string;
  type: string;
  case: string;
  at: string;
}

/** What was kept first stays. */
async function keep(sql: Sql, file: Kept): Promise<void> {
  await sql`
    insert into files (id, sha256, name, type, size, "case", uploaded_by, at)
    values (${file.id}, ${file.sha256}, ${file.name}, ${file.type}, ${file.size}, ${file.case}, null, ${file.at})
    on conflict (id) do nothing`;
}
