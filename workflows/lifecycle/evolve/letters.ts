/** How events of replies and consultation opinions change the state. */

import type { EventOf, Recorded } from '../events.ts';
import type { Letter } from '../letterState.ts';
import { assertNever } from '../refusal.ts';
import type { CaseState } from '../state.ts';
import { withAssignment } from './assignments.ts';
import { everyReplyOut } from './everyReplyOut.ts';
import { change } from './records.ts';

type LetterEvent = EventOf<
  | 'draftSubmitted'
  | 'draftEdited'
  | 'draftSentBack'
  | 'signedOff'
  | 'replyReviewed'
  | 'opinionIssued'
  | 'replyIssued'
  | 'letterRendered'
  | 'letterDelivered'
  | 'deliveryFailed'
  | 'classCorrected'
>;

export function evolveLetters(state: CaseState, event: LetterEvent, recorded: Recorded): CaseState {
  const { at, by } = recorded;
  switch (event.kind) {
    case 'draftSubmitted': {
      const { edition, body } = event.letter;
      const known = state.letters.find((each) => each.id === event.letter.id);
      const letter = {
        ...event.letter,
        editions: [...(known?.editions ?? []), { edition, body, by, at }],
      };
      const letters = known ? change(state.letters, letter.id, () => letter) : [...state.letters, letter];
      return withAssignment({ ...state, letters }, letter.assignment, (each) => ({
        ...each,
        life: 'inSignOff',
      }));
    }
    case 'draftEdited':
      return withLetter(state, event.letter, (each) => {
        const { body, answers, contradictions } = event;
        const edition = each.edition + 1;
        return {
          ...each,
          edition,
          body,
          answers,
          contradictions,
          editions: [...each.editions, { edition, body, by, at }],
        };
      });
    case 'draftSentBack': {
      const sentBack = { at, reason: event.reason, by };
      return backToHandling(
        withLetter(state, event.letter, (each) => ({ ...each, life: 'sentBack', sentBack })),
        event.letter,
      );
    }
    case 'signedOff':
      return withLetter(state, event.letter, (each) => {
        const signatures = [
          ...each.signatures,
          ...event.signatures.map((given) => ({ ...given, edition: each.edition })),
        ];
        return {
          ...each,
          signatures,
          life: signatures.length >= each.chain.length ? 'signedOff' : each.life,
        };
      });
    case 'replyReviewed': {
      const review = { passed: event.passed, at, ...(event.defects && { defects: event.defects }) };
      const reviewed = withLetter(state, event.letter, (each) => ({
        ...each,
        review,
        life: event.passed ? 'reviewed' : 'sentBack',
      }));
      return event.passed ? reviewed : backToHandling(reviewed, event.letter);
    }
    case 'opinionIssued':
      return issue(state, event, recorded);
    case 'replyIssued': {
      const issued = issue(state, event, recorded);
      return everyReplyOut(issued) ? { ...issued, life: 'replied' } : issued;
    }
    case 'letterRendered':
      return withLetter(state, event.letter, (each) => ({ ...each, files: event.files }));
    case 'letterDelivered':
      return withRecipient(state, event, { delivered: { at, on: event.on, way: event.way } });
    case 'deliveryFailed':
      return withRecipient(state, event, { failed: { at, reason: event.reason } });
    case 'classCorrected': {
      const { from, to, reason } = event;
      return withLetter(state, event.letter, (each) => ({
        ...each,
        class: to,
        classCorrections: [...each.classCorrections, { from, to, reason, at }],
      }));
    }
    default:
      return assertNever(event);
  }
}

function withLetter(state: CaseState, id: string, by: (letter: Letter) => Letter): CaseState {
  return { ...state, letters: change(state.letters, id, by) };
}

function withRecipient(
  state: CaseState,
  { letter, recipient }: { letter: string; recipient: string },
  fields: Partial<Letter['recipients'][number]>,
): CaseState {
  return withLetter(state, letter, (each) => ({
    ...each,
    recipients: change(each.recipients, recipient, (one) => ({ ...one, ...fields })),
  }));
}

function backToHandling(state: CaseState, letterId: string): CaseState {
  const letter = state.letters.find((each) => each.id === letterId);
  return letter ? withAssignment(state, letter.assignment, (each) => ({ ...each, life: 'handling' })) : state;
}

function issue(
  state: CaseState,
  event: EventOf<'opinionIssued' | 'replyIssued'>,
  { at }: Recorded,
): CaseState {
  const { letter: id, number, issuedOn, signer, scan, cc, recipients } = event;
  const letter = state.letters.find((each) => each.id === id);
  if (!letter) return state;
  const issued = withLetter(state, id, (each) => ({
    ...each,
    life: 'issued',
    issuedAt: at,
    issuedOn,
    cc,
    recipients,
    ...(number && { number }),
    ...(signer && { signer }),
    ...(scan && { scan }),
  }));
  return withAssignment(issued, letter.assignment, (each) => ({
    ...each,
    life: 'issued',
    issuedAt: at,
    issuedOn,
  }));
}
