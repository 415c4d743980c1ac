/** Rows that stay where they are: what came in meanwhile is counted, and taken in when the reader asks for it. */

import { useCallback, useEffect, useState } from 'react';

interface Versioned {
  version: number;
}

export interface Steady<R> {
  rows: readonly R[] | undefined;
  /** Rows that came, went or changed since. */
  updates: number;
  refresh: () => void;
}

export interface Freshness<R> {
  /** As last answered. */
  fresh: readonly R[] | undefined;
  keyOf: (row: R) => string;
  /** What is asked for: another question is answered at once. */
  question: string;
  /** Rows acted on here: that they have changed is known. */
  known: ReadonlySet<string>;
}

export function useSteady<R extends Versioned>({ fresh, keyOf, question, known }: Freshness<R>): Steady<R> {
  const [held, setHeld] = useState<{ question: string; rows: readonly R[] }>();
  const isCurrent = held?.question === question;
  const refresh = useCallback(() => {
    if (fresh) setHeld({ question, rows: fresh });
  }, [fresh, question]);
  useEffect(() => {
    if (fresh && !isCurrent) refresh();
  }, [fresh, isCurrent, refresh]);
  const rows = isCurrent ? held.rows : fresh;
  const updates = rows && fresh && rows !== fresh ? countUpdates(rows, fresh, keyOf, known) : 0;
  return { rows: rows && fresh ? withFurther(rows, fresh, keyOf) : rows, updates, refresh };
}

/** Further pages are appended at once: they move nothing. */
function withFurther<R>(rows: readonly R[], fresh: readonly R[], keyOf: (row: R) => string): readonly R[] {
  const last = rows.at(-1);
  if (!last || fresh.length <= rows.length) return rows;
  const from = fresh.findIndex((each) => keyOf(each) === keyOf(last));
  if (from < 0) return rows;
  const shown = new Set(rows.map(keyOf));
  const further = fresh.slice(from + 1).filter((each) => !shown.has(keyOf(each)));
  return further.length > 0 ? [...rows, ...further] : rows;
}

function countUpdates<R extends Versioned>(
  rows: readonly R[],
  fresh: readonly R[],
  keyOf: (row: R) => string,
  known: ReadonlySet<string>,
): number {
  const before = new Map(rows.map((each) => [keyOf(each), each.version]));
  const after = new Map(fresh.map((each) => [keyOf(each), each.version]));
  const last = rows.at(-1);
  const end = last ? fresh.findIndex((each) => keyOf(each) === keyOf(last)) : -1;
  // What stands below the last row shown is a further page, not an update.
  const reach = end < 0 ? fresh : fresh.slice(0, end + 1);
  const arrived = reach.filter((each) => before.get(keyOf(each)) !== each.version && !known.has(keyOf(each)));
  const gone = rows.filter((each) => !after.has(keyOf(each)) && !known.has(keyOf(each)));
  return arrived.length + gone.length;
}
