/** Changing one record of a list without touching the others. */

/** The list with the record of that id changed; unchanged if there is none. */
export function change<T extends { id: string }>(list: readonly T[], id: string, by: (record: T) => T): T[] {
  return list.map((each) => (each.id === id ? by(each) : each));
}

/** The same, with fields laid over. */
export function set<T extends { id: string }>(list: readonly T[], id: string, fields: Partial<T>): T[] {
  return change(list, id, (each) => ({ ...each, ...fields }));
}
