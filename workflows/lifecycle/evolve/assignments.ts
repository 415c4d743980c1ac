/** How events of the handling units change the state. */

import type { EventOf, Recorded } from '../events.ts';
import { assertNever } from '../refusal.ts';
import { currentAssignments } from '../relation.ts';
import type { Assignment, CaseState } from '../state.ts';
import { everyReplyOut } from './everyReplyOut.ts';
import { change, set } from './records.ts';

type AssignmentEvent = EventOf<
  | 'handedOver'
  | 'unitAdded'
  | 'unitRemoved'
  | 'signedFor'
  | 'accepted'
  | 'handlerAssigned'
  | 'unitProposed'
  | 'returnRequested'
  | 'returnDecided'
  | 'extensionRequested'
  | 'extensionDecided'
  | 'contactRecorded'
  | 'progressReported'
  | 'waiverRequested'
  | 'waiverDecided'
  | 'urged'
>;

export function evolveAssignments(state: CaseState, event: AssignmentEvent, recorded: Recorded): CaseState {
  const { at } = recorded;
  switch (event.kind) {
    case 'handedOver':
      return {
        ...state,
        life: 'handedOver',
        round: 1,
        mode: event.mode,
        handedOverAt: at,
        assignments: [...state.assignments, ...event.assignments],
      };
    case 'unitAdded':
      return {
        ...state,
        assignments: [...state.assignments, event.assignment],
        ...(state.mode === 'sole' && { mode: 'lead', assignments: asLead(state, event.assignment) }),
      };
    case 'unitRemoved':
      return removeUnit(state, event, recorded);
    case 'signedFor':
      return withAssignment(state, event.assignment, (each) => ({
        ...each,
        life: 'signedFor',
        signedForAt: at,
        ...(event.deemed && { deemed: { ...each.deemed, receipt: true } }),
      }));
    case 'accepted':
      return withAssignment(state, event.assignment, (each) => ({
        ...each,
        life: 'accepted',
        acceptedAt: at,
        ...(event.deemed && { deemed: { ...each.deemed, acceptance: true } }),
      }));
    case 'handlerAssigned':
      return withAssignment(state, event.assignment, (each) => ({
        ...each,
        life: each.life === 'accepted' ? 'handling' : each.life,
        ...(event.handler && { handler: event.handler }),
        ...(event.division && { division: event.division }),
      }));
    case 'unitProposed':
      return { ...state, proposedUnits: [...state.proposedUnits, event.proposal] };
    case 'returnRequested':
      return {
        ...updated(state, event.request.assignment, { life: 'returnRequested' }),
        returns: [...state.returns, event.request],
      };
    case 'returnDecided':
      return decideReturn(state, event, recorded);
    case 'extensionRequested':
      return { ...state, extensions: [...state.extensions, event.request] };
    case 'extensionDecided': {
      const { granted, dueOn, reason } = event;
      const decided = { at, ...(granted && { granted }), ...(dueOn && { dueOn }), ...(reason && { reason }) };
      return { ...state, extensions: set(state.extensions, event.request, { decided }) };
    }
    case 'contactRecorded':
      return { ...begun(state, event.contact.assignment), contacts: [...state.contacts, event.contact] };
    case 'progressReported': {
      const { text, expectedOn, answers } = event;
      const progress = { text, at, ...(expectedOn && { expectedOn }) };
      const reported = withAssignment(begun(state, event.assignment), event.assignment, (each) => ({
        ...each,
        progress,
      }));
      return {
        ...reported,
        urgings: state.urgings.map((each) =>
          answers.includes(each.id) ? { ...each, answeredAt: at } : each,
        ),
      };
    }
    case 'waiverRequested':
      return { ...state, waivers: [...state.waivers, event.request] };
    case 'waiverDecided': {
      const decided = { granted: event.granted, at, ...(event.reason && { reason: event.reason }) };
      return { ...state, waivers: set(state.waivers, event.request, { decided }) };
    }
    case 'urged':
      return { ...state, urgings: [...state.urgings, event.urging] };
    default:
      return assertNever(event);
  }
}

/** The first piece of work makes an accepted assignment one that is being handled. */
function begun(state: CaseState, id: string): CaseState {
  return withAssignment(state, id, (each) =>
    each.life === 'accepted' ? { ...each, life: 'handling' } : each,
  );
}

export function withAssignment(
  state: CaseState,
  id: string,
  by: (each: Assignment) => Assignment,
): CaseState {
  return { ...state, assignments: change(state.assignments, id, by) };
}

function updated(state: CaseState, id: string, fields: Partial<Assignment>): CaseState {
  return { ...state, assignments: set(state.assignments, id, fields) };
}

/** A further unit beside a sole one makes the sole one the lead. */
function asLead(state: CaseState, added: Assignment): Assignment[] {
  const soleIds = currentAssignments(state)
    .filter((each) => each.role === 'sole')
    .map((each) => each.id);
  const leads = state.assignments.map(
    (each): Assignment => (soleIds.includes(each.id) ? { ...each, role: 'lead' } : each),
  );
  return [...leads, added];
}

/** Where the unit was the last that had not replied, the round is replied without it. */
function removeUnit(state: CaseState, event: EventOf<'unitRemoved'>, { at }: Recorded): CaseState {
  const ended: Partial<Assignment> = { life: 'cancelled', endedAt: at, endReason: event.reason };
  const removed = updated(state, event.assignment, ended);
  const replies = currentAssignments(removed).some((each) => each.role !== 'coHandler');
  return replies && everyReplyOut(removed) ? { ...removed, life: 'replied' } : removed;
}

function decideReturn(state: CaseState, event: EventOf<'returnDecided'>, { at }: Recorded): CaseState {
  const { request: id, decision, reason, assignments } = event;
  const request = state.returns.find((each) => each.id === id);
  if (!request) return state;
  const decided = { decision, at, ...(reason && { reason }) };
  const decidedState = { ...state, returns: set(state.returns, id, { decided }) };
  if (decision === 'refused' || decision === 'refusedFinally') {
    return withAssignment(decidedState, request.assignment, (each) => ({
      ...each,
      life: each.signedForAt ? 'signedFor' : 'assigned',
      ...(decision === 'refusedFinally' && { returnBarred: true }),
    }));
  }
  const replaced = new Set([request.assignment, ...assignments.map((each) => each.replaces)]);
  const kept = state.assignments.map(
    (each): Assignment =>
      replaced.has(each.id)
        ? { ...each, life: 'reassigned', endedAt: at, ...(reason && { endReason: reason }) }
        : each,
  );
  return { ...decidedState, assignments: [...kept, ...assignments] };
}
