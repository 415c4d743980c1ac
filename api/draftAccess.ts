/** What a person may do with a draft. Not there and not his are one answer. */

import type { DraftName } from '../db/draftRow.ts';
import type { Log } from '../db/execute.ts';
import type { SignedIn } from '../db/read/sessionPosts.ts';
import { readPresent } from '../db/readPresent.ts';
import { letterDraftAccess, may, mayDraftProposals } from '../workflows/lifecycle/access.ts';
import { laterOf } from '../workflows/lifecycle/dates/localDate.ts';
import { passTime } from '../workflows/lifecycle/passTime.ts';
import { relationsOf } from '../workflows/lifecycle/relation.ts';
import type { CaseState } from '../workflows/lifecycle/state.ts';
import { Problem } from './problem.ts';

export function unseenDraft(): Problem {
  return new Problem('unseen', '没有找到该草稿，可能已经提交或者删除。');
}

/** Throws where it is none of his; the case is that of a letter, or of the proposal that is being revised. */
export async function draftAccess(
  log: Log,
  viewer: SignedIn,
  { name, caseId }: { name: DraftName; caseId: string | undefined },
): Promise<'write' | 'read'> {
  if (name.kind === 'letter') {
    const state = caseId === undefined ? undefined : await presentState(log, viewer, caseId);
    const access = state && letterDraftAccess(state, viewer.posts, name.key);
    if (!access) throw unseenDraft();
    return access;
  }
  if (!viewer.posts.some((each) => mayDraftProposals.includes(each.role))) {
    throw new Problem('forbidden', '当前身份不能提交提案。');
  }
  if (caseId === undefined) return 'write';
  const state = await presentState(log, viewer, caseId);
  const revises = viewer.posts.some(
    (post) => state && relationsOf(state, post).some((each) => may.revise.includes(each)),
  );
  if (!revises) throw unseenDraft();
  return 'write';
}

async function presentState(log: Log, { at }: SignedIn, caseId: string): Promise<CaseState | undefined> {
  const { state } = await readPresent(log.sql, { id: caseId, lock: false });
  return state && passTime(state, laterOf(at, state.lastEventAt), await log.rulesOf(state)).state;
}
