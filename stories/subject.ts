/** Of whom a line of the timeline speaks: the units behind its assignments, its clock, its letter. */

import type { TimelineLine } from './answers.ts';

/** The part of a case that says which unit is meant. */
export interface Named {
  view: {
    assignments: readonly { id: string; unit: string }[];
    returns: readonly { id: string; assignment: string }[];
  };
  names: { units: Readonly<Record<string, string>> };
}

/** Names of the units, in the line's order; empty for what concerns the case as a whole. */
export function subjectOf(line: TimelineLine, { view, names }: Named): string[] {
  const nameOf = (unit: string) => names.units[unit] ?? unit;
  const assignments = [...line.assignments, ...[line.clock, line.letter].flatMap((each) => tail(each) ?? [])];
  const units = assignments.flatMap((id) => {
    const asked = view.returns.find((each) => each.id === id)?.assignment ?? id;
    return view.assignments.find((each) => each.id === asked)?.unit ?? [];
  });
  return [...new Set([...units, ...line.units])].map(nameOf);
}

/** Clocks and letters are named `<kind>/<id of what they belong to>`. */
function tail(id: string | undefined): string | undefined {
  const slash = id?.indexOf('/') ?? -1;
  return slash < 0 ? undefined : id?.slice(slash + 1);
}
