/** Rows acted on in this list: they stay in place, greyed, with their result. */

import { useCallback, useMemo, useState } from 'react';
import { announce } from '../../lib/announce.ts';
import { type CaseRow, keyOfRow } from './columns.ts';
import { resultOf } from './components/CaseList.tsx';

export function useActed() {
  const [acted, setActed] = useState<ReadonlyMap<string, string>>(new Map());
  const note = useCallback((rows: readonly CaseRow[], result?: string) => {
    setActed((before) => {
      const after = new Map(before);
      for (const row of rows) after.set(keyOfRow(row), result ?? resultOf(row));
      return after;
    });
    const [first] = rows;
    if (first) announce(`${first.number} ${result ?? resultOf(first)}`);
  }, []);
  const forget = useCallback(() => setActed(new Map()), []);
  const known = useMemo(() => new Set(acted.keys()), [acted]);
  return { acted, known, note, forget };
}
