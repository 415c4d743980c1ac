/**
 * The activity that makes the files of an issued letter, once; their bytes are never made again. It needs no claim:
 * two that make them at the same time make the same, and only one is written down.
 */

import type { Sql } from '../db/connect.ts';
import { sha256 } from '../db/ids.ts';
import type { ProposalActivities } from '../workflows/activities.ts';
import { needsRendering } from '../workflows/lifecycle/letters/pending.ts';
import { noteFailure } from './claims.ts';
import type { Dependencies } from './dependencies.ts';
import { handOutInApp } from './inApp.ts';
import { letterBytes, letterName, letterType, modelsOf } from './letters.ts';
import { perform } from './perform.ts';
import { letterOf, readCase } from './readCase.ts';

export function makeRender(dependencies: Dependencies): ProposalActivities['render'] {
  const { log, files: store } = dependencies;
  return async ({ case: id, item }) => {
    try {
      const state = await readCase(log.sql, id);
      const letter = letterOf(state, item.letter);
      if (!needsRendering(letter)) return { version: state.version };
      const files: { recipient: string; file: string }[] = [];
      for (const { recipient, model } of await modelsOf(log, state, letter)) {
        const stored = await store.put(letterBytes(model));
        const file = {
          id: fileId(id, letter.id, recipient, stored.sha256),
          name: letterName(model),
          ...stored,
        };
        await keep(log.sql, { ...file, case: id });
        files.push({ recipient, file: file.id });
      }
      const rendered = await perform(dependencies, {
        case: id,
        task: 'render',
        command: 'recordRendering',
        target: letter.id,
        payload: { files },
      });
      return await handOutInApp(dependencies, { case: id, letter, rendered });
    } catch (error) {
      await noteFailure(log.sql, { case: id, id: item.id }, error);
      throw error;
    }
  };
}

/** The same letter to the same recipient is the same row, so that a second attempt leaves no orphan. */
function fileId(...parts: string[]): string {
  return `letter-${sha256(parts.join('\n')).slice(0, 32)}`;
}

async function keep(
  sql: Sql,
  file: { id: string; sha256: string; size: number; name: string; case: string },
): Promise<void> {
  await sql`
    insert into files (id, sha256, name, type, size, "case", uploaded_by, at)
    values (${file.id}, ${file.sha256}, ${file.name}, ${letterType}, ${file.size}, ${file.case}, null,
      ${new Date().toISOString()})
    on conflict (id) do nothing`;
}
