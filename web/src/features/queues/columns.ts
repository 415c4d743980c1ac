/** Which columns a list has, which of them are shown, and the row that all lists have in common. */

import type { ProposalRow } from './api/readProposals.ts';
import type { QueueRow } from './api/readQueue.ts';
import type { columnNames } from './texts.ts';

export type Column = keyof typeof columnNames;

/** A row of any list: what a queue adds is there or not. */
export type CaseRow = ProposalRow &
  Partial<Pick<QueueRow, 'row' | 'post' | 'onBehalfOf' | 'role' | 'since' | 'act'>>;

export function keyOfRow({ row, id }: CaseRow): string {
  return row ?? id;
}

export const queueColumns: readonly Column[] = [
  'light',
  'number',
  'title',
  'role',
  'lead',
  'step',
  'due',
  'awaited',
  'progress',
  'since',
  'act',
];
const hiddenAtFirst: readonly Column[] = ['progress', 'since'];

export const listColumns: readonly Column[] = [
  'light',
  'number',
  'title',
  'lead',
  'step',
  'due',
  'awaited',
  'progress',
];

/** As the address says; without it those that most need. The subject cannot be left out. */
export function shownColumns(
  written: string | undefined,
  offered: readonly Column[],
  usual: readonly Column[] = offered.filter((each) => !hiddenAtFirst.includes(each)),
): readonly Column[] {
  if (written === undefined) return usual;
  const wanted = written.split('.');
  return offered.filter((each) => each === 'title' || wanted.includes(each));
}

export function writeColumns(columns: readonly Column[]): string {
  return columns.join('.');
}
