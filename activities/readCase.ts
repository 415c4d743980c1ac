/** The case as it is in the log, for work that a machine does on it. */

import { ApplicationFailure } from '@temporalio/common';
import type { Sql } from '../db/connect.ts';
import { readPresent } from '../db/readPresent.ts';
import { caseUnknown } from '../workflows/activities.ts';
import type { Letter, Recipient } from '../workflows/lifecycle/letterState.ts';
import type { CaseState } from '../workflows/lifecycle/state.ts';

/** Throws `CaseUnknown` when it is not there: its process must end. */
export async function readCase(sql: Sql, id: string): Promise<CaseState> {
  const { state } = await readPresent(sql, { id, lock: false });
  if (!state) throw ApplicationFailure.nonRetryable(`Case ${id} is not in the log`, caseUnknown);
  return state;
}

/** The letter of a piece of work. Letters never vanish: a missing one is a fault. */
export function letterOf(state: CaseState, id: string): Letter {
  const letter = state.letters.find((each) => each.id === id);
  if (!letter) throw new Error(`Case ${state.id} has no letter ${id}`);
  return letter;
}

export function recipientOf(letter: Letter, id: string): Recipient {
  const recipient = letter.recipients.find((each) => each.id === id);
  if (!recipient) throw new Error(`Letter ${letter.id} has no recipient ${id}`);
  return recipient;
}
