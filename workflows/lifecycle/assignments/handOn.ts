/** A returned assignment goes to another unit, or lead and co-handler change places. */

import type { Resolved, Rules } from '../act.ts';
import { refuseFaults } from '../checkText.ts';
import { findClock } from '../clock.ts';
import { type Instant, laterOf, localDateOf } from '../dates/localDate.ts';
import type { Event } from '../events.ts';
import { takeId } from '../proposals/proposalText.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { currentAssignments } from '../relation.ts';
import type { Assignment, CaseState } from '../state.ts';
import { answerKind, cancelClocks, clocksAtHandover, placeUnit, unitFaults } from './assigning.ts';

export interface Handing {
  /** The one that is given back. */
  assignment: Assignment;
  /** The unit that is to have it. */
  unit: string;
  at: Instant;
  resolved: Resolved;
}

/** The new assignments, the end of the old clocks and the start of the new. */
export interface HandedOn {
  assignments: Assignment[];
  events: Event[];
}

/** To a unit that is not in the case yet: role, points and ceiling stay, the clocks begin anew. */
export function handOn(
  state: CaseState,
  rules: Rules,
  { assignment, unit: unitId, at, resolved }: Handing,
): HandedOn | Refusal {
  const taken = currentAssignments(state).map((each) => each.unit);
  const refused = refuseFaults(unitFaults(unitId, resolved.units, taken));
  if (refused) return refused;
  const unit = resolved.units[unitId];
  if (!unit) throw new Error(`Unit ${unitId} was not resolved`);
  const { round, role, demands, id: replaces } = assignment;
  const placed = placeUnit({ id: takeId(resolved.ids, 0), round, role, demands, unit, replaces, at });
  return replace(state, rules, [placed]);
}

/** Role, points, ceiling and the assignment replaced go with the part; all else with the unit. */
export function swapRoles(state: CaseState, rules: Rules, handing: Handing): HandedOn | Refusal {
  const { assignment: returned, unit, at, resolved } = handing;
  const partner = currentAssignments(state).find((each) => each.unit === unit);
  const roles = [returned.role, partner?.role];
  if (!partner || !roles.includes('lead') || !roles.includes('coHandler')) {
    return refuse('invalid', '只有主办单位与会办单位可以对调。');
  }
  if (partner.life === 'returnRequested') return refuse('invalid', '对方单位也申请了退回，请先答复该申请。');
  if (partner.life === 'issued') return refuse('invalid', '对方单位的会办意见已经发出，不能对调。');
  const [first, second] = [takeId(resolved.ids, 0), takeId(resolved.ids, 1)];
  return replace(state, rules, [
    takeOver(first, { part: returned, unit: partner, at }),
    takeOver(second, { part: partner, unit: returned, at }),
  ]);
}

function takeOver(
  id: string,
  { part, unit, at }: { part: Assignment; unit: Assignment; at: Instant },
): Assignment {
  const { supervisedBy, line, way, chain } = unit;
  return {
    id,
    round: part.round,
    unit: unit.unit,
    role: part.role,
    life: 'assigned',
    supervisedBy,
    line,
    way,
    ...(chain && { chain }),
    demands: part.demands,
    assignedAt: at,
    replaces: part.id,
  };
}

/** New clocks from now, under the old ceiling; a date that had been given by hand stays, unless it is past. */
function replace(state: CaseState, rules: Rules, assignments: Assignment[]): HandedOn | Refusal {
  const events: Event[] = [];
  for (const assignment of assignments) {
    const old = assignment.replaces ?? '';
    const today = localDateOf(assignment.assignedAt);
    const rule = findClock(state, answerKind(assignment.role), old)?.rule;
    const dueOn = rule?.byHand && 'on' in rule.length ? laterOf(rule.length.on, today) : undefined;
    const started = clocksAtHandover(state, rules, { assignment, dueOn });
    if (isRefusal(started)) return started;
    events.push(...cancelClocks(state, [old], today), ...started);
  }
  return { assignments, events };
}
