/** What can be done on many rows at once, and which rows go together. */

import type { BatchCommand } from '../../../../api/contract/batches.ts';
import type { CaseRow } from './columns.ts';

/** Acts that are the same for every case: nothing to be said, or one line for all. */
const bulkCommands = [
  'signFor',
  'accept',
  'signOff',
  'openSurvey',
  'conclude',
  'urge',
  'remind',
] as const satisfies readonly BatchCommand[];

export type BulkCommand = (typeof bulkCommands)[number];

/** One line that goes to every unit. */
export const asksDemand: ReadonlySet<BulkCommand> = new Set<BulkCommand>(['urge', 'remind']);

export function bulkCommandOf({ act }: CaseRow): BulkCommand | undefined {
  return act?.possible ? bulkCommands.find((each) => each === act.command) : undefined;
}

/** One batch is one act under one post. */
export function goesWith(chosen: readonly CaseRow[]): (row: CaseRow) => boolean {
  const [first] = chosen;
  return (row) =>
    bulkCommandOf(row) !== undefined &&
    (!first || (row.act?.command === first.act?.command && row.act?.post === first.act?.post));
}
