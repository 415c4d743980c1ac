/** What a post is to a case: the one question on which all access rests (design 4.3). */

import { heldPost, type Post } from './actor.ts';
import type { Assignment, CaseState } from './state.ts';

export const relations = [
  'firstProposer',
  'coSigner',
  'invited',
  'clerk',
  'director',
  'committeeSupervisor',
  'supervisor',
  'leadOffice',
  'leadHandler',
  'leadLeader',
  'coHandlerOffice',
  'coHandlerHandler',
  'coHandlerLeader',
  'observer',
  'auditor',
  'stranger',
] as const;

export type Relation = (typeof relations)[number];

/** An assignment that still counts: not handed on, not cancelled. */
export function isLive(assignment: Assignment): boolean {
  return assignment.life !== 'reassigned' && assignment.life !== 'cancelled';
}

/** Live assignments of the present round. */
export function currentAssignments(state: CaseState): Assignment[] {
  return state.assignments.filter((each) => each.round === state.round && isLive(each));
}

/** All that a post is to a case; a stranger if nothing else. A unit's roles hold over all rounds it took part in. */
export function relationsOf(state: CaseState, post: Post): Relation[] {
  const found = new Set<Relation>();
  switch (post.role) {
    case 'proposer': {
      const own = state.proposers.find((each) => each.proposer === post.proposer);
      if (own?.standing === 'first') found.add('firstProposer');
      else if (own?.standing === 'signed') found.add('coSigner');
      else if (own?.standing === 'invited') found.add('invited');
      break;
    }
    case 'clerk':
    case 'director':
      if (post.committee === state.committee) found.add(post.role);
      break;
    case 'auditor':
      if (post.committee === state.committee) found.add('auditor');
      break;
    case 'observer':
      if (post.id === state.key?.leaderPost) found.add('observer');
      break;
    case 'supervisor':
      if (state.assignments.length === 0) {
        if (post.committee === state.committee && isFiled(state)) found.add('committeeSupervisor');
      } else if (state.assignments.some((each) => each.supervisedBy === post.unit)) found.add('supervisor');
      break;
    case 'office':
    case 'handler':
    case 'leader':
      for (const assignment of state.assignments) {
        if (assignment.unit !== post.unit || !isLive(assignment)) continue;
        const relation = unitRelation(assignment, post);
        if (relation) found.add(relation);
      }
      break;
    case 'administrator':
      break;
  }
  return found.size > 0 ? [...found] : ['stranger'];
}

function isFiled(state: CaseState): boolean {
  return state.life === 'filed';
}

function unitRelation(assignment: Assignment, post: Post): Relation | undefined {
  const lead = assignment.role !== 'coHandler';
  if (post.role === 'office') return lead ? 'leadOffice' : 'coHandlerOffice';
  if (post.role === 'leader') return lead ? 'leadLeader' : 'coHandlerLeader';
  if (assignment.handler !== heldPost(post)) return undefined;
  return lead ? 'leadHandler' : 'coHandlerHandler';
}

/** Whether the post stands in one of `allowed` to this very assignment (not merely to the case). */
export function standsTo(assignment: Assignment, post: Post, allowed: readonly Relation[]): boolean {
  if (post.role === 'supervisor')
    return assignment.supervisedBy === post.unit && allowed.includes('supervisor');
  if (assignment.unit !== post.unit) return false;
  const relation = unitRelation(assignment, post);
  return relation !== undefined && allowed.includes(relation);
}

/** Whether one of these posts belongs to a unit that works on the case, whatever else its holder may be to it. */
export function isHandledBy(state: CaseState, posts: readonly Post[]): boolean {
  const units = state.assignments.filter(isLive).map((each) => each.unit);
  return posts.some(({ role, unit }) => isHandling(role) && unit !== undefined && units.includes(unit));
}

function isHandling(role: Post['role']): boolean {
  return role === 'office' || role === 'handler' || role === 'leader';
}
