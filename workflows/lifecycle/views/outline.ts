/** A case in a few lines, without names and texts: for the process, its queries and operators. */

import { isMissed, isRunning } from '../clock.ts';
import type { Instant, LocalDate } from '../dates/localDate.ts';
import type { Event, EventKind } from '../events.ts';
import { pendingOf } from '../letters/pending.ts';
import { nextWake } from '../passTime.ts';
import type { Policy } from '../policies/policy.ts';
import { currentAssignments } from '../relation.ts';
import type { AssignmentLife, CaseLife, CaseState } from '../state.ts';
import { awaitedOf } from './awaited.ts';
import type { AwaitedWho } from './awaitedFact.ts';

export interface Outline {
  life: CaseLife;
  round: number;
  /** Ids of units, assignments and clocks only. */
  leadUnit?: string;
  holders: { assignment: string; unit: string; life: AssignmentLife }[];
  clocks: { id: string; dueOn: LocalDate; missed: boolean }[];
  /** One Chinese line for operators. */
  awaits: string;
}

export function outlineOf(state: CaseState, policy: Policy): Outline {
  const current = currentAssignments(state);
  const lead = current.find((each) => each.role !== 'coHandler');
  return {
    life: state.life,
    round: state.round,
    ...(lead && { leadUnit: lead.unit }),
    holders: current.map(({ id, unit, life }) => ({ assignment: id, unit, life })),
    clocks: state.clocks
      .filter(isRunning)
      .map((clock) => ({ id: clock.id, dueOn: clock.dueOn, missed: isMissed(clock) })),
    awaits: awaits(state, policy),
  };
}

const whoLabels: Record<AwaitedWho, string> = {
  proposer: '提案者',
  invited: '受邀联名者',
  clerk: '提案委',
  supervisor: '督查室',
  office: '办公室',
  handler: '承办人',
  leader: '单位领导',
};

const nobody: Partial<Record<CaseLife, string>> = {
  concluded: '已办结',
  notFiled: '未予立案',
  withdrawn: '已撤案',
};

/** What is awaited, from whom (unit ids, no names), until when: one Chinese line. */
export function awaits(state: CaseState, policy: Policy): string {
  const lines = awaitedOf(state, policy).map(
    ({ who, unit, until, what }) =>
      `等待${unit ?? ''}${whoLabels[who]}${what}${until ? `，期限${until}` : ''}`,
  );
  return lines.length > 0 ? [...new Set(lines)].join('；') : (nobody[state.life] ?? '等待系统处理');
}

/** Names of signals by what happened; kinds that never wake a process by themselves have none. */
const signalNames: Partial<Record<EventKind, string>> = {
  submitted: 'submitted',
  received: 'received',
  reviewOpened: 'reviewOpened',
  returnedForRevision: 'returnedForRevision',
  revised: 'revised',
  withdrawn: 'withdrawn',
  filed: 'filed',
  declined: 'declined',
  keyMarked: 'keyMarked',
  keyUnmarked: 'keyUnmarked',
  handedOver: 'handedOver',
  unitAdded: 'unitAdded',
  unitRemoved: 'unitRemoved',
  signedFor: 'unitSignedFor',
  accepted: 'unitAccepted',
  handlerAssigned: 'handlerAssigned',
  returnRequested: 'returnRequested',
  returnDecided: 'returnDecided',
  extensionDecided: 'extensionDecided',
  contactRecorded: 'contactRecorded',
  progressReported: 'progressReported',
  draftSubmitted: 'draftSubmitted',
  draftSentBack: 'draftSentBack',
  signedOff: 'draftSignedOff',
  replyReviewed: 'replyReviewed',
  opinionIssued: 'opinionIssued',
  replyIssued: 'replyIssued',
  letterRendered: 'letterRendered',
  letterDelivered: 'letterDelivered',
  deliveryFailed: 'deliveryFailed',
  surveyOpened: 'surveyOpened',
  rated: 'rated',
  surveyClosed: 'surveyClosed',
  rehandled: 'rehandled',
  concluded: 'concluded',
  calendarReplaced: 'calendarReplaced',
  policyReplaced: 'policyReplaced',
};

/** What happened, by its weightiest event: what ends or moves the case before what only moves one unit. */
const weighty: readonly EventKind[] = [
  'concluded',
  'rehandled',
  'surveyClosed',
  'surveyOpened',
  'replyIssued',
  'opinionIssued',
  'handedOver',
  'returnDecided',
  'calendarReplaced',
  'policyReplaced',
];

/** The name under which the process hears of these events; `recorded` where none of them has a name of its own. */
export function signalNameOf(events: readonly Event[]): string {
  const kinds = events.map((each) => each.kind);
  const kind = weighty.find((each) => kinds.includes(each)) ?? kinds.findLast((each) => signalNames[each]);
  return (kind && signalNames[kind]) ?? 'recorded';
}

/**
 * Whether the process must hear of what was written: the state of the case or of an assignment changed, the next
 * wake came nearer, or there is new work for machines (design 6). Anything else sends nothing.
 */
export function wakesProcess(before: CaseState | undefined, after: CaseState): boolean {
  if (!before) return true;
  return (
    livesOf(before) !== livesOf(after) ||
    isNearer(nextWake(before), nextWake(after)) ||
    hasNewWork(before, after)
  );
}

function livesOf({ life, round, assignments }: CaseState): string {
  return JSON.stringify([life, round, ...assignments.map((each) => [each.id, each.life])]);
}

function isNearer(before: Instant | undefined, after: Instant | undefined): boolean {
  return after !== undefined && (before === undefined || after < before);
}

function hasNewWork(before: CaseState, after: CaseState): boolean {
  const known = new Set(pendingOf(before).map((each) => each.id));
  return pendingOf(after).some((each) => !known.has(each.id));
}
