/** Finding in a case what an act is aimed at. */

import type { View } from './answers.ts';
import { StoryFault } from './patience.ts';

export type Assignment = View['assignments'][number];
export type Letter = View['letters'][number];

/** What the unit does in this round, or did before it went to another unit. */
export function assignmentOf(view: View, unit: string, round = view.round): Assignment {
  const all = view.assignments.filter((each) => each.unit === unit && each.round === round);
  return present(all.at(-1), `${unit} 在第${round}轮没有承办任务`);
}

export function letterOf(view: View, unit: string, round = view.round): Letter {
  const { id } = assignmentOf(view, unit, round);
  return present(
    view.letters.find((each) => each.assignment === id),
    `${unit} 没有文稿`,
  );
}

/** The id of the demand with this number, counted from 1. */
export function demand(view: View, number: number): string {
  return present(view.demands[number - 1], `提案没有第${number}条建议`).id;
}

/** The first item, or the story cannot go on. */
function present<T>(found: T | undefined, missing: string): T {
  if (found === undefined) throw new StoryFault(`${missing}。`);
  return found;
}
