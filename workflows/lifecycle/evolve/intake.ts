/** How events before the handover, and those about the case as a whole, change the state. */

import type { EventOf, Recorded } from '../events.ts';
import { assertNever } from '../refusal.ts';
import { currentAssignments } from '../relation.ts';
import { type Assignment, type CaseState, type Demand, type Proposer, stateSchema } from '../state.ts';

type IntakeEvent = EventOf<
  | 'coSigned'
  | 'coSignDeclined'
  | 'coSignersDropped'
  | 'reviewOpened'
  | 'returnedForRevision'
  | 'revised'
  | 'demandsSet'
  | 'withdrawn'
  | 'filed'
  | 'declined'
  | 'keyMarked'
  | 'keyUnmarked'
  | 'attached'
  | 'callRecorded'
  | 'calendarReplaced'
  | 'policyReplaced'
>;

/** The state that an opening event makes. An upper-level item needs no review and is filed at once. */
export function open(event: EventOf<'submitted' | 'received'>, { at, sequence }: Recorded): CaseState {
  const { kind, id, committee, session, policy, calendar, proposers, collective, betweenSession } = event;
  const awaited = proposers.some((each) => each.standing === 'invited');
  return {
    schema: stateSchema,
    id,
    kind: 'proposal',
    committee,
    session,
    policy,
    calendar,
    life: kind === 'received' ? 'filed' : awaited ? 'submitted' : 'inReview',
    version: sequence,
    lastEventAt: at,
    ...(kind === 'received' ? { origin: event.origin, filedAt: at } : { serialNumber: event.serialNumber }),
    proposers,
    collective,
    betweenSession,
    title: event.title,
    body: event.body,
    editions: [],
    publicityWish: event.publicityWish,
    suggestedUnits: event.suggestedUnits,
    demands: event.demands,
    round: 0,
    submittedAt: at,
    assignments: [],
    proposedUnits: [],
    returns: [],
    extensions: [],
    waivers: [],
    letters: [],
    contacts: [],
    urgings: [],
    calls: [],
    attachments: [],
    ratings: [],
    conciliations: [],
    clocks: [],
  };
}

export function evolveIntake(state: CaseState, event: IntakeEvent, { at }: Recorded): CaseState {
  switch (event.kind) {
    case 'coSigned':
      return { ...state, proposers: stand(state, [event.proposer], 'signed', at) };
    case 'coSignDeclined':
      return { ...state, proposers: stand(state, [event.proposer], 'declined', at) };
    case 'coSignersDropped':
      return { ...state, proposers: stand(state, event.proposers, 'dropped', at) };
    case 'reviewOpened':
      return { ...state, life: 'inReview' };
    case 'returnedForRevision':
      return { ...state, life: 'returnedForRevision', ending: { reason: event.reason, at } };
    case 'revised': {
      const { ending: _ending, ...kept } = state;
      const { invited = [] } = event;
      return {
        ...kept,
        life: invited.length > 0 ? 'submitted' : 'inReview',
        proposers: [
          ...state.proposers.filter((each) => !invited.some(({ proposer }) => proposer === each.proposer)),
          ...invited.map((each) => ({ ...each, standing: 'invited' as const })),
        ],
        editions: [...state.editions, { title: state.title, body: state.body, at }],
        title: event.title,
        body: event.body,
        demands: event.demands,
        publicityWish: event.publicityWish,
        suggestedUnits: event.suggestedUnits,
      };
    }
    case 'demandsSet':
      return { ...state, demands: event.demands, assignments: share(state, event.demands) };
    case 'withdrawn':
      return { ...state, life: 'withdrawn', ending: { reason: event.reason, at } };
    case 'filed':
      return {
        ...state,
        life: 'filed',
        caseNumber: event.caseNumber,
        filedAt: at,
        ...(event.category && { category: event.category }),
      };
    case 'declined':
      return {
        ...state,
        life: 'notFiled',
        ending: {
          ground: event.ground,
          disposition: event.disposition,
          ...(event.reason && { reason: event.reason }),
          at,
        },
      };
    case 'keyMarked':
      return { ...state, key: event.key };
    case 'keyUnmarked': {
      const { key: _key, ...kept } = state;
      return kept;
    }
    case 'attached':
      return { ...state, attachments: [...state.attachments, event.attachment] };
    case 'callRecorded':
      return { ...state, calls: [...state.calls, event.call] };
    case 'calendarReplaced':
      return { ...state, calendar: event.version };
    case 'policyReplaced':
      return { ...state, policy: event.version };
    default:
      return assertNever(event);
  }
}

function stand(
  state: CaseState,
  proposers: string[],
  standing: Proposer['standing'],
  at: string,
): Proposer[] {
  return state.proposers.map((each) =>
    proposers.includes(each.proposer) ? { ...each, standing, at } : each,
  );
}

/** Points set anew after the handover: those given to units go there, the others stay where they were; a lead has all. */
function share(state: CaseState, demands: Demand[]): Assignment[] {
  const open = new Set(
    currentAssignments(state)
      .filter((each) => each.life !== 'issued')
      .map((each) => each.id),
  );
  return state.assignments.map((assignment): Assignment => {
    const { id, unit, role } = assignment;
    if (!open.has(id)) return assignment;
    const all = role === 'lead' || role === 'sole';
    const own = demands.filter((each) =>
      all ? true : each.units.length > 0 ? each.units.includes(unit) : assignment.demands.includes(each.id),
    );
    return { ...assignment, demands: own.map((each) => each.id) };
  });
}
