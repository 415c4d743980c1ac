/** The notices that need more than one line to say: their audiences and facts. */

import { isRunning } from '../clock.ts';
import type { Clock, ClockKind, NoticeRole } from '../clockState.ts';
import { daysBetween, localDateOf } from '../dates/localDate.ts';
import type { EventOf, Recorded } from '../events.ts';
import type { Letter, SignStep } from '../letterState.ts';
import { currentAssignments } from '../relation.ts';
import type { Assignment, CaseState } from '../state.ts';
import { type Audience, assignmentFor, audiencesOf, office } from './audience.ts';
import { levelLabels, limitLabels, type NoticeKind, roleLabels } from './noticeWords.ts';

export interface Notice {
  kind: NoticeKind;
  to: Audience[];
  /** `…Id` and `…Code` are for programs; the others fill the placeholders of the words. */
  facts: Record<string, string | number>;
}

export function unitFacts(assignment: Assignment): Notice['facts'] {
  return { assignmentId: assignment.id, unitId: assignment.unit, role: roleLabels[assignment.role] };
}

/** When the work of an assignment is due, and its receipt. */
export function assignmentDue(state: CaseState, { id }: Assignment): Notice['facts'] {
  const work = running(state, 'reply', id) ?? running(state, 'opinion', id);
  const receipt = running(state, 'signFor', id);
  return { ...(work && { dueOn: work.dueOn }), ...(receipt && { signForOn: receipt.dueOn }) };
}

/** When a time limit of the case or of a request is due. */
export function limitDue(state: CaseState, kind: ClockKind, of?: string): Notice['facts'] {
  const clock = running(state, kind, of);
  return clock ? { dueOn: clock.dueOn } : {};
}

function running(state: CaseState, kind: ClockKind, of?: string): Clock | undefined {
  return state.clocks.find(
    (each) => each.kind === kind && isRunning(each) && (of === undefined || each.of === of),
  );
}

/** To each unit that has work from now on. */
export function handedTo(state: CaseState, assignments: readonly Assignment[]): Notice[] {
  return assignments.map((each) => ({
    kind: 'handedOver',
    to: [office(each.unit)],
    facts: { ...unitFacts(each), ...assignmentDue(state, each) },
  }));
}

/** To the units that go on, beside those that come and go. */
export function unitsChanged(state: CaseState, changed: readonly Assignment[]): Notice {
  const known = new Set(changed.map((each) => each.unit));
  const others = currentAssignments(state).filter((each) => !known.has(each.unit));
  return { kind: 'unitsChanged', to: others.map((each) => office(each.unit)), facts: {} };
}

export function returnDecided(state: CaseState, event: EventOf<'returnDecided'>): Notice[] {
  const returned = assignmentFor(state, event.request);
  if (!returned) return [];
  const answer = (kind: NoticeKind): Notice => ({
    kind,
    to: [office(returned.unit)],
    facts: unitFacts(returned),
  });
  switch (event.decision) {
    case 'granted':
      return [
        answer('returnGranted'),
        ...handedTo(state, event.assignments),
        unitsChanged(state, [returned, ...event.assignments]),
      ];
    case 'swapped':
      return event.assignments.map((each) => ({
        kind: 'returnSwapped',
        to: [office(each.unit)],
        facts: { ...unitFacts(each), ...assignmentDue(state, each) },
      }));
    case 'refused':
      return [answer('returnRefused')];
    case 'refusedFinally':
      return [answer('returnRefusedFinally')];
  }
}

export function extensionRequested(state: CaseState, { request }: EventOf<'extensionRequested'>): Notice {
  const assignment = assignmentFor(state, request.assignment);
  const clock = state.clocks.find((each) => each.id === request.clock);
  return {
    kind: 'extensionRequested',
    to: audiencesOf(state, ['supervisor'], assignment),
    facts: {
      ...(assignment && unitFacts(assignment)),
      ...(clock && { limit: limitLabels[clock.kind], fromOn: clock.dueOn }),
      dueOn: request.wouldBeDueOn,
    },
  };
}

/** Granted: the unit and whoever the policy names. Refused: the unit only. */
export function extensionDecided(
  state: CaseState,
  event: EventOf<'extensionDecided'>,
  tell: readonly NoticeRole[],
): Notice {
  const request = state.extensions.find((each) => each.id === event.request);
  const assignment = assignmentFor(state, event.request);
  const clock = state.clocks.find((each) => each.id === request?.clock);
  const dueOn = event.dueOn ?? clock?.dueOn;
  return {
    kind: event.granted ? 'extensionGranted' : 'extensionRefused',
    to: audiencesOf(
      state,
      event.granted ? ['office', 'handler', ...tell] : ['office', 'handler'],
      assignment,
    ),
    facts: {
      ...(assignment && unitFacts(assignment)),
      ...(clock && { limit: limitLabels[clock.kind], fromOn: clock.originalDueOn }),
      ...(dueOn && { dueOn }),
    },
  };
}

