/** Whose telephone numbers a person may have: a table, and the one function that reads it (issue 4, section 1). */

import { isLive, type Relation, relationsOf } from '../relation.ts';
import type { CaseState } from '../state.ts';
import type { Viewer } from './sight.ts';

export type TelephoneKind = 'office' | 'handler' | 'proposer';

const committee = ['clerk', 'director'] as const;
const supervision = ['committeeSupervisor', 'supervisor'] as const;
const lead = ['leadOffice', 'leadHandler', 'leadLeader'] as const;
const coHandlers = ['coHandlerOffice', 'coHandlerHandler', 'coHandlerLeader'] as const;

/** Offices' to all staff on the case, handlers' to those who look after it and to its units, proposers' to no co-handler. */
export const mayCall: Record<TelephoneKind, readonly Relation[]> = {
  office: [...committee, ...supervision, ...lead, ...coHandlers, 'observer'],
  handler: [...committee, ...supervision, ...lead, ...coHandlers],
  proposer: [...committee, ...supervision, ...lead],
};

/** Of whom numbers may be looked up: units whose offices, posts of handlers, proposers. */
export interface Callable {
  offices: string[];
  handlers: string[];
  proposers: string[];
}

export function callable(state: CaseState, viewer: Viewer): Callable {
  const own = new Set(viewer.posts.flatMap((each) => relationsOf(state, each)));
  const may = (kind: TelephoneKind) => mayCall[kind].some((each) => own.has(each));
  const live = state.assignments.filter(isLive);
  return {
    offices: may('office') ? [...new Set(live.map((each) => each.unit))] : [],
    handlers: may('handler') ? [...new Set(live.flatMap((each) => each.handler ?? []))] : [],
    proposers: may('proposer') ? state.proposers.filter(hasSigned).map((each) => each.proposer) : [],
  };
}

function hasSigned({ standing }: CaseState['proposers'][number]): boolean {
  return standing === 'first' || standing === 'signed';
}
