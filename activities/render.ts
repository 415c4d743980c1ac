/**
 * The activity that makes the files of an issued letter, once; their bytes are never made again. It needs no claim:
 * two that make them at the same time make the same, and only one is written down.
 */

import type { ProposalActivities } from '../workflows/activities.ts';
import { needsRendering } from '../workflows/lifecycle/letters/pending.ts';
import { noteFailure } from './claims.ts';
import type { Dependencies } from './dependencies.ts';
import { handOutInApp } from './inApp.ts';
import { makeLetterFiles } from './letterFiles.ts';
import { perform } from './perform.ts';
import { letterOf, readCase } from './readCase.ts';

export function makeRender(dependencies: Dependencies): ProposalActivities['render'] {
  const { log } = dependencies;
  return async ({ case: id, item }) => {
    try {
      const state = await readCase(log.sql, id);
      const letter = letterOf(state, item.letter);
      if (!needsRendering(letter)) return { version: state.version };
      const files = await makeLetterFiles(dependencies, { state, letter, at: new Date().toISOString() });
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
