/** The draft of one letter as the API keeps it. */

import type { readDraft, saveDraft } from '../../../../../api/contract/drafts.ts';
import { type AnswerOf, ask, read } from '../../../lib/http.ts';
import { Problem } from '../../../lib/problem.ts';
import type { DraftPort } from '../model/draftKeeper.ts';
import { draftFrom } from '../model/letterDraft.ts';

/** Browsers send no more than this after a page has gone; the local copy keeps the rest. */
const longestKeepalive = 60_000;

export function draftPath(assignment: string): string {
  return `/api/drafts/letter/${assignment}`;
}

export function draftPort(proposal: string, assignment: string): DraftPort {
  const path = draftPath(assignment);
  return {
    async read() {
      try {
        const { body, revision, at, personName } = await read<typeof readDraft>(path);
        return { content: draftFrom(body), revision, at, personName };
      } catch (error) {
        if (error instanceof Problem && error.code === 'unseen') return undefined;
        throw error;
      }
    },
    async write(content, revision, keepalive) {
      const body = { body: content, case: proposal };
      const { data } = await ask<AnswerOf<typeof saveDraft>>('PUT', path, {
        body,
        headers: { 'If-Match': `"${revision}"` },
        keepalive: keepalive && new Blob([JSON.stringify(body)]).size < longestKeepalive,
      });
      return data;
    },
  };
}
