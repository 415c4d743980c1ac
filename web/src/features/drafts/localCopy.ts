/** The copy of a draft on this machine, under the person who writes it. */

import type { Draft } from '../../../../api/contract/drafts.ts';
import { browserMemory } from '../../lib/browserMemory.ts';
import type { LocalPort } from './draft.ts';

interface Named<B> {
  person: string;
  /** `proposal/<…>` or `letter/<assignment>`. */
  id: string;
  /** The draft's body, from what was kept. */
  bodyOf: (kept: Draft['body']) => B;
}

export function localCopy<B>({ person, id, bodyOf }: Named<B>): LocalPort<B> {
  const name = `banli-draft:${person}:${id}`;
  const asideName = `${name}:aside`;
  return {
    read() {
      const copy = parsed(browserMemory.get(name));
      if (!copy || !isBody(copy.body) || typeof copy.seen !== 'number') return undefined;
      const { body, seen, sent } = copy;
      return { body: bodyOf(body), seen, ...(isBody(sent) && { sent: bodyOf(sent) }) };
    },
    write: (copy) => browserMemory.set(name, JSON.stringify(copy)),
    clear: () => browserMemory.remove(name),
    aside() {
      const kept = parsed(browserMemory.get(asideName))?.body;
      return isBody(kept) ? bodyOf(kept) : undefined;
    },
    setAside: (body) => browserMemory.set(asideName, JSON.stringify({ body })),
  };
}

function parsed(text: string | undefined): { body?: unknown; seen?: unknown; sent?: unknown } | undefined {
  try {
    const value: unknown = text === undefined ? undefined : JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Written by this very file in the draft's own form. */
function isBody(value: unknown): value is Draft['body'] {
  return typeof value === 'object' && value !== null;
}
