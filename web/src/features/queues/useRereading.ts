/** Reads a list anew a moment after something changed elsewhere, in the background: what is shown keeps still. */

import { useEffect, useRef } from 'react';
import { useLiveChanges } from '../live/useLiveChanges.ts';

/** Several changes at once are one reading. */
const restMs = 1500;

export function useRereading(reread: () => unknown): void {
  const { cases, isUnsure } = useLiveChanges();
  const count = cases.length;
  const latest = useRef(reread);
  latest.current = reread;
  useEffect(() => {
    if (count === 0 && !isUnsure) return;
    const timer = setTimeout(() => latest.current(), restMs);
    return () => clearTimeout(timer);
  }, [count, isUnsure]);
}
