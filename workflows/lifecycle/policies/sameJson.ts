/** Whether two pieces of plain JSON say the same, whatever the order of their keys (a database may change it). */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const left = presentIn(one);
  const right = new Map(presentIn(other));
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && sameJson(value, right.get(key)))
  );
}

/** JSON has no undefined: such a key is not there. */
function presentIn(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, each]) => each !== undefined);
}
