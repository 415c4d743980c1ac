/** The copy of a draft on this machine, under the person who writes it. A browser that keeps nothing is no fault. */

import type { LocalCopy, LocalPort } from './draft.ts';

export function localCopy<B>(person: string, id: string): LocalPort<B> {
  const key = `banli-draft:${person}:${id}`;
  return {
    read() {
      try {
        const text = localStorage.getItem(key);
        return text === null ? undefined : (JSON.parse(text) as LocalCopy<B>);
      } catch {
        return undefined;
      }
    },
    write(copy) {
      try {
        localStorage.setItem(key, JSON.stringify(copy));
      } catch {
        // Full, or forbidden: the server still has all but the last second.
      }
    },
    clear() {
      try {
        localStorage.removeItem(key);
      } catch {
        // As above.
      }
    },
  };
}
