/** One line of the timeline of a case, as a person may read it. */

import type { ActorRef } from '../actor.ts';
import type { Instant, LocalDate } from '../dates/localDate.ts';
import type { Event, EventKind, Recorded } from '../events.ts';
import { assertNever } from '../refusal.ts';
import type { TextRef } from '../text.ts';
import { eventLabel } from './eventLabel.ts';

/** What people did, what the office keeps for them, what time says. */
type TimelineClass = 'people' | 'system' | 'reminders';

/** Whoever's act it came with, these are the office's own bookkeeping, or the voice of time. */
const classOfKind: Partial<Record<EventKind, TimelineClass>> = {
  clockStarted: 'system',
  clockStopped: 'system',
  dueMoved: 'system',
  letterRendered: 'system',
  calendarReplaced: 'system',
  policyReplaced: 'system',
  reminded: 'reminders',
  missed: 'reminders',
  missedRevoked: 'reminders',
};

function classOf(kind: EventKind, by: ActorRef): TimelineClass {
  return classOfKind[kind] ?? (by.kind === 'person' ? 'people' : 'system');
}

/** One line of the timeline: when, by whom and what; texts and names are filled in by the API. */
export interface TimelineEntry {
  sequence: number;
  at: Instant;
  dueAt?: Instant;
  occurredOn?: LocalDate;
  by: ActorRef;
  class: TimelineClass;
  kind: EventKind;
  label: string;
  /** Assignments and units it names. */
  assignments: string[];
  units: string[];
  letter?: string;
  clock?: string;
  /** The date set or moved to. */
  dueOn?: LocalDate;
  texts: TextRef[];
}

/** Ask `sees` first: the entry itself leaves nothing out but the inside of drafts and of ratings. */
export function timelineEntry({ sequence, at, dueAt, occurredOn, by, event }: Recorded): TimelineEntry {
  const { assignments, units, letter, clock, dueOn, texts } = detailsOf(event);
  return {
    sequence,
    at,
    ...(dueAt && { dueAt }),
    ...(occurredOn && { occurredOn }),
    by,
    class: classOf(event.kind, by),
    kind: event.kind,
    label: eventLabel(event.kind),
    assignments: assignments ?? [],
    units: units ?? [],
    ...(letter && { letter }),
    ...(clock && { clock }),
    ...(dueOn && { dueOn }),
    texts: (texts ?? []).flatMap((each) => each ?? []),
  };
}

interface Details {
  assignments?: string[];
  units?: string[];
  letter?: string;
  clock?: string;
  dueOn?: LocalDate | undefined;
  texts?: (TextRef | undefined)[];
}

function detailsOf(event: Event): Details {
  switch (event.kind) {
    case 'handedOver':
      return named(event.assignments);
    case 'rehandled':
    case 'returnDecided':
      return { ...named(event.assignments), texts: [event.reason] };
    case 'unitAdded':
      return { ...named([event.assignment]), texts: [event.reason] };
    case 'unitRemoved':
      return { assignments: [event.assignment], texts: [event.reason] };
    case 'signedFor':
    case 'accepted':
      return { assignments: [event.assignment] };
    case 'handlerAssigned':
      return { assignments: [event.assignment], texts: [event.division, event.reason] };
    case 'unitProposed':
      return {
        assignments: [event.proposal.assignment],
        units: [event.proposal.unit],
        texts: [event.proposal.reason],
      };
    case 'returnRequested':
      return {
        assignments: [event.request.assignment],
        units: [event.request.suggestedUnit],
        texts: [event.request.reason],
      };
    case 'extensionRequested':
      return {
        assignments: [event.request.assignment],
        clock: event.request.clock,
        dueOn: event.request.wouldBeDueOn,
        texts: [event.request.reason],
      };
    case 'extensionDecided':
      return { dueOn: event.dueOn, texts: [event.reason] };
    case 'contactRecorded':
      return { assignments: [event.contact.assignment], texts: [event.contact.persons, event.contact.said] };
    case 'progressReported':
      return { assignments: [event.assignment], dueOn: event.expectedOn, texts: [event.text] };
    case 'urged':
      return { assignments: [event.urging.assignment], texts: [event.urging.demand] };
    case 'waiverRequested':
      return {
        assignments: [event.request.assignment, event.request.coHandler],
        texts: [event.request.reason],
      };
    case 'waiverDecided':
      return { texts: [event.reason] };
    case 'draftSubmitted':
      return { assignments: [event.letter.assignment], letter: event.letter.id };
    case 'draftSentBack':
    case 'classCorrected':
      return { letter: event.letter, texts: [event.reason] };
    case 'replyReviewed':
      return { letter: event.letter, texts: [event.defects] };
    case 'draftEdited':
    case 'signedOff':
    case 'opinionIssued':
    case 'replyIssued':
    case 'letterRendered':
    case 'letterDelivered':
    case 'deliveryFailed':
      return { letter: event.letter };
    case 'clockStarted':
      return { clock: event.clock.id, dueOn: event.clock.dueOn };
    case 'dueMoved':
      return { clock: event.clock, dueOn: event.to };
    case 'clockStopped':
    case 'missed':
    case 'missedRevoked':
    case 'reminded':
      return { clock: event.clock };
    case 'callRecorded':
      return { texts: [event.call.text] };
    case 'returnedForRevision':
    case 'withdrawn':
    case 'declined':
    case 'keyUnmarked':
      return { texts: [event.reason] };
    case 'conciliationRecorded':
      return { texts: [event.text] };
    case 'submitted':
    case 'received':
    case 'coSigned':
    case 'coSignDeclined':
    case 'coSignersDropped':
    case 'reviewOpened':
    case 'revised':
    case 'demandsSet':
    case 'filed':
    case 'keyMarked':
    case 'surveyOpened':
    case 'rated':
    case 'surveyClosed':
    case 'concluded':
    case 'attached':
    case 'calendarReplaced':
    case 'policyReplaced':
      return {};
    default:
      return assertNever(event);
  }
}

function named(assignments: readonly { id: string; unit: string }[]): Details {
  return { assignments: assignments.map((each) => each.id), units: assignments.map((each) => each.unit) };
}
