/** How a person looks at a case: carried to the present in memory, and only what he may see of it. */

import type { Log } from '../db/execute.ts';
import type { SignedIn } from '../db/read/sessionPosts.ts';
import { readPresent } from '../db/readPresent.ts';
import type { Rules } from '../workflows/lifecycle/act.ts';
import { type Instant, laterOf } from '../workflows/lifecycle/dates/localDate.ts';
import { type Available, available } from '../workflows/lifecycle/decide.ts';
import { passTime } from '../workflows/lifecycle/passTime.ts';
import type { CaseState } from '../workflows/lifecycle/state.ts';
import type { CaseView } from '../workflows/lifecycle/views/caseView.ts';
import { view } from '../workflows/lifecycle/views/view.ts';
import { unseen } from './problem.ts';

/** A case as one person sees it at one instant. */
export interface Look {
  /** With everything that fell due by `at`, written or not. */
  state: CaseState;
  /** Of what is written: the one that `If-Match` names. */
  version: number;
  shown: CaseView;
  rules: Rules;
  at: Instant;
}

/** Throws `unseen` when the case is not there or not his, which is one answer. */
export async function lookAt(log: Log, caseId: string, viewer: SignedIn): Promise<Look> {
  const { state } = await readPresent(log.sql, { id: caseId, lock: false });
  if (!state) throw unseen();
  const look = lookOf(state, viewer, { rules: await log.rulesOf(state), at: viewer.at });
  if (!look) throw unseen();
  return look;
}

/** The same for a state that is at hand; undefined when it is not his. */
export function lookOf(
  written: CaseState,
  viewer: SignedIn,
  { rules, at: present }: { rules: Rules; at: Instant },
): Look | undefined {
  const at = laterOf(present, written.lastEventAt);
  const { state } = passTime(written, at, rules);
  const shown = view(state, viewer, { rules, at });
  if (!shown) return undefined;
  return { state, version: written.version, shown: { ...shown, version: written.version }, rules, at };
}

/** Everything he could send on this case, under each of his posts. */
export function allowedTo({ state, rules, at }: Look, viewer: SignedIn): Available[] {
  return available(state, viewer, { rules, at });
}
