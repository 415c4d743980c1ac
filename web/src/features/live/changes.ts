/** What has changed since the lists on the screen were read: counted, and not shown before the person asks for it. */

import type { QueryClient } from '@tanstack/react-query';
import { queryKeys } from '../../lib/queryKeys.ts';

export interface Changes {
  /** Ids of the cases that changed, as they were first heard of. */
  cases: readonly string[];
  /** More may have changed than was heard of. */
  isUnsure: boolean;
}

const none: Changes = { cases: [], isUnsure: false };

export function makeChanges() {
  /** Newest version heard of, by case. */
  const heard = new Map<string, number>();
  /** Versions that this page's own acts led to. */
  const own = new Map<string, number>();
  const listeners = new Set<() => void>();
  let isUnsure = false;
  let shown = none;

  const show = () => {
    const cases = [...heard].filter(([id, version]) => version > (own.get(id) ?? 0)).map(([id]) => id);
    if (cases.join() === shown.cases.join() && isUnsure === shown.isUnsure) return;
    shown = cases.length === 0 && !isUnsure ? none : { cases, isUnsure };
    for (const each of listeners) each();
  };
  return {
    read: () => shown,
    listen(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed(id: string, version: number) {
      heard.set(id, Math.max(version, heard.get(id) ?? 0));
      show();
    },
    /** What the person has done on this page is no news to him. */
    did(id: string, version: number) {
      own.set(id, Math.max(version, own.get(id) ?? 0));
      show();
    },
    mayHaveMissed() {
      isUnsure = true;
      show();
    },
    wereRead() {
      heard.clear();
      isUnsure = false;
      show();
    },
  };
}

export const changes = makeChanges();

/** Watches the memory of answers: an act done here, a list read anew. Gives what ends it. */
export function followPage(client: QueryClient): () => void {
  const acts = client.getMutationCache().subscribe(({ type, mutation }) => {
    if (type !== 'updated' || mutation.state.status !== 'success') return;
    const after: unknown = mutation.state.data;
    if (isAfterAct(after)) changes.did(after.id, after.version);
  });
  const lists = client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return;
    if (event.query.queryKey[0] === queryKeys.lists[0]) changes.wereRead();
  });
  return () => {
    acts();
    lists();
  };
}

function isAfterAct(value: unknown): value is { id: string; version: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'version' in value &&
    typeof value.version === 'number'
  );
}
