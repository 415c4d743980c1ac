/** Giving a case to a unit: the assignment, the clocks that its handover and its receipt start, and their end. */

import type { Rules, UnitFacts } from '../act.ts';
import { type ClockStart, clockRule, findClock, startClock, stopClock } from '../clock.ts';
import type { ClockKind } from '../clockState.ts';
import type { Instant, LocalDate } from '../dates/localDate.ts';
import type { Event } from '../events.ts';
import { isRefusal, type Missing, type Refusal } from '../refusal.ts';
import type { Assignment, AssignmentRole, CaseState } from '../state.ts';

export interface Placing {
  id: string;
  round: number;
  unit: UnitFacts;
  role: AssignmentRole;
  demands: string[];
  at: Instant;
  /** The assignment whose part it takes over. */
  replaces?: string;
}

export function placeUnit({ unit, at, ...rest }: Placing): Assignment {
  return {
    ...rest,
    unit: unit.id,
    life: 'assigned',
    supervisedBy: unit.supervisedBy,
    line: unit.kind === 'party' || unit.kind === 'government' ? unit.kind : 'other',
    way: unit.way,
    ...(unit.chain && { chain: unit.chain }),
    assignedAt: at,
  };
}

/** What is wrong with a unit that is to take part: not there, no longer active, or in it already. */
export function unitFaults(
  id: string,
  units: Record<string, UnitFacts>,
  taken: readonly string[] = [],
): Missing[] {
  const unit = units[id];
  if (!unit) return [{ code: 'unit', text: '没有找到所指的承办单位。', target: id }];
  if (!unit.active) return [{ code: 'unit', text: `${unit.name}已经停用，不能承办。`, target: id }];
  if (taken.includes(id)) return [{ code: 'unit', text: `${unit.name}已经在承办该提案。`, target: id }];
  return [];
}

/** The clock of what the unit owes in the end. */
export function answerKind(role: AssignmentRole): 'reply' | 'opinion' {
  return role === 'coHandler' ? 'opinion' : 'reply';
}

/**
 * The clocks that run from the handover. A fixed date, and one given by hand (`dueOn`, for the answer), wait for no
 * receipt. Refused where such a date is already past.
 */
export function clocksAtHandover(
  state: CaseState,
  rules: Rules,
  { assignment, dueOn }: { assignment: Assignment; dueOn?: LocalDate | undefined },
): Event[] | Refusal {
  const answer = answerKind(assignment.role);
  const kinds = workKinds(assignment.role).filter(
    (kind) =>
      (kind === answer && dueOn !== undefined) || !waitsForReceipt(state, rules, { kind, assignment }),
  );
  const events: Event[] = [];
  for (const kind of ['signFor' as const, ...kinds]) {
    const start = startOf(state, { kind, assignment, at: assignment.assignedAt });
    const started = startClock(state, rules, { ...start, ...(kind === answer && { dueOn }) });
    if (isRefusal(started)) return started;
    events.push(started);
  }
  return events;
}

/** The clocks that run from the receipt, on its own day. */
export function clocksAtReceipt(
  state: CaseState,
  rules: Rules,
  { assignment, at, on }: { assignment: Assignment; at: Instant; on: LocalDate },
): Event[] {
  return workKinds(assignment.role)
    .filter((kind) => findClock(state, kind, assignment.id) === undefined)
    .map((kind) => {
      const start = { ...startOf(state, { kind, assignment, at }), startOn: on };
      const started = startClock(state, rules, start);
      if (!isRefusal(started)) return started;
      // The rule has become a fixed date that is past: nobody is there to name another, so it is due at once.
      const atOnce = startClock(state, rules, { ...start, dueOn: on });
      if (isRefusal(atOnce)) throw new Error(`The ${kind} clock cannot start: ${atOnce.reason}`);
      return atOnce;
    });
}

/** Ends every clock that runs for one of these: assignments, or requests about them. */
export function cancelClocks(state: CaseState, of: readonly string[], on: LocalDate): Event[] {
  return state.clocks
    .filter((each) => of.includes(each.of))
    .flatMap((each) => stopClock(each, on, 'cancelled'));
}

function workKinds(role: AssignmentRole): ClockKind[] {
  return role === 'coHandler' ? ['objection', 'opinion'] : ['objection', 'firstContact', 'reply'];
}

interface WorkClock {
  kind: ClockKind;
  assignment: Assignment;
}

function waitsForReceipt(state: CaseState, rules: Rules, { kind, assignment }: WorkClock): boolean {
  const { id: of, role, round } = assignment;
  const rule = clockRule(rules.policy, state, { kind, of, role, round });
  return rule.start === 'signedFor' && rule.length.unit !== 'fixedDate';
}

function startOf(state: CaseState, { kind, assignment, at }: WorkClock & { at: Instant }): ClockStart {
  const { id: of, role, round } = assignment;
  return { kind, of, role, round, at, ceilingOn: ceilingBefore(state, { kind, assignment }) };
}

/** The ceiling of the same answer when another unit owed it: a return wins nobody more time than there was. */
function ceilingBefore(state: CaseState, { kind, assignment }: WorkClock): LocalDate | undefined {
  if (kind !== answerKind(assignment.role)) return undefined;
  const before = state.assignments.find((each) => each.id === assignment.replaces);
  if (!before) return undefined;
  return findClock(state, kind, before.id)?.ceilingOn ?? ceilingBefore(state, { kind, assignment: before });
}