/** To whoever posed the urgings that a line of progress answers. */
export function urgingAnswered(state: CaseState, event: EventOf<'progressReported'>): Notice {
  const assignment = assignmentFor(state, event.assignment);
  const to = state.urgings
    .filter((each) => event.answers.includes(each.id))
    .flatMap(({ by }): Audience[] => (by.kind === 'person' ? [{ who: 'post', post: by.post }] : []));
  return { kind: 'urgingAnswered', to, facts: assignment ? unitFacts(assignment) : {} };
}

/** To the next signer; when all have signed, to whoever sends it on. */
export function signature(
  state: CaseState,
  letter: Omit<Letter, 'editions'>,
  reviewReplies: boolean,
): Notice[] {
  const assignment = assignmentFor(state, letter.assignment);
  if (!assignment) return [];
  const facts = { ...unitFacts(assignment), letterId: letter.id };
  const next = letter.chain[letter.signatures.length];
  if (next) return [{ kind: 'draftToSign', to: [signer(next, assignment.unit)], facts }];
  return letter.kind === 'reply' && reviewReplies
    ? [{ kind: 'replyToReview', to: audiencesOf(state, ['supervisor'], assignment), facts }]
    : [{ kind: 'draftSigned', to: [office(assignment.unit)], facts }];
}

function signer(step: SignStep, unit: string): Audience {
  return step.role === 'office' ? office(unit) : { who: 'role', role: 'leader', unit, rank: step.rank };
}

/** To the lead of the round in which the opinion was written. */
export function opinionIssued(state: CaseState, { letter, number }: EventOf<'opinionIssued'>): Notice {
  const coHandler = assignmentFor(state, letter);
  const leads = state.assignments.filter(
    (each) => each.round === coHandler?.round && each.role === 'lead' && each.life !== 'reassigned',
  );
  return {
    kind: 'opinionIssued',
    to: leads.flatMap((each) => audiencesOf(state, ['office', 'handler'], each)),
    facts: {
      ...(coHandler && unitFacts(coHandler)),
      letterId: letter,
      ...(number && { letterNumber: number }),
    },
  };
}

/** The words follow the day on which it is written, not the rung, for one moved or late must not say what is untrue. */
export function reminded(state: CaseState, event: EventOf<'reminded'>, { at }: Recorded): Notice[] {
  const clock = state.clocks.find((each) => each.id === event.clock);
  if (!clock) return [];
  const days = daysBetween(localDateOf(at), clock.dueOn);
  const kind = days > 0 ? 'dueSoon' : days === 0 ? 'dueToday' : 'overdue';
  const level = { level: levelLabels[event.level], levelCode: event.level };
  return [clockNotice(kind, state, { clock, to: event.to, facts: { ...level, days: Math.abs(days) } })];
}

/** To the unit and the supervision office. A right that lapses is no duty missed: what follows from it is told instead. */
export function missed(state: CaseState, event: EventOf<'missed'>, deemedAcceptance: boolean): Notice[] {
  const clock = state.clocks.find((each) => each.id === event.clock);
  if (!clock || isRight(clock.kind, deemedAcceptance)) return [];
  return [clockNotice('missed', state, { clock, to: toldOf(clock.kind) })];
}

/** Nobody is told of a date moved by an extension, for the decision says so, nor of one that stayed where it was. */
export function moved(state: CaseState, event: EventOf<'dueMoved' | 'missedRevoked'>): Notice[] {
  const clock = state.clocks.find((each) => each.id === event.clock);
  if (!clock || event.why === 'extension') return [];
  if (event.kind === 'dueMoved' && event.from === event.to) return [];
  const fromOn = event.kind === 'dueMoved' ? { fromOn: event.from } : {};
  return [clockNotice(event.kind, state, { clock, to: toldOf(clock.kind), facts: fromOn })];
}

function clockNotice(
  kind: NoticeKind,
  state: CaseState,
  { clock, to, facts = {} }: { clock: Clock; to: readonly NoticeRole[]; facts?: Notice['facts'] },
): Notice {
  const assignment = assignmentFor(state, clock.of);
  return {
    kind,
    to: audiencesOf(state, to, assignment),
    facts: {
      ...(assignment && unitFacts(assignment)),
      limitCode: clock.kind,
      limit: limitLabels[clock.kind],
      dueOn: clock.dueOn,
      ...facts,
    },
  };
}

function isRight(kind: ClockKind, deemedAcceptance: boolean): boolean {
  return kind === 'coSign' || kind === 'survey' || (kind === 'objection' && deemedAcceptance);
}

function toldOf(kind: ClockKind): NoticeRole[] {
  switch (kind) {
    case 'coSign':
      return ['invited'];
    case 'survey':
      return ['firstProposer', 'clerk'];
    case 'returnDecision':
      return ['supervisor'];
    case 'objection':
      return ['office'];
    case 'signFor':
      return ['office', 'supervisor'];
    case 'firstContact':
    case 'reply':
      return ['office', 'handler', 'supervisor'];
    case 'opinion':
      // The lead waits for it (domain.md 2.5, co-handler late).
      return ['office', 'handler', 'leadOffice', 'supervisor'];
  }
}
