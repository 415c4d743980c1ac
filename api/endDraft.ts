/** After a successful act the draft it was made from is no longer needed, unless somebody has written on in it since. */

import { deleteDraft } from '../db/deleteDraft.ts';
import { draftRow } from '../db/draftRow.ts';
import type { Log } from '../db/execute.ts';
import type { CommandName } from '../workflows/lifecycle/commands.ts';

/** An act and the draft named with it: `proposal/<key>@<revision>` or `letter/<assignment>@<revision>`. */
interface Ended {
  person: string;
  command: CommandName;
  target: string | undefined;
  draft: string;
}

const byProposals: ReadonlySet<CommandName> = new Set(['submit', 'receive', 'revise']);

/**
 * Removed behind the act, never with it: until the act is kept, the draft is. The client names it again when it
 * repeats the act, and may delete it itself.
 */
export async function endDraft({ sql }: Pick<Log, 'sql'>, { person, command, target, draft }: Ended) {
  const [, kind, key, revision] = /^(proposal|letter)\/(.+)@(\d+)$/.exec(draft) ?? [];
  if (key === undefined) return;
  const isLetter = kind === 'letter';
  // Whoever was let through with the act may write the letter of that assignment.
  if (isLetter ? command !== 'submitDraft' || target !== key : !byProposals.has(command)) return;
  const row = draftRow({ kind: isLetter ? 'letter' : 'proposal', key }, person);
  await deleteDraft(sql, { row, revision: Number(revision) });
}
