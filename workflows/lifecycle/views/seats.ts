/** Where a post sits among the audiences of duties, and what its holder is called in one case. */

import { heldPost, type Post, type Rank, type Role, roleNames } from '../actor.ts';
import { isLive, relationsOf } from '../relation.ts';
import type { AssignmentRole, CaseState } from '../state.ts';

/** A role at a unit or committee, a proposer, a post: what a duty is addressed to. */
export interface Audience {
  place: 'unit' | 'committee' | 'proposer' | 'post';
  placeId: string;
  role: Role;
  /** Of leaders. */
  rank?: Rank;
}

/** Every audience that this post belongs to. A delegated post sits where the post it acts for does. */
export function seatsOf(post: Post): Audience[] {
  const { role, committee, unit, proposer, rank } = post;
  const atUnit: Audience[] = unit === undefined ? [] : [{ place: 'unit', placeId: unit, role }];
  switch (role) {
    case 'proposer':
      return proposer === undefined ? [] : [{ place: 'proposer', placeId: proposer, role }];
    case 'clerk':
    case 'supervisor':
      return [{ place: 'committee', placeId: committee, role }, ...atUnit];
    case 'office':
      return atUnit;
    case 'leader':
      return atUnit.map((each) => ({ ...each, ...(rank && { rank }) }));
    case 'handler':
      return [{ place: 'post', placeId: heldPost(post), role }];
    case 'observer':
      return [{ place: 'post', placeId: post.id, role }];
    case 'director':
    case 'administrator':
    case 'auditor':
      return [];
  }
}

const partNames: Record<AssignmentRole, string> = {
  sole: '独办单位',
  lead: '主办单位',
  coHandler: '会办单位',
  split: '分办单位',
};

/** What this post is in the case, as its holder would say it: 主办单位办公室, 第一提案人. */
export function roleIn(state: CaseState, post: Post): string {
  const own = relationsOf(state, post);
  if (own.includes('firstProposer')) return '第一提案人';
  if (own.includes('coSigner')) return '联名提案人';
  if (own.includes('invited')) return '受邀联名人';
  const assignment = state.assignments.findLast((each) => each.unit === post.unit && isLive(each));
  const handles = post.role === 'office' || post.role === 'handler' || post.role === 'leader';
  return handles && assignment
    ? `${partNames[assignment.role]}${roleNames[post.role]}`
    : roleNames[post.role];
}
