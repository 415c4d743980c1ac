/** Who gets a copy of a letter: proposed in the order of the policy, and checked against it (design 7). */

import type { UnitFacts } from '../act.ts';
import type { Letter } from '../letterState.ts';
import type { CcRule, Policy } from '../policies/policy.ts';
import { assertNever } from '../refusal.ts';
import { isLive } from '../relation.ts';
import type { Assignment, CaseState } from '../state.ts';
import { coHandlersOf } from './letters.ts';

export interface CcFacts {
  units: Record<string, UnitFacts>;
  /** The unit that stands for the committee's body (提案委员会 or its local name). */
  committeeBody?: string | undefined;
}

export interface CcFault {
  code: 'incomplete' | 'double' | 'outOfOrder';
  /** The units missing, named twice, or standing too late. */
  units: string[];
}

type Addressed = Pick<Assignment, 'unit' | 'round' | 'supervisedBy'>;

/** Units whose facts are wanted before copies can be proposed; the committee's body comes with its session. */
export function ccCandidates(state: CaseState, assignment: Addressed): string[] {
  const { leaderUnit } = state.key ?? {};
  return [
    assignment.supervisedBy,
    ...coHandlersOf(state, assignment).map((each) => each.unit),
    ...(leaderUnit ? [leaderUnit] : []),
  ];
}

/** The copies that the policy asks for, in its order; no body twice, whatever its names, and never the sender. */
export function proposedCc(
  state: CaseState,
  { assignment, kind }: { assignment: Addressed; kind: Letter['kind'] },
  { policy, facts }: { policy: Pick<Policy, 'cc'>; facts: CcFacts },
): string[] {
  const named = policy.cc[kind].flatMap((rule) => unitsOf(rule, { state, assignment, facts }));
  const own = bodyOf(assignment.unit, facts.units);
  const seen = new Set([own, ...(kind === 'opinion' ? leads(state, assignment, facts) : [])]);
  return named.filter((unit) => {
    const body = bodyOf(unit, facts.units);
    return seen.has(body) ? false : seen.add(body);
  });
}

/** What is wrong with the copies given; further units than those proposed may stand anywhere. */
export function ccFaults(
  given: readonly string[],
  proposed: readonly string[],
  units: CcFacts['units'],
): CcFault[] {
  const body = (unit: string) => bodyOf(unit, units);
  const bodies = given.map(body);
  const missing = proposed.filter((unit) => !bodies.includes(body(unit)));
  const doubles = given.filter((unit, index) => bodies.indexOf(body(unit)) < index);
  const places = proposed.map((unit) => bodies.indexOf(body(unit))).filter((place) => place >= 0);
  const late = places.flatMap((place, index) => {
    const unit = given[place];
    return unit !== undefined && places.slice(index + 1).some((next) => next < place) ? [unit] : [];
  });
  const faults: CcFault[] = [
    { code: 'incomplete', units: missing },
    { code: 'double', units: doubles },
    { code: 'outOfOrder', units: late },
  ];
  return faults.filter((each) => each.units.length > 0);
}

function unitsOf(
  rule: CcRule,
  { state, assignment, facts }: { state: CaseState; assignment: Addressed; facts: CcFacts },
): string[] {
  switch (rule.who) {
    case 'supervisionOffice':
      return [assignment.supervisedBy];
    case 'committeeBody':
      return facts.committeeBody ? [facts.committeeBody] : [];
    case 'coHandlers':
      return coHandlersOf(state, assignment).map((each) => each.unit);
    case 'keyLeader':
      return state.key?.leaderUnit ? [state.key.leaderUnit] : [];
    case 'upperLevel':
      // The upper level is known by name only and has no unit here; it gets its copy through the committee.
      return [];
    default:
      return assertNever(rule);
  }
}

/** An opinion goes to the lead anyway. */
function leads(state: CaseState, { round }: Addressed, { units }: CcFacts): string[] {
  return state.assignments
    .filter((each) => each.round === round && each.role === 'lead' && isLive(each))
    .map((each) => bodyOf(each.unit, units));
}

function bodyOf(unit: string, units: CcFacts['units']): string {
  return units[unit]?.body ?? unit;
}
