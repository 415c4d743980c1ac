/** The parts of a view of which one viewer sees more and another less. */

import type { Letter } from '../letterState.ts';
import type { Assignment, CaseState, ExtensionRequest } from '../state.ts';
import type { AssignmentView, ClockView, ExtensionView, LetterView } from './caseView.ts';
import { type Topic, topicOfDelivery, topicOfExtension, topicOn } from './topic.ts';

type See = (topic: Topic) => boolean;

/** `clocks` are those the viewer sees. */
export function viewAssignment(
  state: CaseState,
  assignment: Assignment,
  { see, clocks }: { see: See; clocks: readonly ClockView[] },
): AssignmentView {
  const { id, round, unit, role, way, demands, assignedAt, supervisedBy } = assignment;
  const { signedForAt, acceptedAt, deemed, handler, division, progress, returnBarred } = assignment;
  const { issuedAt, issuedOn, endedAt, endReason } = assignment;
  const signed = see(topicOn(state, 'signedFor', id));
  const named = see(topicOn(state, 'handlerAssigned', id));
  const own = clocks.filter((each) => each.of === id);
  return {
    id,
    round,
    unit,
    role,
    life: lifeShown(state, assignment, see),
    way,
    demands,
    assignedAt,
    supervisedBy,
    ...(signed && signedForAt && { signedForAt }),
    ...(see(topicOn(state, 'accepted', id)) && acceptedAt && { acceptedAt }),
    ...(signed && deemed && { deemed }),
    ...(named && handler && { handler }),
    ...(named && division && { division }),
    ...(progress && see(topicOn(state, 'progressReported', id)) && { progress }),
    ...(returnBarred && see(topicOn(state, 'returnDecided', id)) && { returnBarred }),
    ...(issuedAt && see(issueOf(state, id, role)) && { issuedAt }),
    ...(issuedOn && see(issueOf(state, id, role)) && { issuedOn }),
    ...(endedAt && { endedAt }),
    ...(endReason && { endReason }),
    dueOn: Object.fromEntries(own.map((each) => [each.kind, each.dueOn])),
  };
}

/** A life that tells of something the viewer may not know reads as the one before it. */
function lifeShown(state: CaseState, { id, life, signedForAt }: Assignment, see: See): Assignment['life'] {
  if (life === 'returnRequested' && !see(topicOn(state, 'returnDecided', id))) {
    return signedForAt ? 'signedFor' : 'assigned';
  }
  return life === 'inSignOff' && !see(topicOn(state, 'signedOff', id)) ? 'handling' : life;
}

function issueOf(state: CaseState, assignment: string, role: Assignment['role']): Topic {
  return topicOn(state, role === 'coHandler' ? 'opinionIssued' : 'replyIssued', assignment);
}

/** The request, its decision, both, or neither. */
export function viewExtension(state: CaseState, request: ExtensionRequest, see: See): ExtensionView[] {
  const { id, assignment, clock, requested, wouldBeDueOn, reason, proposerAgreed, at, decided } = request;
  const asked = see(topicOfExtension(state, 'extensionRequested', id));
  const answered = decided !== undefined && see(topicOfExtension(state, 'extensionDecided', id));
  if (!asked && !answered) return [];
  return [
    {
      id,
      assignment,
      clock,
      ...(asked && { requested: { span: requested, wouldBeDueOn, reason, proposerAgreed, at } }),
      ...(answered && { decided }),
    },
  ];
}

/** Whoever sees the drafts of a unit sees how a letter came about; others only the letter once it is out. */
export function viewLetter(state: CaseState, letter: Letter, see: See): LetterView[] {
  const inside = see(topicOn(state, 'draftSubmitted', letter.id));
  const out =
    letter.life === 'issued' &&
    see(topicOn(state, letter.kind === 'reply' ? 'replyIssued' : 'opinionIssued', letter.id));
  if (!inside && !out) return [];
  const { edition, editions, submittedAt, ccFaults, contradictions, ...others } = letter;
  const { chain, signatures, sentBack, review, ...issued } = others;
  const { files, recipients, classCorrections, ...plain } = issued;
  const delivered = (recipient: string) =>
    see(topicOfDelivery(state, 'letterDelivered', { letter: letter.id, recipient }));
  const corrected = see(topicOn(state, 'classCorrected', letter.id));
  return [
    {
      ...plain,
      // Each proposer has a letter of his own; whoever wrote it has them all.
      files: files.filter((each) => delivered(each.recipient)),
      recipients: recipients.filter((each) => delivered(each.id)),
      classCorrections: corrected ? classCorrections : [],
      ...(inside && {
        making: {
          edition,
          editions,
          submittedAt,
          ccFaults,
          contradictions,
          chain,
          signatures,
          ...(sentBack && { sentBack }),
          ...(review && { review }),
        },
      }),
    },
  ];
}
