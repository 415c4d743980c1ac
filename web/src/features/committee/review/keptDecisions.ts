/**
 * Decisions not yet answered, each kept in the browser under its key, in case the browser dies before it is sent. A
 * page of the same person takes one up only when the page that made it must be gone.
 */

import { lastingStore } from '../../../lib/lastingStore.ts';
import type { Decision } from './outbox.ts';

interface Kept {
  decision: Decision;
  /** When it was decided. */
  at: number;
}

const prefixOf = (person: string) => `review/${person}/`;

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
      // A browser that keeps nothing still sends what is held when the page is left.
      lastingStore.put(prefixOf(person) + decision.key, kept).catch(() => undefined);
    }
  };
}

export async function readKept(person: string): Promise<Kept[]> {
  const found = await lastingStore.startingWith(prefixOf(person)).catch(() => []);
  return found as Kept[];
}

export function isKept(person: string, key: string): Promise<boolean> {
  return lastingStore.has(prefixOf(person) + key).catch(() => false);
}

export function forgetKept(person: string, key: string): void {
  lastingStore.remove(prefixOf(person) + key).catch(() => undefined);
}
