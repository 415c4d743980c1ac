/** Whether two texts say the same: the database orders the keys of an object as it likes, and drops what is undefined. */

export function sameBody(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [ones, others] = [entriesOf(one), entriesOf(other)];
  const found = new Map(others);
  return ones.length === others.length && ones.every(([key, value]) => sameBody(value, found.get(key)));
}

function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, inner]) => inner !== undefined);
}
