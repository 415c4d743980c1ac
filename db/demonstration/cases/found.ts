/** What a move is aimed at, found in the case as it then is. */

import type { CaseState } from '../../../workflows/lifecycle/state.ts';

type Find = (state: CaseState) => string;

function newest(list: readonly { id: string }[], what: string): string {
  const id = list.at(-1)?.id;
  if (id === undefined) throw new Error(`The case has no ${what}`);
  return id;
}

export function findAssignmentOf(unit: string): Find {
  return ({ assignments }) =>
    newest(
      assignments.filter((each) => each.unit === unit),
      `assignment of ${unit}`,
    );
}

export function newestLetterOf(unit: string): Find {
  return (state) => {
    const assignment = findAssignmentOf(unit)(state);
    return newest(
      state.letters.filter((each) => each.assignment === assignment),
      `letter of ${unit}`,
    );
  };
}
