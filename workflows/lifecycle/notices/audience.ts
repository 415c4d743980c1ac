/** Who is told: audiences by role, unit and post, never by name; the append turns them into persons. */

import type { Rank, Role } from '../actor.ts';
import type { NoticeRole } from '../clockState.ts';
import { currentAssignments, isLive } from '../relation.ts';
import type { Assignment, CaseState } from '../state.ts';

export type Audience =
  | { who: 'proposer'; proposer: string }
  | { who: 'role'; role: Role; unit?: string; committee?: string; rank?: Rank }
  | { who: 'post'; post: string };

/** The assignment that an id stands for: its own, or that of a return, extension, waiver or letter. */
export function assignmentFor(state: CaseState, id: string): Assignment | undefined {
  const records = [...state.returns, ...state.extensions, ...state.waivers, ...state.letters];
  const of = records.find((each) => each.id === id)?.assignment ?? id;
  return state.assignments.find((each) => each.id === of);
}

/** Those whom the roles mean, seen from an assignment, or from the case as a whole; each once. */
export function audiencesOf(
  state: CaseState,
  roles: readonly NoticeRole[],
  assignment: Assignment | undefined,
): Audience[] {
  return distinct(roles.flatMap((role) => meant(state, role, assignment)));
}

/** Every audience once, the first place kept. */
export function distinct(audiences: readonly Audience[]): Audience[] {
  return [...new Map(audiences.map((each) => [JSON.stringify(each), each])).values()];
}

export function office(unit: string): Audience {
  return { who: 'role', role: 'office', unit };
}

function meant(state: CaseState, role: NoticeRole, assignment: Assignment | undefined): Audience[] {
  const concerned = assignment ? [assignment] : currentAssignments(state);
  switch (role) {
    case 'firstProposer':
      return proposers(state, ['first']);
    case 'proposers':
      return proposers(state, ['first', 'signed']);
    case 'invited':
      return proposers(state, ['invited']);
    case 'clerk':
      return [{ who: 'role', role: 'clerk', committee: state.committee }];
    case 'supervisor':
      // Before the handover no supervision office is in charge yet, but those of the committee may see it.
      return state.life === 'filed'
        ? [{ who: 'role', role: 'supervisor', committee: state.committee }]
        : concerned.map((each) => ({ who: 'role', role: 'supervisor', unit: each.supervisedBy }));
    case 'office':
      return concerned.map((each) => office(each.unit));
    case 'handler':
      return concerned.flatMap((each): Audience[] =>
        each.handler ? [{ who: 'post', post: each.handler }] : [],
      );
    case 'leader':
      return concerned.map((each) => ({ who: 'role', role: 'leader', unit: each.unit, rank: 'deputy' }));
    case 'head':
      return concerned.map((each) => ({ who: 'role', role: 'leader', unit: each.unit, rank: 'head' }));
    case 'leadOffice':
      return inRound(state, assignment)
        .filter((each) => each.role !== 'coHandler')
        .map((each) => office(each.unit));
    case 'coHandlerOffices':
      return inRound(state, assignment)
        .filter((each) => each.role === 'coHandler')
        .map((each) => office(each.unit));
  }
}

/** A co-handler works for the lead of its own round, which need not be the present one. */
function inRound(state: CaseState, assignment: Assignment | undefined): Assignment[] {
  const round = assignment?.round ?? state.round;
  return state.assignments.filter((each) => each.round === round && isLive(each));
}

function proposers(state: CaseState, standings: readonly string[]): Audience[] {
  return state.proposers
    .filter((each) => standings.includes(each.standing))
    .map(({ proposer }) => ({ who: 'proposer', proposer }));
}
