/** What an event is about: whose part of the case it belongs to. Sight is judged by this alone. */

import type { Clock, ClockKind } from '../clockState.ts';
import type { Event, EventKind } from '../events.ts';
import { assignmentFor } from '../notices/audience.ts';
import { assertNever } from '../refusal.ts';
import { isLive } from '../relation.ts';
import type { Assignment, Attachment, CaseState, Rating } from '../state.ts';

/** Kinds of event that have a line of their own in the table of sight: all but attachments, which follow their tie. */
export type Matter = Exclude<EventKind, 'attached'>;

export interface Topic {
  matter: Matter;
  /** Units whose own part it is. */
  units: string[];
  /** Those that work with them: the lead for a co-handler, the co-handlers for a lead. */
  partners: string[];
  /** The proposer it belongs to. */
  proposer?: string;
  /** What is about a clock is seen only by those who see that clock. */
  clock?: ClockKind;
  /** The round of a rating. */
  round?: number;
}

/** What a recorded event is about, in the present state of its case. */
export function topicOf(state: CaseState, event: Event): Topic {
  switch (event.kind) {
    case 'attached':
      return topicOfAttachment(state, event.attachment);
    case 'coSigned':
    case 'coSignDeclined':
      return { ...whole(event.kind), proposer: event.proposer };
    case 'handedOver':
    case 'rehandled':
      return ofAssignments(state, event.kind, event.assignments);
    case 'unitAdded':
      return ofAssignments(state, event.kind, [event.assignment]);
    case 'unitRemoved':
    case 'signedFor':
    case 'accepted':
    case 'handlerAssigned':
    case 'progressReported':
      return topicOn(state, event.kind, event.assignment);
    case 'unitProposed':
      return topicOn(state, event.kind, event.proposal.assignment);
    case 'returnRequested':
      return topicOn(state, event.kind, event.request.assignment);
    case 'returnDecided': {
      const left = assignmentFor(state, event.request);
      return ofAssignments(state, event.kind, [...(left ? [left] : []), ...event.assignments]);
    }
    case 'extensionRequested':
      return topicOfExtension(state, event.kind, event.request.id);
    case 'extensionDecided':
      return topicOfExtension(state, event.kind, event.request);
    case 'contactRecorded':
      return topicOn(state, event.kind, event.contact.assignment);
    case 'urged':
      return topicOn(state, event.kind, event.urging.assignment);
    case 'waiverRequested':
      return topicOfWaiver(state, event.kind, event.request.id);
    case 'waiverDecided':
      return topicOfWaiver(state, event.kind, event.request);
    case 'draftSubmitted':
      return topicOn(state, event.kind, event.letter.assignment);
    case 'draftEdited':
    case 'draftSentBack':
    case 'signedOff':
    case 'replyReviewed':
    case 'opinionIssued':
    case 'replyIssued':
    case 'letterRendered':
    case 'classCorrected':
      return topicOn(state, event.kind, event.letter);
    case 'letterDelivered':
    case 'deliveryFailed':
      return topicOfDelivery(state, event.kind, event);
    case 'rated': {
      const rating = state.ratings.find((each) => each.id === event.rating);
      return rating ? topicOfRating(state, rating) : whole(event.kind);
    }
    case 'callRecorded':
      return topicOfCall(event.call.by);
    case 'clockStarted':
      return topicOfClock(state, event.kind, event.clock);
    case 'clockStopped':
    case 'missed':
    case 'missedRevoked':
    case 'dueMoved':
    case 'reminded': {
      const clock = state.clocks.find((each) => each.id === event.clock);
      if (!clock) throw new Error(`There is no clock ${event.clock}`);
      return topicOfClock(state, event.kind, clock);
    }
    case 'submitted':
    case 'received':
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
    case 'surveyOpened':
    case 'surveyClosed':
    case 'conciliationRecorded':
    case 'concluded':
    case 'calendarReplaced':
    case 'policyReplaced':
      return whole(event.kind);
    default:
      return assertNever(event);
  }
}

