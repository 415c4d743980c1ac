/** A draft on the server. */

import type { Draft, readDraft, saveDraft } from '../../../../../api/contract/drafts.ts';
import { type AnswerOf, ask } from '../../../lib/http.ts';
import type { DraftPort, Kept } from '../draft.ts';

export interface DraftNamed<B> {
  /** `proposal/<…>` or `letter/<assignment>`. */
  id: string;
  /** The case of a letter, or the one that is being revised. */
  case?: string | undefined;
  /** The draft's body, from what was kept. */
  bodyOf: (kept: Draft['body']) => B;
}

/** Bytes beyond which a page that is being left sends nothing: browsers refuse it. The local copy keeps the rest. */
const mostKeptAlive = 60_000;

export function draftPort<B>({ id, case: proposal, bodyOf }: DraftNamed<B>): DraftPort<B> {
  const path = `/api/drafts/${id}`;
  const keptOf = ({ revision, at, personName, mayWrite, body }: Draft): Kept<B> => ({
    revision,
    at,
    personName,
    mayWrite,
    body: bodyOf(body),
  });
  return {
    async read() {
      const { data } = await ask<AnswerOf<typeof readDraft> | undefined>('GET', path, {
        query: { case: proposal },
      });
      return data && keptOf(data);
    },
    async save(body, { seen, keepPrevious, keepalive }) {
      const sent = { body, ...(proposal && { case: proposal }), ...(keepPrevious && { keepPrevious }) };
      const { data } = await ask<AnswerOf<typeof saveDraft>>('PUT', path, {
        body: sent,
        headers: { 'If-Match': `"${seen}"` },
        keepalive: keepalive === true && new Blob([JSON.stringify(sent)]).size < mostKeptAlive,
      });
      return data;
    },
    theirs: ({ current }) => (isDraft(current) ? keptOf(current) : undefined),
  };
}

function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && 'revision' in value && 'body' in value;
}
