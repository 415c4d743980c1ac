/** Which events are told to whom, with the facts to tell: ids, codes, dates and fixed labels; no names, no free text. */

import type { Rules } from '../act.ts';
import type { NoticeRole } from '../clockState.ts';
import type { Event, Recorded } from '../events.ts';
import { assertNever } from '../refusal.ts';
import type { CaseState } from '../state.ts';
import { type Audience, assignmentFor, audiencesOf, distinct, office } from './audience.ts';
import {
  assignmentDue,
  extensionDecided,
  extensionRequested,
  handedTo,
  limitDue,
  missed,
  moved,
  type Notice,
  opinionIssued,
  reminded,
  returnDecided,
  signature,
  unitFacts,
  unitsChanged,
  urgingAnswered,
} from './noticeParts.ts';
import type { NoticeKind } from './noticeWords.ts';

export type { Audience, Notice };

/**
 * The notices of one event. `state` is the state after everything written together with it, so that the due dates of
 * clocks that it started are known. Persons who hold several of the posts, or who acted themselves, are the sender's
 * matter.
 */
export function noticesOf(recorded: Recorded, state: CaseState, rules: Rules): Notice[] {
  return toldBy(recorded.event, { recorded, state, rules })
    .map((notice) => ({ ...notice, to: distinct(notice.to) }))
    .filter((notice) => notice.to.length > 0);
}

interface Situation {
  recorded: Recorded;
  state: CaseState;
  rules: Rules;
}