/** Something that belongs to the case as a whole. */
export function whole(matter: Matter): Topic {
  return { matter, units: [], partners: [] };
}

/** Something of one assignment, named by its own id or that of a return, extension, waiver or letter. */
export function topicOn(state: CaseState, matter: Matter, id: string): Topic {
  const assignment = assignmentFor(state, id);
  return ofAssignments(state, matter, assignment ? [assignment] : []);
}

/** A request for an extension is seen by those who see the clock it is about. */
export function topicOfExtension(
  state: CaseState,
  matter: 'extensionRequested' | 'extensionDecided',
  id: string,
): Topic {
  const request = state.extensions.find((each) => each.id === id);
  const clock = state.clocks.find((each) => each.id === request?.clock);
  return { ...topicOn(state, matter, id), ...(clock && { clock: clock.kind }) };
}

/** A waiver concerns the lead that asks and the co-handler that is late. */
export function topicOfWaiver(
  state: CaseState,
  matter: 'waiverRequested' | 'waiverDecided',
  id: string,
): Topic {
  const request = state.waivers.find((each) => each.id === id);
  const concerned = state.assignments.filter(
    (each) => each.id === request?.assignment || each.id === request?.coHandler,
  );
  return ofAssignments(state, matter, concerned);
}

/** A delivery belongs to the unit that wrote the letter and to the recipient. */
export function topicOfDelivery(
  state: CaseState,
  matter: 'letterDelivered' | 'deliveryFailed',
  { letter, recipient }: { letter: string; recipient: string },
): Topic {
  const topic = topicOn(state, matter, letter);
  const [kind, id] = recipient.split('/');
  if (kind === 'proposer' && id) return { ...topic, proposer: id };
  if (kind === 'unit' && id) return { ...topic, units: [...topic.units, id] };
  return topic;
}

export function topicOfRating(state: CaseState, rating: Rating): Topic {
  return { ...topicOn(state, 'rated', rating.assignment), proposer: rating.proposer, round: rating.round };
}

/** A note of a telephone call belongs to the unit whose post wrote it. */
export function topicOfCall(by: CaseState['calls'][number]['by']): Topic {
  return { ...whole('callRecorded'), ...(by.kind === 'person' && by.unit && { units: [by.unit] }) };
}

export function topicOfClock(state: CaseState, matter: Matter, clock: Clock): Topic {
  return { ...topicOn(state, matter, clock.of), clock: clock.kind };
}

/** A file is seen by whoever sees what it is tied to (design 4.2, `attach`). */
export function topicOfAttachment(state: CaseState, { to }: Attachment): Topic {
  switch (to.kind) {
    case 'proposal':
      return whole('submitted');
    case 'letter': {
      const letter = state.letters.find((each) => each.id === to.id);
      const issued = letter?.kind === 'opinion' ? 'opinionIssued' : 'replyIssued';
      return topicOn(state, letter?.life === 'issued' ? issued : 'draftSubmitted', to.id);
    }
    case 'contact': {
      const contact = state.contacts.find((each) => each.id === to.id);
      return topicOn(state, 'contactRecorded', contact?.assignment ?? to.id);
    }
    case 'rating': {
      const rating = state.ratings.find((each) => each.id === to.id);
      return rating ? topicOfRating(state, rating) : whole('rated');
    }
  }
}

function ofAssignments(state: CaseState, matter: Matter, concerned: readonly Assignment[]): Topic {
  const partners = concerned.flatMap((each) =>
    state.assignments.filter(
      (other) => isLive(other) && (other.role === 'coHandler') !== (each.role === 'coHandler'),
    ),
  );
  return {
    matter,
    units: [...new Set(concerned.map((each) => each.unit))],
    partners: [...new Set(partners.map((each) => each.unit))],
  };
}
