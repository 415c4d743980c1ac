/**
 * Decisions not yet answered, each kept in the browser under its key, in case the page dies before it is sent. Another
 * page of the same person takes one up only when the page that made it must be gone.
 */

import type { Decision } from './outbox.ts';

interface Kept {
  decision: Decision;
  /** When it was decided. */
  at: number;
}

const prefixOf = (person: string) => `banli.review.${person}.`;

/** Writes what is new and removes what this page had written and is answered. */
export function makeKeeper(person: string): (decisions: readonly Decision[]) => void {
  const written = new Set<string>();
  return (decisions) => {
    const keys = new Set(decisions.map((each) => each.key));
    for (const key of written) {
      if (keys.has(key)) continue;
      forgetKept(person, key);
      written.delete(key);
    }
    for (const decision of decisions) {
      if (written.has(decision.key)) continue;
      written.add(decision.key);
      const kept: Kept = { decision, at: Date.now() };
      quietly(() => localStorage.setItem(prefixOf(person) + decision.key, JSON.stringify(kept)));
    }
  };
}

export function readKept(person: string): Kept[] {
  const found: Kept[] = [];
  quietly(() => {
    for (let index = 0; index < localStorage.length; index += 1) {
      const name = localStorage.key(index);
      if (!name?.startsWith(prefixOf(person))) continue;
      const kept = JSON.parse(localStorage.getItem(name) ?? 'null') as Kept | null;
      if (kept) found.push(kept);
    }
  });
  return found;
}

export function isKept(person: string, key: string): boolean {
  let found = false;
  quietly(() => {
    found = localStorage.getItem(prefixOf(person) + key) !== null;
  });
  return found;
}

export function forgetKept(person: string, key: string): void {
  quietly(() => localStorage.removeItem(prefixOf(person) + key));
}

/** A browser that keeps nothing still sends what is held when the page is left. */
function quietly(attempt: () => void): void {
  try {
    attempt();
  } catch {
    // Nothing is kept.
  }
}
