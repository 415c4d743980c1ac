/** Who may make and reset the account of whom. A password in the wrong hands is a vote in the wrong hands. */

import type { Post } from './actor.ts';

export type AccountPost = Pick<Post, 'role' | 'committee' | 'unit'>;

/** `by`: the posts held now by whoever asks; `whose`: every post of the person meant that has not ended, delegated ones included. */
export function mayManageAccount(by: readonly AccountPost[], whose: readonly AccountPost[]): boolean {
  if (whose.length === 0) return false;
  return isAdministratorOf(by, whose) || by.some((post) => isOfficeOf(post, whose));
}

/** Whoever also works for another committee needs an administrator of both. */
function isAdministratorOf(by: readonly AccountPost[], whose: readonly AccountPost[]): boolean {
  return whose.every(({ committee }) =>
    by.some((post) => post.role === 'administrator' && post.committee === committee),
  );
}

/** A handler who is a proposer elsewhere could be rated for by his own office: one post of another kind is enough. */
function isOfficeOf({ role, unit }: AccountPost, whose: readonly AccountPost[]): boolean {
  return role === 'office' && unit !== undefined && whose.every((post) => isStaffOf(unit, post));
}

function isStaffOf(unit: string, { role, unit: own }: AccountPost): boolean {
  return (role === 'handler' || role === 'leader') && own === unit;
}
