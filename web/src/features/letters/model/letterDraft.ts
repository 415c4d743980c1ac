/** A letter as far as it has been written: what the draft row keeps, and what of it is handed in. */

import type { LetterBody } from '../../../../../workflows/lifecycle/letters/body.ts';
import type { Payload } from '../../acts/api/useAct.ts';

export interface LetterDraft {
  body: LetterBody;
  class?: string | undefined;
  publicity?: 'open' | 'onRequest' | 'notOpen' | undefined;
  publicityReason: string;
  /** Written by hand; otherwise made from the name. */
  salutations: Record<string, string>;
  contactName: string;
  contactTelephone: string;
  /** Chosen by hand; otherwise made from the rules. */
  cc?: string[] | undefined;
}

export const emptyDraft: LetterDraft = {
  body: { schema: 1, blocks: [] },
  publicityReason: '',
  salutations: {},
  contactName: '',
  contactTelephone: '',
};

/** What the row or the browser's own memory gives back: written by this very file, so only its absence is asked. */
export function draftFrom(kept: unknown): LetterDraft {
  return typeof kept === 'object' && kept !== null && 'body' in kept
    ? { ...emptyDraft, ...(kept as Partial<LetterDraft>) }
    : emptyDraft;
}

/** What is handed in; fields left empty are left out, and the gates speak of them. */
export function payloadOf(draft: LetterDraft, kind: 'reply' | 'opinion'): Payload<'submitDraft'> {
  const name = draft.contactName.trim();
  const telephone = draft.contactTelephone.trim();
  const common = {
    body: draft.body,
    ...(name !== '' && telephone !== '' && { contact: { name, telephone } }),
    ...(draft.cc && { cc: draft.cc }),
  };
  if (kind === 'opinion') return common;
  const reason = draft.publicityReason.trim();
  const salutations = Object.entries(draft.salutations).filter(([, text]) => text.trim() !== '');
  return {
    ...common,
    ...(draft.class !== undefined && { class: draft.class }),
    ...(draft.publicity && { publicity: draft.publicity }),
    ...(draft.publicity && draft.publicity !== 'open' && reason !== '' && { publicityReason: reason }),
    ...(salutations.length > 0 && {
      salutations: salutations.map(([proposer, text]) => ({ proposer, text: text.trim() })),
    }),
  };
}
