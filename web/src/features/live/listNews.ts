/** Which of the cases that changed belong to a list: those that stand in it, and those that would come into it. */

export interface Row {
  /** Of the case. */
  id: string;
}

export interface ListNews {
  /** As it stands on the screen. */
  shown: readonly Row[];
  /** As it would be if it were read now; undefined until that is known. */
  fresh: readonly Row[] | undefined;
  /** Cases that were heard of. */
  changed: readonly string[];
  /** More may have changed than was heard of. */
  isUnsure: boolean;
}

export function newsOfList({ shown, fresh = [], changed, isUnsure }: ListNews): number {
  const [before, after] = [byCase(shown), byCase(fresh)];
  const belongs = (id: string) => before.has(id) || after.has(id);
  const heard = changed.filter(belongs);
  // Nobody said what: what reads differently has changed.
  const differing = isUnsure
    ? [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id))
    : [];
  return new Set([...heard, ...differing]).size;
}

/** A case may stand in several rows, one for each post or record. */
function byCase(rows: readonly Row[]): ReadonlyMap<string, string> {
  const cases = new Map<string, string>();
  for (const row of rows) cases.set(row.id, (cases.get(row.id) ?? '') + JSON.stringify(row));
  return cases;
}
