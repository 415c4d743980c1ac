/** Where a draft is kept: a proposal's under its writer, so that nobody can even ask for another's. */

export interface DraftName {
  kind: 'proposal' | 'letter';
  /** Made by the client, or the assignment. */
  key: string;
}

export function draftRow({ kind, key }: DraftName, person: string): string {
  return kind === 'letter' ? `letter/${key}` : `proposal/${person}/${key}`;
}
