/** Folds events into the state of a case. Needs no rules: events carry due dates and rungs as instants. */

import type { Recorded } from './events.ts';
import { evolveAssignments } from './evolve/assignments.ts';
import { evolveClocks } from './evolve/clocks.ts';
import { evolveIntake, open } from './evolve/intake.ts';
import { evolveLetters } from './evolve/letters.ts';
import { evolveSurvey } from './evolve/survey.ts';
import { assertNever } from './refusal.ts';
import type { CaseState } from './state.ts';

/** The state after one more event. The first event must open the case. */
export function evolve(state: CaseState | undefined, recorded: Recorded): CaseState {
  const next = apply(state, recorded);
  return { ...next, version: recorded.sequence, lastEventAt: recorded.at };
}

/** Folds a whole list, or the tail of one onto a snapshot. */
export function fold(recorded: readonly Recorded[], from?: CaseState): CaseState {
  const state = recorded.reduce<CaseState | undefined>(evolve, from);
  if (!state) throw new Error('A case begins with an event');
  return state;
}

function apply(state: CaseState | undefined, recorded: Recorded): CaseState {
  const { event } = recorded;
  if (event.kind === 'submitted' || event.kind === 'received') return open(event, recorded);
  if (!state) throw new Error(`A case cannot begin with ${event.kind}`);
  switch (event.kind) {
    case 'coSigned':
    case 'coSignDeclined':
    case 'coSignersDropped':
    case 'reviewOpened':
    case 'returnedForRevision':
    case 'revised':
    case 'demandsSet':
    case 'withdrawn':
    case 'filed':
    case 'declined':
    case 'keyMarked':
    case 'keyUnmarked':
    case 'attached':
    case 'callRecorded':
    case 'calendarReplaced':
    case 'policyReplaced':
      return evolveIntake(state, event, recorded);
    case 'handedOver':
    case 'unitAdded':
    case 'unitRemoved':
    case 'signedFor':
    case 'accepted':
    case 'handlerAssigned':
    case 'unitProposed':
    case 'returnRequested':
    case 'returnDecided':
    case 'extensionRequested':
    case 'extensionDecided':
    case 'contactRecorded':
    case 'progressReported':
    case 'waiverRequested':
    case 'waiverDecided':
    case 'urged':
      return evolveAssignments(state, event, recorded);
    case 'draftSubmitted':
    case 'draftEdited':
    case 'draftSentBack':
    case 'signedOff':
    case 'replyReviewed':
    case 'opinionIssued':
    case 'replyIssued':
    case 'letterRendered':
    case 'letterDelivered':
    case 'deliveryFailed':
    case 'classCorrected':
      return evolveLetters(state, event, recorded);
    case 'surveyOpened':
    case 'rated':
    case 'surveyClosed':
    case 'rehandled':
    case 'conciliationRecorded':
    case 'concluded':
      return evolveSurvey(state, event, recorded);
    case 'clockStarted':
    case 'clockStopped':
    case 'missed':
    case 'missedRevoked':
    case 'dueMoved':
    case 'reminded':
      return evolveClocks(state, event, recorded);
    default:
      return assertNever(event);
  }
}