function toldBy(event: Event, { recorded, state, rules: { policy } }: Situation): Notice[] {
  /** About the case as a whole. */
  const tell = (kind: NoticeKind, roles: NoticeRole[], facts: Notice['facts'] = {}): Notice => ({
    kind,
    to: audiencesOf(state, roles, undefined),
    facts,
  });
  /** About an assignment, named by its own id or by that of its letter or request. */
  const tellOf = (of: string, kind: NoticeKind, roles: NoticeRole[], facts: Notice['facts'] = {}): Notice => {
    const assignment = assignmentFor(state, of);
    if (!assignment) throw new Error(`No assignment belongs to ${of}`);
    return { kind, to: audiencesOf(state, roles, assignment), facts: { ...unitFacts(assignment), ...facts } };
  };
  const due = (of: string) => {
    const assignment = assignmentFor(state, of);
    return assignment ? assignmentDue(state, assignment) : {};
  };
  const handOverAwaited = policy.handOverBy.includes('supervisor')
    ? [tell('handOverAwaited', ['supervisor'])]
    : [];

  switch (event.kind) {
    case 'submitted':
      return [tell('submitted', ['clerk']), tell('coSignInvited', ['invited'], limitDue(state, 'coSign'))];
    case 'received':
      return [tell('received', ['clerk']), ...handOverAwaited];
    case 'coSigned':
    case 'coSignDeclined':
      return [tell('coSignAnswered', ['firstProposer'])];
    case 'coSignersDropped': {
      const told = tell('coSignersDropped', ['firstProposer']);
      return [{ ...told, to: [...told.to, ...event.proposers.map(proposerAudience)] }];
    }
    case 'reviewOpened':
      // Without co-signers the clerk has just been told of the submission.
      return state.proposers.length > 1 ? [tell('reviewReady', ['clerk'])] : [];
    case 'returnedForRevision':
      return [tell('returnedForRevision', ['firstProposer'])];
    case 'revised':
      return [
        tell('revised', ['clerk']),
        // Their signatures stand under words that they have not read.
        { kind: 'revisedTold', to: signedBy(state).map(proposerAudience), facts: {} },
        ...(event.invited ? [tell('coSignInvited', ['invited'], limitDue(state, 'coSign'))] : []),
      ];
    case 'withdrawn':
      return [tell('withdrawn', ['clerk', 'proposers', 'invited'])];
    case 'filed':
      return [tell('filed', ['proposers']), ...handOverAwaited];
    case 'declined':
      return [tell('declined', ['proposers'])];
    case 'keyMarked': {
      const { leaderPost } = event.key;
      const told = tell('keyMarked', ['office', 'supervisor']);
      return [leaderPost ? { ...told, to: [...told.to, { who: 'post', post: leaderPost }] } : told];
    }
    case 'keyUnmarked':
      return [tell('keyUnmarked', ['office', 'supervisor'])];
    case 'handedOver':
      return [...handedTo(state, event.assignments), tell('handedOverTold', ['proposers', 'clerk'])];
    case 'unitAdded':
      return [...handedTo(state, [event.assignment]), unitsChanged(state, [event.assignment])];
    case 'unitRemoved':
      return [
        tellOf(event.assignment, 'unitRemoved', ['office', 'handler']),
        unitsChanged(
          state,
          state.assignments.filter((each) => each.id === event.assignment),
        ),
      ];
    case 'accepted':
      return event.deemed ? [tellOf(event.assignment, 'acceptanceDeemed', ['office'])] : [];
    case 'handlerAssigned':
      return [tellOf(event.assignment, 'handlerAssigned', ['handler'], due(event.assignment))];
    case 'unitProposed':
      return [tellOf(event.proposal.assignment, 'unitProposed', ['supervisor'])];
    case 'returnRequested': {
      const { id, assignment } = event.request;
      return [tellOf(assignment, 'returnRequested', ['supervisor'], limitDue(state, 'returnDecision', id))];
    }
    case 'returnDecided':
      return returnDecided(state, event);
    case 'extensionRequested':
      return [extensionRequested(state, event)];
    case 'extensionDecided':
      return [extensionDecided(state, event, policy.extension.tell)];
    case 'progressReported':
      return [urgingAnswered(state, event)];
    case 'draftSubmitted':
      return signature(state, event.letter, policy.reviewReplies);
    case 'draftSentBack': {
      const hasHandler = assignmentFor(state, event.letter)?.handler !== undefined;
      return [
        tellOf(event.letter, 'draftSentBack', [hasHandler ? 'handler' : 'office'], {
          letterId: event.letter,
        }),
      ];
    }
    case 'signedOff':
      return state.letters
        .filter((each) => each.id === event.letter)
        .flatMap((each) => signature(state, each, policy.reviewReplies));
    case 'replyReviewed': {
      const kind = event.passed ? 'reviewPassed' : 'reviewFailed';
      return [tellOf(event.letter, kind, ['office', 'handler'], { letterId: event.letter })];
    }
    case 'waiverRequested':
      return [tellOf(event.request.assignment, 'waiverRequested', ['supervisor'])];
    case 'waiverDecided': {
      const told = tellOf(event.request, event.granted ? 'waiverGranted' : 'waiverRefused', [
        'office',
        'handler',
      ]);
      const waived = state.waivers.find((each) => each.id === event.request)?.coHandler;
      const coHandler = state.assignments.find((each) => each.id === waived);
      return [event.granted && coHandler ? { ...told, to: [...told.to, office(coHandler.unit)] } : told];
    }
    case 'opinionIssued':
      return [opinionIssued(state, event)];
    case 'replyIssued': {
      const facts = { letterId: event.letter, ...(event.number && { letterNumber: event.number }) };
      return [
        tellOf(event.letter, 'replyIssued', ['proposers'], facts),
        tellOf(event.letter, 'replyIssuedTold', ['clerk', 'supervisor', 'coHandlerOffices'], facts),
      ];
    }
    case 'deliveryFailed':
      return [tellOf(event.letter, 'deliveryFailed', ['office'], { letterId: event.letter })];
    case 'classCorrected':
      return [
        tellOf(event.letter, 'classCorrected', ['office', 'handler', 'clerk'], { letterId: event.letter }),
      ];
    case 'surveyOpened': {
      const to = event.ratings.map((each) => proposerAudience(each.proposer));
      return [{ kind: 'surveyOpened', to, facts: { round: event.round, ...limitDue(state, 'survey') } }];
    }
    case 'rated':
      // That somebody answered, never what.
      return [tell('rated', ['clerk'])];
    case 'surveyClosed':
      return [tell('surveyClosed', ['clerk'])];
    case 'rehandled': {
      const { round } = event;
      return [
        ...event.assignments.map(({ id }) =>
          tellOf(id, 'rehandled', ['office', 'handler'], { round, ...due(id) }),
        ),
        tell('rehandledTold', ['firstProposer', 'supervisor'], { round }),
      ];
    }
    case 'concluded':
      return [tell('concluded', ['proposers', 'supervisor', 'office'])];
    case 'urged': {
      const { assignment, kind } = event.urging;
      return kind === 'urge'
        ? [tellOf(assignment, 'urged', ['office', 'handler', 'leader'], due(assignment))]
        : [tellOf(assignment, 'coHandlerReminded', ['office', 'handler'], due(assignment))];
    }
    case 'reminded':
      return reminded(state, event, recorded);
    case 'missed':
      return missed(state, event, policy.deemed.acceptance);
    case 'missedRevoked':
    case 'dueMoved':
      return moved(state, event);
    case 'demandsSet':
    case 'signedFor':
    case 'contactRecorded':
    case 'draftEdited':
    case 'letterRendered':
    case 'letterDelivered':
    case 'callRecorded':
    case 'conciliationRecorded':
    case 'attached':
    case 'clockStarted':
    case 'clockStopped':
    case 'calendarReplaced':
    case 'policyReplaced':
      return [];
    default:
      return assertNever(event);
  }
}

/** Those who signed beside the first proposer. */
function signedBy({ proposers }: CaseState): string[] {
  return proposers.flatMap(({ proposer, standing }) => (standing === 'signed' ? [proposer] : []));
}

function proposerAudience(proposer: string): Audience {
  return { who: 'proposer', proposer };
}
